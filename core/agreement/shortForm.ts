/** The short form: one page with what both teams must know by heart. */
import {
  definitionLines,
  marketingLines,
  roleLines,
  salesLines,
  salesMeasures,
  signatureLines,
} from "./commonLines.ts";
import { field, heading, item, type LineTemplate, money, paragraph, review, setting } from "./parts.ts";

export const shortForm: readonly LineTemplate[] = [
  paragraph(
    "Between the marketing team and the sales team of ",
    setting("company"),
    ". It takes effect on ",
    field("effective"),
    " and holds until a newer version replaces it. Both teams review it every ",
    field("reviewMonths"),
    " months, next on ",
    review(1),
    ".",
  ),
  heading("Summary"),
  paragraph({ kind: "summary" }),
  paragraph(
    "This brings ",
    money("marketingGoal"),
    " a month toward a revenue goal of ",
    money("revenueGoal"),
    " for new business.",
  ),
  ...roleLines,
  heading("Definitions"),
  ...definitionLines,
  heading("Marketing's commitment"),
  ...marketingLines,
  heading("Sales' commitment"),
  ...salesLines,
  item(`Sales reports these numbers: ${salesMeasures.join("; ")}.`),
  heading("Signatures"),
  ...signatureLines,
];
