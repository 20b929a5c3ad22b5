/** What is filled in on SLA Playbook: how the two teams work together. The starting texts are suggestions to edit. */
import { day, type FilledField, type FilledGroup, share, startOf, text, whole } from "./filledField.ts";

const slots = (key: string, label: string, help: string, starts: readonly string[]): FilledField[] =>
  starts.map((start, index) => text(`${key}${index + 1}`, `${label} ${index + 1}`, help, start));

/** A lead is the same thing for both teams only where it is written down. */
const definitions: readonly FilledField[] = [
  ...slots("lead", "Lead: attribute", "What makes a contact a lead.", [
    "Has given a name and a way to be reached",
    "Works for a company that could buy",
    "",
    "",
  ]),
  ...slots("qualifiedLead", "Qualified lead: attribute", "What makes a lead worth qualifying.", [
    "Fits the ideal customer profile",
    "",
  ]),
  ...slots("mql", "MQL: attribute", "What marketing checks before handing over.", [
    "Is a qualified lead",
    "Has shown interest: asked for a demo, a price or a call, or has come back several times",
    "",
    "",
  ]),
  ...slots("sql", "SQL: attribute", "What sales checks before accepting.", [
    "Has a need that the product meets",
    "Has talked to sales and agreed to a next step",
    "",
    "",
  ]),
  text(
    "rejectedMql",
    "Rejected MQL",
    "When sales gives an MQL back.",
    "An MQL for which the time is not right, or which lacks an attribute of an SQL; sales says why.",
  ),
  text(
    "disqualified",
    "Disqualified lead",
    "When a lead leaves the funnel.",
    "A lead that will not buy: wrong contact data, competitor, no fit. It still counts as a lead.",
  ),
  text(
    "remarketing",
    "Remarketing lead",
    "A lead that comes back.",
    "A lead that marketing wins back; counted once, in the month of its first creation.",
  ),
];

const profile: readonly FilledField[] = [
  text("profileIndustry", "Industries", "Where the best customers come from."),
  text("profileSize", "Company size", "Employees or turnover."),
  text("profileRegion", "Regions", "Where we sell."),
  text("profileRoles", "People who decide", "Job titles."),
  text("profileProblem", "The problem we solve", "In the customer's words."),
  text("profileNot", "Who is no fit", "Whom we do not sell to."),
];

const leadIq: readonly FilledField[] = [
  whole("intentBar", "Intent that is enough", "0 to 100; as in SLA_LEAD_IQ.", [0, 100], "50"),
  whole("qualificationBar", "Qualification that is enough", "0 to 100; as in SLA_LEAD_IQ.", [0, 100], "50"),
  text("iqBoth", "Both are enough", "What happens with the lead.", "Hand to sales"),
  text("iqFit", "Only the qualification is", "What happens with the lead.", "Nurture"),
  text("iqIntent", "Only the intent is", "What happens with the lead.", "Check fit"),
  text("iqNone", "Neither is", "What happens with the lead.", "Disqualify"),
];

/** The share of a band that buys x the average sale price is the value of a lead in it. */
const bands: readonly FilledField[] = ["A", "B", "C"].flatMap((band, index) => [
  whole(`band${band}From`, `Band ${band}: score from`, "0 to 100.", [0, 100], ["80", "50", "0"][index]),
  share(`band${band}Rate`, `Band ${band}: close rate`, "Share of these leads that buy. Blank: not known yet."),
]);

const handoff: readonly FilledField[] = [
  ...slots("trigger", "Handed over when", "A trigger.", [
    "Asks for a demo, a price or a call",
    "Reaches the bars of the lead IQ matrix",
    "",
  ]),
  text("handoffBy", "Handed over by", "Who, or which system."),
  text("handoffWhere", "Handed over in", "CRM view, queue or channel."),
  text("handoffFields", "Data passed on", "Fields.", "Name, company, contact data, source, persona, what the lead did"),
  text("handoffAutomatic", "Done automatically", "Which part no one has to do by hand."),
  text("acceptDays", "Accepted or rejected within", "For example 2 working days."),
  ...slots("rejectReason", "Reason for rejection", "Sales picks one.", [
    "No fit with the ideal customer profile",
    "No need or no budget now",
    "Could not be reached",
    "",
  ]),
  text("reassign", "Given to another person when", "The rule for reassigning a lead."),
];

const attempts: readonly (readonly [day: string, how: string])[] = [
  ["0", "Call"],
  ["0", "E-mail"],
  ["1", "Call"],
  ["3", "E-mail"],
  ["5", "Call"],
  ["", ""],
];

const cadence: readonly FilledField[] = attempts.flatMap(([on, how], index) => [
  whole(`attempt${index + 1}Day`, `Attempt ${index + 1}: day`, "Days after the handover.", [0, 365], on),
  text(`attempt${index + 1}How`, `Attempt ${index + 1}: how`, "Call, e-mail, message.", how),
]);

const contacts: readonly FilledField[] = (["Marketing", "Sales"] as const).flatMap(team =>
  [1, 2].flatMap(index => [
    text(`contact${team}${index}`, `${team}, contact ${index}`, "Name and title."),
    text(`contact${team}${index}For`, `${team}, contact ${index}: for`, "Which questions, and how to reach."),
  ]),
);

const meetings: readonly FilledField[] = [
  text(
    "weekly",
    "Weekly review",
    "Who, weekday, agenda.",
    "Both teams look at the scorecard: pace, speed, rejected leads",
  ),
  text("monthly", "Monthly meeting", "Who, when, agenda.", "Refresh the workbook, compare with the agreed version"),
  text("monthlyReport", "Monthly report", "Who sends it to whom."),
  day("nextMonthly", "Next monthly meeting", "The calendar counts from this day."),
  text("changeRequest", "Requests for a change", "To whom.", "In writing, to both heads; answered at the next review"),
];

export const playbookFields: readonly FilledGroup[] = [
  { heading: "Definitions", fields: definitions },
  { heading: "Ideal customer profile", fields: profile },
  { heading: "Lead IQ matrix", fields: leadIq },
  { heading: "Score bands", fields: bands },
  { heading: "Handoff", fields: handoff },
  { heading: "Contact cadence", fields: cadence },
  { heading: "Contacts", fields: contacts },
  { heading: "Meetings and reviews", fields: meetings },
];

export const playbookStart = startOf(playbookFields);
