/** The seven commitments at the top of SLA Scorecard: what each side promised, and where its goal comes from. */

import type { FigureKey } from "../../agreement/figures.ts";
import { up } from "../../functions/arithmetic/up.ts";
import { type PlanTotals, planTotals } from "../metrics/planTotals.ts";
import { upFormula, whereKnown } from "../model/expressions.ts";
import type { Format } from "../model/model.ts";
import { metricsTotal } from "../sheets/metricsPlaces.ts";
import { tileCell } from "../sheets/overviewTiles.ts";
import { agreedCell } from "../sheets/versions.ts";
import { mondayOfSerial, serialOfDate } from "../state/dates.ts";
import type { FormulaMode, State } from "../state/state.ts";
import { counted, type Expression, share } from "./kpiParts.ts";
import type { CountKey } from "./scorecardCounts.ts";
import { mondayFormula, monthOfWeeks, monthOfWeeksFormula, mqlsOfWeek, mqlsOfWeekFormula } from "./weekGoals.ts";

export interface Commitment {
  readonly key: string;
  readonly label: string;
  readonly side: "marketing" | "sales" | "both";
  readonly format: Format;
  readonly figure: Expression;
  /** Of a share: what it is made of. A share is held against its goal whatever part of the month is over. */
  readonly sample?: readonly [part: CountKey, whole: CountKey];
  readonly missing: string;
  readonly help: string;
}

export const commitments: readonly Commitment[] = [
  {
    key: "leads",
    label: "Leads of marketing's channels",
    side: "marketing",
    format: "count",
    figure: counted("marketingLeads"),
    missing: "No leads are counted yet.",
    help: "Created in the month, marketing-owned channels; all leads stand in the key figures. Goal: leads needed with buffer, less what other sources bring.",
  },
  {
    key: "mqls",
    label: "MQLs of marketing's channels",
    side: "marketing",
    format: "count",
    figure: counted("marketingMqls"),
    missing: "The exports do not show MQLs.",
    help: "Of the month's leads, marketing-owned channels. Goal: MQLs a week of SLA Setup x 52 / 12.",
  },
  {
    key: "marketingRevenue",
    label: "Revenue of marketing's channels",
    side: "marketing",
    format: "money",
    figure: counted("marketingRevenue"),
    missing: "The exports do not show won revenue.",
    help: "Booked by the month of the win, marketing-owned channels.",
  },
  {
    key: "answered",
    label: "Leads answered in time",
    side: "sales",
    format: "rate",
    figure: share("answeredInTime", "responseKnown", "SLA_CONVERSION_RATE"),
    sample: ["answeredInTime", "responseKnown"],
    missing: "The exports do not show first answer times.",
    help: "Within the limit of SLA Setup. Goal: the share promised there.",
  },
  {
    key: "attempts",
    label: "Leads with enough attempts",
    side: "sales",
    format: "rate",
    figure: share("enoughAttempts", "attemptsKnown", "SLA_CONVERSION_RATE"),
    sample: ["enoughAttempts", "attemptsKnown"],
    missing: "The exports do not show contact attempts.",
    help: "At least the attempts of SLA Setup. Goal: the share promised there.",
  },
  {
    key: "won",
    label: "Customers won",
    side: "sales",
    format: "count",
    figure: counted("won"),
    missing: "The exports do not show wins.",
    help: "By the month of the win. Goal: deals that reach the revenue goal at the expected sale price.",
  },
  {
    key: "revenue",
    label: "Revenue booked",
    side: "both",
    format: "money",
    figure: counted("wonRevenue"),
    missing: "The exports do not show won revenue.",
    help: "By the month of the win, against the revenue goal for new business.",
  },
];

export interface Goal {
  /** Without "="; an empty text where there is none. */
  readonly formula: string;
  readonly value: number | null;
}

/** The newest agreed version's number where it has one, else the plan's. */
function agreedOr(state: State, key: FigureKey, plan: Goal): Goal {
  const value = state.versions[state.versions.length - 1]?.figures[key] ?? null;
  const cell = agreedCell(state.versions, key);
  return cell === null || value === null ? plan : { formula: cell, value };
}

const orBlank = (name: string): string => `IF(${name}="","",${name})`;

export function goalsOf(state: State, lastDay: string | null, totals: PlanTotals = planTotals(state)): readonly Goal[] {
  const { settings, mode } = state;
  const monday = serialOfDate(lastDay ?? "");
  const weekly = monday === null ? settings.mqlsAWeek : mqlsOfWeek(settings, mondayOfSerial(monday));
  const weeklyFormula = `IF(SlaLastDay="",${orBlank("SlaMqlsAWeek")},${mqlsOfWeekFormula(mode, `(${mondayFormula("SlaLastDay")})`)})`;
  const revenue = agreedOr(state, "revenueGoal", { formula: orBlank("SlaRevenueGoal"), value: settings.revenueGoal });
  const other = agreedOr(state, "otherForecast", { formula: "SlaOtherForecast", value: settings.otherForecast ?? 0 });
  return [
    agreedOr(state, "leads", { formula: tileCell(state, "Marketing, monthly"), value: totals.marketingLeads }),
    agreedOr(state, "mqls", {
      formula: mqlsOfMonth(weeklyFormula),
      value: weekly === null ? null : monthOfWeeks(weekly),
    }),
    agreedOr(state, "marketingGoal", { formula: tileCell(state, "Marketing's goal"), value: totals.marketingGoal }),
    { formula: orBlank("SlaAnsweredShare"), value: settings.answeredShare },
    { formula: orBlank("SlaAttemptsShare"), value: settings.attemptsShare },
    dealsGoal(mode, revenue, other, totals),
    revenue,
  ];
}

const mqlsOfMonth = (weekly: string): string => monthOfWeeksFormula(`(${weekly})`);

function dealsGoal(mode: FormulaMode, revenue: Goal, other: Goal, { price }: PlanTotals): Goal {
  const toReach = `MAX(0,${revenue.formula.startsWith("IF") ? "SlaRevenueGoal" : revenue.formula}-${other.formula})`;
  const [sum, customers] = [metricsTotal("expectedRevenue"), metricsTotal("expectedCustomers")];
  const deals =
    mode === "sla" ? `SLA_DEALS_NEEDED(${toReach},${sum}/${customers})` : upFormula(`${toReach}/(${sum}/${customers})`);
  const goal = revenue.value === null ? null : Math.max(0, revenue.value - (other.value ?? 0));
  return {
    formula: whereKnown([revenue.formula], `IF(${toReach}=0,0,IF(${sum}=0,"",${deals}))`),
    value: goal === null ? null : goal === 0 ? 0 : price === null ? null : up(goal / price),
  };
}
