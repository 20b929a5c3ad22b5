/**
 * The formulas of SLA Metrics. Each is written once for both modes: `sla` where the SLA functions are loaded, `plain`
 * with the spreadsheet's own functions; both give the same number.
 */

import { upFormula, whereKnown } from "../model/expressions.ts";
import { historyRange } from "../sheets/history.ts";
import { setupRanges } from "../sheets/setupPlaces.ts";
import { allChannels, allPersonas, type Detail, type FormulaMode } from "../state/state.ts";
import type { ColumnKey } from "./metricKeys.ts";
import { wilsonFormula } from "./wilsonFormula.ts";

/** What a formula can refer to. */
export interface RowContext {
  readonly mode: FormulaMode;
  readonly detail: Detail;
  readonly channel: string;
  readonly persona: string;
  /** The cell of a column in this row, e.g. $K5. */
  readonly cell: (key: ColumnKey) => string;
  /** The cell of a column in the total row, e.g. $K$3. */
  readonly total: (key: ColumnKey) => string;
  /** All rows of a column, e.g. $K$5:$K$34. */
  readonly range: (key: ColumnKey) => string;
}

export type RowFormula = (context: RowContext) => string;

type HistoryCount = Parameters<typeof historyRange>[0];

/** Sum of one count over the window or the rate window, for the channel and persona of the row. */
function historySum(count: HistoryCount, from: string, to: string, { channel, persona, cell }: RowContext): string {
  const criteria = [
    ...(channel === allChannels ? [] : [historyRange("channel"), cell("channel")]),
    ...(persona === allPersonas ? [] : [historyRange("persona"), cell("persona")]),
    historyRange("month"),
    `">="&${from}`,
    historyRange("month"),
    `"<="&${to}`,
  ];
  return `=IF(${from}="",0,SUMIFS(${[historyRange(count), ...criteria].join(",")}))`;
}

export const inWindow = (count: HistoryCount) => (context: RowContext) =>
  historySum(count, "SlaWindowStart", "SlaWindowEnd", context);
export const inRateWindow = (count: HistoryCount) => (context: RowContext) =>
  historySum(count, "SlaRateStart", "SlaRateEnd", context);

/** The one of two expressions that the mode asks for. */
export const pick = ({ mode }: { readonly mode: FormulaMode }, sla: string, plain: string): string =>
  mode === "sla" ? sla : plain;

/** The formula that gives the expression where every given cell has a value, else an empty text. */
export const ifKnown = (cells: readonly string[], expression: string): string => `=${whereKnown(cells, expression)}`;

export const ratio =
  (part: ColumnKey, whole: ColumnKey, name: string): RowFormula =>
  context => {
    const [top, bottom] = [context.cell(part), context.cell(whole)];
    return `=IF(${bottom}=0,"",${pick(context, `${name}(${top},${bottom})`, `${top}/${bottom}`)})`;
  };

/** (customers + weight) / (leads + weight / toward); the measured rate where toward or the weight is 0. */
function smoothed(context: RowContext, customers: string, leads: string, toward: string): string {
  const weight = "SlaSmoothingWeight";
  const measured = `IF(${leads}=0,"",${customers}/${leads})`;
  return pick(
    context,
    `IFERROR(SLA_SMOOTHED_CLOSE_RATE(${customers},${leads},${toward},${weight}),"")`,
    `IF(${toward}=0,${measured},IF(${weight}=0,${measured},(${customers}+${weight})/(${leads}+${weight}/${toward})))`,
  );
}

export const smoothedGroup = (customers: ColumnKey, leads: ColumnKey) => (context: RowContext) => {
  const toward = context.total("closeRate");
  return ifKnown([toward], smoothed(context, context.cell(customers), context.cell(leads), toward));
};

/** The 95 % range of the close rate. */
export function wilsonBound(side: "low" | "high"): RowFormula {
  return ({ mode, cell }) =>
    `=IF(${cell("rateLeads")}=0,"",${wilsonFormula(mode, cell("rateCustomers"), cell("rateLeads"), side)})`;
}

