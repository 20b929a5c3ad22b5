/** The numbers of the agreement as cells: what the plan says today, and beside it what the last version says. */

import { type FigureKey, figureList } from "../../agreement/figures.ts";
import { monthNames } from "../../dayInWords.ts";
import { metricRows } from "../metrics/metricRows.ts";
import { absolute, absoluteArea } from "../model/address.ts";
import { f, formulas, labels } from "../model/blocks.ts";
import { nearestFormula, upFormula, whereKnown } from "../model/expressions.ts";
import type { Block, Format } from "../model/model.ts";
import { weeklyFormula } from "../scorecard/weekGoals.ts";
import type { State } from "../state/state.ts";
import { agreementPlaces } from "./agreementPlaces.ts";
import { sameFormats } from "./filledList.ts";
import { historyRange } from "./history.ts";
import { metricsRange, metricsTotal } from "./metricsPlaces.ts";
import { agreedCell } from "./versions.ts";

const column = 10;
const headRow = 3;
const firstRow = headRow + 1;

export const figureCell = (key: FigureKey): string =>
  absolute(firstRow + figureList.findIndex(figure => figure.key === key), column + 1);

const rampRow = firstRow + figureList.length;
const reviewRow = rampRow + 8;

export const rampCell = (kind: "rampWeek" | "rampValue", quarter: number): string =>
  absolute(rampRow + 2 * (quarter - 1) + (kind === "rampWeek" ? 0 : 1), column + 1);

export const reviewCell = (nth: number): string => absolute(reviewRow + nth - 1, column + 1);

const reviews = 4;
const monthsArea = { row: firstRow, column: column + 4, rows: monthNames.length, columns: 1 };
export const monthsRange = absoluteArea(monthsArea);

function expressions(state: State): Readonly<Record<FigureKey, string>> {
  const rows = metricRows(state.settings).length;
  const range = (key: "owner" | "goal" | "leadsAMonth" | "leadsWithBuffer" | "rateUsed") => metricsRange(key, rows);
  const owned = (key: "goal" | "leadsAMonth" | "leadsWithBuffer", owner: string) =>
    `SUMIFS(${range(key)},${range("owner")},"${owner}")`;
  const c = figureCell;
  const buffered = owned("leadsWithBuffer", "marketing");
  const ownGoal = owned("goal", "marketing");
  const months = `${historyRange("month")},">="&SlaRateStart,${historyRange("month")},"<="&SlaRateEnd`;
  const knownLeads = `SUMIFS(${historyRange("leads")},${historyRange("mqls")},">=0",${months})`;
  const mqls = `SUMIFS(${historyRange("mqls")},${months})`;
  const weekly = (cell: string) => whereKnown([cell], weeklyFormula(state.mode, cell));
  const setting = (name: string) => whereKnown([name], name);
  return {
    revenueGoal: setting("SlaRevenueGoal"),
    otherForecast: setting("SlaOtherForecast"),
    marketingGoal: whereKnown(["SlaRevenueGoal"], `MAX(0,${ownGoal}-SlaOtherForecast)`),
    salesGoal: whereKnown(["SlaRevenueGoal"], owned("goal", "sales")),
    leads: whereKnown(
      [c("marketingGoal")],
      `IF(${ownGoal}=0,0,IF(${buffered}=0,"",${upFormula(`${buffered}*${c("marketingGoal")}/${ownGoal}`)}))`,
    ),
    leadsAWeek: weekly(c("leads")),
    closeRate: whereKnown(
      ["SlaRevenueGoal"],
      `IF(${buffered}=0,"",SUMPRODUCT((${range("owner")}="marketing")*1,${range("leadsWithBuffer")},${range("rateUsed")})/${buffered})`,
    ),
    dqRate: whereKnown(["SlaRateStart"], `IF(${knownLeads}=0,"",MAX(0,1-${mqls}/${knownLeads}))`),
    mqls: whereKnown([c("dqRate"), c("leads")], nearestFormula(`${c("leads")}*(1-${c("dqRate")})`)),
    mqlsAWeek: weekly(c("mqls")),
    mqlCloseRate: whereKnown(
      [c("dqRate"), c("closeRate")],
      `IF(${c("dqRate")}=1,"",MIN(1,${c("closeRate")}/(1-${c("dqRate")})))`,
    ),
    customers: whereKnown(
      [c("leads"), c("closeRate")],
      nearestFormula(
        `${c("leads")}*IF(${c("mqlCloseRate")}="",${c("closeRate")},(1-${c("dqRate")})*${c("mqlCloseRate")})`,
      ),
    ),
    expectedRevenue: metricsTotal("expectedRevenue"),
    leadsToday: owned("leadsAMonth", "marketing"),
    promisedAWeek: `IF(SlaMqlsAWeek<>"",SlaMqlsAWeek,IF(${c("mqlsAWeek")}<>"",${c("mqlsAWeek")},${c("leadsAWeek")}))`,
    promisedAMonth: `IF(SlaMqlsAWeek<>"",${upFormula("SlaMqlsAWeek*52/12")},IF(${c("mqls")}<>"",${c("mqls")},${c("leads")}))`,
    rampTarget: setting("SlaMqlTarget"),
    rampWeeks: setting("SlaMqlRampWeeks"),
    answeredShare: setting("SlaAnsweredShare"),
    attemptsShare: setting("SlaAttemptsShare"),
    buffer: setting("SlaBuffer"),
    responseLimit: setting("SlaResponseLimit"),
    attempts: setting("SlaAttempts"),
  };
}

