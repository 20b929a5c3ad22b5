/** The long form: nine sections. */
import {
  definitionLines,
  marketingLines,
  roleLines,
  salesLines,
  salesMeasures,
  signatureLines,
} from "./commonLines.ts";
import {
  count,
  field,
  header,
  heading,
  item,
  itemWhere,
  type LineTemplate,
  list,
  money,
  paragraph,
  review,
  row,
  rowWhere,
  setting,
  subheading,
  whether,
} from "./parts.ts";

const goals: readonly LineTemplate[] = [
  paragraph(
    "This agreement is between the marketing team and the sales team of ",
    setting("company"),
    ". It takes effect on ",
    field("effective"),
    " and holds until a newer version replaces it.",
  ),
  paragraph("Goal of the company: ", field("companyGoal")),
  header("A month, new business", "Amount"),
  row(["Revenue goal"], [money("revenueGoal")]),
  row(["From marketing's leads"], [money("marketingGoal")]),
  row(["From sales' own channels"], [money("salesGoal")]),
  row(["From other sources"], [money("otherForecast")]),
  row(["Expected from today's leads"], [money("expectedRevenue")]),
  paragraph({ kind: "summary" }),
  item("Marketing budget: ", field("marketingBudget")),
  item("Marketing team: ", field("marketingTeam")),
  item("Sales team: ", field("salesTeam")),
  item("How the goals are set each month: ", field("goalProcess")),
  ...roleLines,
];

const profile: readonly LineTemplate[] = [
  header("Ideal customer", "Description"),
  row(["Industries"], [field("profileIndustry")]),
  row(["Company size"], [field("profileSize")]),
  row(["Regions"], [field("profileRegion")]),
  row(["People who decide"], [field("profileRoles")]),
  row(["The problem we solve"], [field("profileProblem")]),
  row(["Who is no fit"], [field("profileNot")]),
];

const channelLines = (channels: readonly string[]): readonly LineTemplate[] =>
  channels.length === 0
    ? []
    : [
        header("Channel", "Goal", "Leads needed", "With buffer"),
        ...channels.map(channel => {
          const value = (key: "goal" | "leadsNeeded" | "leadsWithBuffer") => [
            { kind: "channel", channel, key } as const,
          ];
          return row([channel], value("goal"), value("leadsNeeded"), value("leadsWithBuffer"));
        }),
      ];

const rampLines: readonly LineTemplate[] = [
  { ...header("Week of the ramp", "A week to sales"), where: { kind: "rampValue", quarter: 4 } },
  ...([1, 2, 3, 4] as const).map(quarter =>
    rowWhere(
      { kind: "rampValue", quarter: 4 },
      ["Week ", { kind: "rampWeek", quarter }],
      [{ kind: "rampValue", quarter }],
    ),
  ),
];

const handoff: readonly LineTemplate[] = [
  ...[1, 2, 3].map(index =>
    index === 1
      ? item("Handed over when: ", field("trigger1"))
      : itemWhere(field(`trigger${index}`), "Handed over when: ", field(`trigger${index}`)),
  ),
  item("Handed over by ", field("handoffBy"), " in ", field("handoffWhere")),
  item("Data passed on: ", field("handoffFields")),
  item("Done automatically: ", field("handoffAutomatic")),
  item(
    "Sales accepts or rejects within ",
    field("acceptDays"),
    " and gives a reason for each rejection: ",
    list("rejectReason", 4),
  ),
  item("Given to another person when: ", field("reassign")),
];

const managing: readonly LineTemplate[] = [
  paragraph(
    "First answer within ",
    count("responseLimit"),
    " ",
    setting("responseUnit"),
    ", then at least ",
    count("attempts"),
    " attempts in this order:",
  ),
  header("Attempt", "Day", "How"),
  ...[1, 2, 3, 4, 5, 6].map(index =>
    rowWhere(
      field(`attempt${index}How`),
      [String(index)],
      [field(`attempt${index}Day`)],
      [field(`attempt${index}How`)],
    ),
  ),
  subheading("Lead IQ"),
  header("Score", "What happens"),
  row(
    ["Intent and qualification at least ", field("intentBar"), " and ", field("qualificationBar")],
    [field("iqBoth")],
  ),
  row(["Only the qualification"], [field("iqFit")]),
  row(["Only the intent"], [field("iqIntent")]),
  row(["Neither"], [field("iqNone")]),
  paragraph("Remarketing lead: ", field("remarketing")),
  subheading("Contacts"),
  header("Team", "Who", "For"),
  ...["Marketing", "Sales"].flatMap(team =>
    [1, 2].map(index => row([team], [field(`contact${team}${index}`)], [field(`contact${team}${index}For`)])),
  ),
];

const metrics: readonly LineTemplate[] = [
  subheading("Marketing reports"),
  item(whether(count("mqls"), ["Leads and MQLs"], ["Leads"]), " against the goal, weekly and monthly"),
  item("Value of the leads against the value that was agreed"),
  item("Share of the revenue that comes from marketing's channels"),
  subheading("Sales reports"),
  ...salesMeasures.map(measure => item(measure)),
];

const reviews: readonly LineTemplate[] = [
  paragraph("Both teams review this agreement every ", field("reviewMonths"), " months."),
  header("Review", "Date"),
  ...[1, 2, 3, 4].map(nth => row([String(nth)], [review(nth)])),
  item("Weekly review: ", field("weekly")),
  item("Monthly meeting: ", field("monthly")),
  item("Monthly report: ", field("monthlyReport")),
  item("Requests for a change: ", field("changeRequest")),
];

/** `channels`: those that the plan has rows for. */
export const longForm = (channels: readonly string[]): readonly LineTemplate[] => [
  heading("1. Goals"),
  ...goals,
  heading("2. Ideal customer profile"),
  ...profile,
  heading("3. Lead definitions"),
  ...definitionLines,
  heading("4. Demand goals"),
  subheading("Marketing's commitment"),
  ...marketingLines,
  ...rampLines,
  ...channelLines(channels),
  subheading("Sales' commitment"),
  ...salesLines,
  heading("5. Handoff"),
  ...handoff,
  heading("6. Managing leads"),
  ...managing,
  heading("7. Metrics"),
  ...metrics,
  heading("8. Review"),
  ...reviews,
  heading("9. Signatures"),
  ...signatureLines,
];
