/** Parts of the document that both forms have. */
import { blank } from "./blank.ts";
import {
  count,
  field,
  header,
  item,
  itemWhere,
  type LineTemplate,
  list,
  money,
  row,
  setting,
  share,
  unit,
  whether,
} from "./parts.ts";

export const definitionLines: readonly LineTemplate[] = [
  header("Stage", "What makes it one"),
  row(["Lead"], [list("lead", 4)]),
  row(["Qualified lead"], [list("qualifiedLead", 2)]),
  row(["MQL (marketing qualified lead)"], [list("mql", 4)]),
  row(["SQL (sales qualified lead)"], [list("sql", 4)]),
  row(["Rejected MQL"], [field("rejectedMql")]),
  row(["Disqualified lead"], [field("disqualified")]),
];

export const roleLines: readonly LineTemplate[] = [
  header("Roles", "Marketing", "Sales"),
  row(["Stakeholders"], [field("marketingStakeholders")], [field("salesStakeholders")]),
  row(["Responsible for"], [list("marketingRole", 3)], [list("salesRole", 3)]),
];

export const marketingLines: readonly LineTemplate[] = [
  item(
    "Marketing hands at least ",
    count("promisedAWeek"),
    " ",
    unit,
    " a week to sales, ",
    count("promisedAMonth"),
    " a month.",
  ),
  itemWhere(
    { kind: "rampValue", quarter: 4 },
    "The number rises evenly to ",
    count("rampTarget"),
    " a week within ",
    count("rampWeeks"),
    " weeks: ",
    ...([1, 2, 3] as const).flatMap(quarter => [
      { kind: "rampValue", quarter } as const,
      " in week ",
      { kind: "rampWeek", quarter } as const,
      quarter === 3 ? "." : ", ",
    ]),
  ),
  item(
    "The plan behind it: ",
    count("leads"),
    " leads a month from marketing's channels, a buffer of ",
    share("buffer"),
    " included, for ",
    money("marketingGoal"),
    " a month.",
  ),
  item("Reports of marketing: ", field("marketingReport")),
  item("Leads that sales gives back: ", field("nurture")),
];

export const salesLines: readonly LineTemplate[] = [
  item(
    "Sales answers ",
    share("answeredShare"),
    " of the ",
    unit,
    " within ",
    count("responseLimit"),
    " ",
    setting("responseUnit"),
    ".",
  ),
  item(
    "Sales makes at least ",
    count("attempts"),
    " contact attempts within ",
    field("attemptDays"),
    " days with ",
    share("attemptsShare"),
    " of them before a lead is given back.",
  ),
  item(
    whether(
      count("mqls"),
      ["Sales closes ", share("mqlCloseRate"), " of the MQLs: "],
      ["Sales closes ", share("closeRate"), " of the leads: "],
    ),
    count("customers"),
    " customers a month.",
  ),
  item("Sales records where a lead came from: ", field("sourceAction")),
  item("Sales marks a disqualified lead: ", field("disqualifyAction")),
  item("Reports of sales: ", field("salesReport")),
];

export const salesMeasures = [
  "MQLs disqualified",
  "MQL to SQL rate",
  "SQLs disqualified by sales",
  "Expected value of the SQLs",
  "SQLs won as customers",
  "Revenue of the customers won",
  "Leads answered in time",
] as const;

export const signatureLines: readonly LineTemplate[] = [
  { kind: "signature header", cells: [["For marketing"], ["Date, signature"], ["For sales"], ["Date, signature"]] },
  ...[1, 2, 3].map(
    (index): LineTemplate => ({
      kind: "signature row",
      cells: [
        [field(`marketingSigner${index}`), ", ", field(`marketingTitle${index}`)],
        [blank],
        [field(`salesSigner${index}`), ", ", field(`salesTitle${index}`)],
        [blank],
      ],
    }),
  ),
];
