/** The tiles at the top of SLA Overview: the goal, what today's leads bring, and what is missing. */

import { metricRows } from "../metrics/metricRows.ts";
import { absolute, onSheet } from "../model/address.ts";
import { f } from "../model/blocks.ts";
import { upFormula, whereKnown } from "../model/expressions.ts";
import type { Format, Formula } from "../model/model.ts";
import { sheetNames } from "../model/sheetNames.ts";
import { weeklyFormula } from "../scorecard/weekGoals.ts";
import type { State } from "../state/state.ts";
import { metricsRange, metricsTotal } from "./metricsPlaces.ts";

export interface Tile {
  readonly label: string;
  readonly format: Format;
  readonly formula: Formula;
  readonly help: string;
}

const leads = metricsTotal("leadsAMonth");
const customers = metricsTotal("expectedCustomers");
const revenue = metricsTotal("expectedRevenue");
const goal = metricsTotal("goal");
const toReach = "MAX(0,SlaRevenueGoal-SlaOtherForecast)";
const price = `${revenue}/${customers}`;
const rate = `MIN(1,${customers}/${leads})`;
const whereGoal = (expression: string) => f(`=${whereKnown(["SlaRevenueGoal"], expression)}`);

/** P(Binomial(leads, rate) >= deals needed). */
function chance({ mode }: State): Formula {
  const whole = `ROUND(${leads},0)`;
  const deals = upFormula(`${toReach}/(${price})`);
  const known =
    mode === "sla"
      ? `SLA_GOAL_CHANCE(${whole},${toReach},${price},${rate})`
      : `IF(${deals}>${whole},0,1-BINOMDIST(${deals}-1,${whole},${rate},TRUE))`;
  return whereGoal(`IF(${toReach}=0,1,IF(${revenue}=0,"",${known}))`);
}

function neededFromTotals({ mode }: State): Formula {
  const known = mode === "sla" ? `SLA_LEADS_NEEDED(${goal},${price},${rate})` : upFormula(`${goal}/(${price}*${rate})`);
  return whereGoal(`IF(${goal}=0,0,IF(${revenue}=0,"",${known}))`);
}

/** First row of the tiles on SLA Overview; each line has a row of labels and a row of numbers. */
export const tileRow = 4;

/** The number of a tile, for formulas of other sheets. */
export function tileCell(state: State, label: string): string {
  const lines = tiles(state);
  const line = lines.findIndex(tilesOfLine => tilesOfLine.some(tile => tile.label === label));
  const column = lines[line]?.findIndex(tile => tile.label === label) ?? -1;
  return onSheet(sheetNames.overview, absolute(tileRow + 2 * line + 1, column + 1));
}

export function tiles(state: State): readonly (readonly Tile[])[] {
  const rows = metricRows(state.settings).length;
  const marketing = (key: "goal" | "leadsWithBuffer") =>
    `SUMIFS(${metricsRange(key, rows)},${metricsRange("owner", rows)},"marketing")`;
  const committed = `MAX(0,${marketing("goal")}-SlaOtherForecast)`;
  const commitment = `IF(${marketing("goal")}=0,0,IF(${marketing("leadsWithBuffer")}=0,"",${upFormula(`${marketing("leadsWithBuffer")}*${committed}/${marketing("goal")}`)}))`;
  const weekly = whereKnown([commitment], weeklyFormula(state.mode, commitment));
  return [
    [
      { label: "Revenue goal", format: "money", formula: whereGoal("SlaRevenueGoal"), help: "From SLA Setup." },
      {
        label: "Expected revenue",
        format: "money",
        formula: f(`=${revenue}`),
        help: "Today's leads a month x lead value, summed.",
      },
      {
        label: "Gap",
        format: "money",
        formula: whereGoal(`${revenue}+SlaOtherForecast-SlaRevenueGoal`),
        help: "Expected revenue and forecast from other sources less the goal; negative: missing.",
      },
      {
        label: "Chance of the goal",
        format: "rate",
        formula: chance(state),
        help: "How likely today's leads bring enough deals, at the rates and prices used.",
      },
      {
        label: "Leads needed",
        format: "count",
        formula: f(`=${metricsTotal("leadsNeeded")}`),
        help: "Whole leads of every row, summed, without buffer.",
      },
      { label: "Leads a month", format: "decimal", formula: f(`=${leads}`), help: "Own or measured over the window." },
    ],
    [
      {
        label: "Needed with buffer",
        format: "count",
        formula: f(`=${metricsTotal("leadsWithBuffer")}`),
        help: "The same with the buffer of SLA Setup.",
      },
      {
        label: "From totals alone",
        format: "count",
        formula: neededFromTotals(state),
        help: "Goal / (average price x average rate), rounded up once.",
      },
      {
        label: "Marketing's goal",
        format: "money",
        formula: whereGoal(committed),
        help: "Goal of the marketing-owned channels less the forecast from other sources.",
      },
      {
        label: "Marketing, monthly",
        format: "count",
        formula: whereGoal(commitment),
        help: "Leads needed with buffer of the marketing-owned channels, for that commitment.",
      },
      {
        label: "Marketing, weekly",
        format: "count",
        formula: whereGoal(weekly),
        help: "A month's leads x 12 / 52, rounded up.",
      },
      {
        label: "Other forecast",
        format: "money",
        formula: f('=IF(SlaOtherForecast="",0,SlaOtherForecast)'),
        help: "From SLA Setup.",
      },
    ],
  ];
}
