/** What is filled in on SLA Agreement. Numbers of the plan are not among them: they come from the other sheets. */
import { choice, day, type FilledGroup, startOf, text, whole } from "./filledField.ts";

const signers = (team: "marketing" | "sales", name: string) =>
  [1, 2, 3].flatMap(index => [
    text(`${team}Signer${index}`, `${name}, signer ${index}`, "Name."),
    text(`${team}Title${index}`, `${name}, title of signer ${index}`, "Job title."),
  ]);

const slots = (key: string, label: string, help: string, count: number) =>
  Array.from({ length: count }, (_, index) => text(`${key}${index + 1}`, `${label} ${index + 1}`, help));

export const agreementFields: readonly FilledGroup[] = [
  {
    heading: "The document",
    fields: [
      choice("form", "Form", "short: one page. long: nine sections.", ["short", "long"]),
      choice("show", "Show", "agreed: the last agreed version, as it was signed. draft: the plan of today.", [
        "agreed",
        "draft",
      ]),
      day("effective", "Takes effect on", "The review dates count from this day."),
      whole("reviewMonths", "Review every (months)", "3: quarterly, 12: yearly.", [1, 60], "3"),
    ],
  },
  {
    heading: "Goals",
    fields: [
      text("companyGoal", "Goal of the company", "One sentence that both teams work for."),
      text("marketingBudget", "Marketing budget", "With its period."),
      text("marketingTeam", "Size of the marketing team", "People, and how new ones ramp up."),
      text("salesTeam", "Size of the sales team", "People, and how new ones ramp up."),
      text("goalProcess", "How goals are set", "Who sets them each month, and when."),
    ],
  },
  {
    heading: "Stakeholders and roles",
    fields: [
      text("marketingStakeholders", "Stakeholders in marketing", "Job titles."),
      text("salesStakeholders", "Stakeholders in sales", "Job titles."),
      ...slots("marketingRole", "Marketing is responsible for", "One responsibility.", 3),
      ...slots("salesRole", "Sales is responsible for", "One responsibility.", 3),
    ],
  },
  {
    heading: "Marketing's commitment",
    fields: [
      text("marketingReport", "Reports of marketing", "Which, how often, to whom."),
      text("nurture", "What marketing does with returned leads", "Nurture, remarketing."),
    ],
  },
  {
    heading: "Sales' commitment",
    fields: [
      whole("attemptDays", "Contact attempts within (days)", "The number of attempts is in SLA Setup.", [1, 365]),
      text("sourceAction", "How sales records the lead source", "The action in the CRM."),
      text("disqualifyAction", "How sales marks a disqualified lead", "The action in the CRM."),
      text("salesReport", "Reports of sales", "Which, how often, to whom."),
    ],
  },
  {
    heading: "Signatures",
    fields: [...signers("marketing", "Marketing"), ...signers("sales", "Sales")],
  },
];

export const agreementStart = startOf(agreementFields);