/** Milestones of the ramp and the review dates. */
function derived(): { label: string; format: Format; expression: string }[] {
  const [start, target, weeks] = [figureCell("promisedAWeek"), figureCell("rampTarget"), figureCell("rampWeeks")];
  const ramp = [1, 2, 3, 4].flatMap(quarter => {
    const week = rampCell("rampWeek", quarter);
    return [
      {
        label: `Ramp, milestone ${quarter}: week`,
        format: "count" as const,
        expression: whereKnown([start, target, weeks], upFormula(`${weeks}*${quarter}/4`)),
      },
      {
        label: `Ramp, milestone ${quarter}: a week`,
        format: "count" as const,
        expression: whereKnown([week], nearestFormula(`${start}+(${target}-${start})*${week}/${weeks}`)),
      },
    ];
  });
  const [effective, every] = [agreementPlaces.cell("effective"), agreementPlaces.cell("reviewMonths")];
  const dates = Array.from({ length: reviews }, (_, index) => ({
    label: `Review ${index + 1}`,
    format: "date" as const,
    expression: whereKnown([effective, every], monthsOn(effective, `${every}*${index + 1}`)),
  }));
  return [...ramp, ...dates];
}

/** Some engines let EDATE run over the end of a shorter month: 31 July and nine months are 30 April, not 1 May. */
export const monthsOn = (day: string, months: string): string =>
  `MIN(EDATE(${day},${months}),EOMONTH(${day},${months}))`;

export function figureBlocks(state: State): Block[] {
  const known = expressions(state);
  const lines = [
    ...figureList.map(({ key, label, format }) => ({ label, format, expression: known[key], key })),
    ...derived().map(line => ({ ...line, key: null })),
  ];
  const version = state.versions[state.versions.length - 1];
  const agreedHead = version ? `Version ${version.number}` : "No version yet";
  return [
    labels({ name: "figures title", row: 1, column }, [["Numbers"]], "title"),
    labels({ name: "figures header", row: headRow, column }, [["Number", "Plan today", agreedHead]], "heading"),
    labels(
      { name: "figure labels", row: firstRow, column },
      lines.map(({ label }) => [label]),
    ),
    ...sameFormats(lines).map(run =>
      formulas(
        { name: `figures from ${run.fields[0]!.label}`, row: firstRow + run.at, column: column + 1 },
        run.fields.map(({ key, expression }) => {
          const agreed = key === null ? null : agreedCell(state.versions, key);
          return [f(`=${expression}`), agreed === null ? null : f(`=IF(${agreed}="","",${agreed})`)];
        }),
        [run.format],
      ),
    ),
    labels({ name: "months header", row: headRow, column: column + 4 }, [["Months"]], "heading"),
    labels(
      { name: "months", row: firstRow, column: column + 4 },
      monthNames.map(name => [name]),
      "note",
    ),
  ];
}
