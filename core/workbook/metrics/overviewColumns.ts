/** The columns that the channel table and the persona table of SLA Overview share; headers as in SLA Metrics. */

import type { Format } from "../model/model.ts";
import { metricsRange, metricsTotal } from "../sheets/metricsPlaces.ts";
import type { FormulaMode } from "../state/state.ts";
import { headerOf, metricColumns } from "./metricColumns.ts";
import { pick } from "./metricFormulas.ts";
import type { MetricKey } from "./metricKeys.ts";
import { wilsonFormula } from "./wilsonFormula.ts";

/** How a group is picked out of SLA Metrics: all rows, or those where a column equals a cell. */
export type Group =
  | { readonly kind: "total" }
  | { readonly kind: "where"; readonly column: "channel" | "persona" | "owner"; readonly cell: string };

export interface TableContext {
  readonly mode: FormulaMode;
  readonly rows: number;
  readonly group: Group;
  /** The cell of another column in the same row of the table. */
  readonly cell: (key: MetricKey) => string;
}

export interface TableColumn {
  readonly key: MetricKey;
  readonly header: string;
  readonly format: Format;
  readonly formula: (context: TableContext) => string;
}

const sum =
  (key: MetricKey) =>
  ({ group, rows }: TableContext): string =>
    group.kind === "total"
      ? `=${metricsTotal(key)}`
      : `=SUMIFS(${metricsRange(key, rows)},${metricsRange(group.column, rows)},${group.cell})`;

const closeRate = (context: TableContext): string => {
  const [customers, leads] = [context.cell("rateCustomers"), context.cell("rateLeads")];
  return `=IF(${leads}=0,"",${pick(context, `SLA_CLOSE_RATE(${customers},${leads})`, `${customers}/${leads}`)})`;
};

/** Wilson score interval at 95 %, as in SLA Metrics. */
const bound =
  (side: "low" | "high") =>
  (context: TableContext): string => {
    const [customers, leads] = [context.cell("rateCustomers"), context.cell("rateLeads")];
    return `=IF(${leads}=0,"",${wilsonFormula(context.mode, customers, leads, side)})`;
  };

const measuredPrice = (context: TableContext): string => {
  const [revenue, priced] = [sum("revenue")(context), sum("priced")(context)].map(formula => formula.slice(1));
  return `=IF(${priced}=0,"",${pick(context, `SLA_AVERAGE_SALE_PRICE(${revenue},${priced})`, `${revenue}/${priced}`)})`;
};

const quotient =
  (part: MetricKey, whole: MetricKey) =>
  ({ cell }: TableContext): string =>
    `=IF(${cell(whole)}=0,"",${cell(part)}/${cell(whole)})`;

/** Customers are expected but no revenue: then no price is known, and 0 would be a wrong one. */
const revenuePer =
  (whole: "expectedCustomers" | "leadsAMonth") =>
  ({ cell }: TableContext): string => {
    const ratio = `${cell("expectedRevenue")}/${cell(whole)}`;
    const priced = `IF(${cell("expectedCustomers")}=0,0,IF(${cell("expectedRevenue")}=0,"",${ratio}))`;
    return `=IF(${cell(whole)}=0,"",${priced})`;
  };

/** Blank without a goal, and where goals have no answer at all: 0 would read as "no leads needed". */
const neededSum =
  (key: "leadsNeeded" | "leadsWithBuffer") =>
  (context: TableContext): string => {
    const [needed, unanswered] = [sum(key)(context), sum("unanswered")(context)].map(formula => formula.slice(1));
    return `=IF(SlaRevenueGoal="","",IF(${needed}="","",IF(${needed}>0,${needed},IF(${unanswered}>0,"",${needed}))))`;
  };

const sumOfGoal =
  (key: "goal" | "gap" | "gapWorth") =>
  (context: TableContext): string =>
    `=IF(SlaRevenueGoal="","",${sum(key)(context).slice(1)})`;

/** What is read in the meeting first; what it rests on after it. */
const formulas: readonly (readonly [MetricKey, TableColumn["formula"]])[] = [
  ["leadsAMonth", sum("leadsAMonth")],
  ["customers", sum("customers")],
  ["closeRate", closeRate],
  ["low", bound("low")],
  ["high", bound("high")],
  ["rateLeads", sum("rateLeads")],
  ["rateUsed", quotient("expectedCustomers", "leadsAMonth")],
  ["leadValue", revenuePer("leadsAMonth")],
  ["expectedRevenue", sum("expectedRevenue")],
  ["goal", sumOfGoal("goal")],
  ["leadsNeeded", neededSum("leadsNeeded")],
  ["leadsWithBuffer", neededSum("leadsWithBuffer")],
  ["gap", sumOfGoal("gap")],
  ["gapWorth", sumOfGoal("gapWorth")],
  ["leads", sum("leads")],
  ["rateCustomers", sum("rateCustomers")],
  ["measuredPrice", measuredPrice],
  ["price", revenuePer("expectedCustomers")],
  ["expectedCustomers", sum("expectedCustomers")],
];

export const tableColumns: readonly TableColumn[] = formulas.map(([key, formula]) => ({
  key,
  header: headerOf(key),
  format: metricColumns.find(column => column.key === key)!.format,
  formula,
}));