/** Whole leads for the goal of the row; empty where no number of leads reaches it. */
export const leadsNeeded = (buffer: boolean) => (context: RowContext) => {
  const [goal, price, rate] = [context.cell("goal"), context.cell("price"), context.cell("rateUsed")];
  const need = `${goal}/(${price}*${rate})${buffer ? "*(1+SlaBuffer)" : ""}`;
  const sla = `IFERROR(SLA_LEADS_NEEDED(${goal},${price},${rate}${buffer ? ",SlaBuffer" : ""}),"")`;
  const plain = `IF(${goal}=0,0,IFERROR(${upFormula(need)},""))`;
  return ifKnown([goal], pick(context, sla, plain));
};

export const groupSum =
  (count: ColumnKey, by: "channel" | "persona") =>
  ({ cell, range }: RowContext) =>
    `=SUMIFS(${range(count)},${range(by)},${cell(by)})`;

const ownPrice = (cell: string) => `SUMIFS(${setupRanges.personaPrices},${setupRanges.personaNames},${cell})`;

/** Own price, else measured for the persona, else measured over all personas. */
export function price(context: RowContext): string {
  const { cell, total } = context;
  const divide = (revenue: string, customers: string) =>
    pick(context, `SLA_AVERAGE_SALE_PRICE(${revenue},${customers})`, `${revenue}/${customers}`);
  const measured = `IF(${cell("personaPriced")}>0,${divide(cell("personaRevenue"), cell("personaPriced"))},IF(${total("priced")}>0,${divide(total("revenue"), total("priced"))},""))`;
  const own = ownPrice(cell("persona"));
  return `=IF(${own}>0,${own},${measured})`;
}

/** Own rate, else the smoothed rate of the cell or of its channel; without both dimensions the row's own group. */
export function rateUsed(context: RowContext): string {
  const { cell, detail } = context;
  const byCell = `IF(${cell("expectedRate")}="","",${smoothed(context, cell("rateCustomers"), cell("rateLeads"), cell("expectedRate"))})`;
  const measured =
    detail === "channel and persona"
      ? `IF(SlaRatesBy="channel",${cell("channelRate")},${byCell})`
      : cell("channelRate");
  return `=IF(${cell("ownCloseRate")}<>"",${cell("ownCloseRate")},${measured})`;
}

export const totalRate = (context: RowContext) =>
  `=IF(${context.total("rateLeads")}=0,"",${pick(context, `SLA_CLOSE_RATE(${context.total("rateCustomers")},${context.total("rateLeads")})`, `${context.total("rateCustomers")}/${context.total("rateLeads")}`)})`;

export function expectedRate({ cell, total }: RowContext): string {
  const [channelRate, personaRate, rate] = [cell("channelRate"), cell("personaRate"), total("closeRate")];
  const known = `IF(${channelRate}="","",IF(${personaRate}="","",MIN(1,${channelRate}*${personaRate}/${rate})))`;
  return ifKnown([rate], `IF(${rate}=0,0,${known})`);
}

export function rateNote({ cell }: RowContext): string {
  return `=IF(${cell("ownCloseRate")}<>"","own rate",IF(${cell("rateLeads")}<30,"fewer than 30 leads",""))`;
}

export function priceNote({ cell, total }: RowContext): string {
  const few = `IF(${cell("personaPriced")}<5,"fewer than 5 sales","")`;
  const over = `IF(${cell("personaPriced")}=0,IF(${total("priced")}=0,"","price over all personas"),${few})`;
  return `=IF(${ownPrice(cell("persona"))}>0,"own price",${over})`;
}

/** Blank without a goal, and where goals have no answer at all: 0 would read as "no leads needed". */
export function totalNeeded(key: "leadsNeeded" | "leadsWithBuffer"): RowFormula {
  return ({ range, total }) => {
    const sum = `SUM(${range(key)})`;
    return ifKnown(["SlaRevenueGoal"], `IF(${sum}>0,${sum},IF(${total("unanswered")}>0,"",${sum}))`);
  };
}

/** Blank without a goal: the sum of nothing is not 0 here. */
export const totalOfGoal =
  (key: "goal" | "gap" | "gapWorth"): RowFormula =>
  ({ range }) =>
    ifKnown(["SlaRevenueGoal"], `SUM(${range(key)})`);
