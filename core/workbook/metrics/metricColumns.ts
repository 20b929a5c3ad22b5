/** The columns of SLA Metrics as data: header, format, explanation, formula. */

import type { Format } from "../model/model.ts";
import {
  expectedRate,
  groupSum,
  ifKnown,
  inRateWindow,
  inWindow,
  leadsNeeded,
  pick,
  price,
  priceNote,
  type RowFormula,
  rateNote,
  rateUsed,
  ratio,
  smoothedGroup,
  totalNeeded,
  totalOfGoal,
  totalRate,
  wilsonBound,
} from "./metricFormulas.ts";
import type { MetricKey } from "./metricKeys.ts";

export interface MetricColumn {
  readonly key: MetricKey;
  readonly header: string;
  readonly format: Format;
  readonly help: string;
  readonly formula: RowFormula;
  /** What stands in the total row. */
  readonly total: "sum" | "none" | RowFormula;
}

const column = (
  key: MetricKey,
  header: string,
  format: Format,
  help: string,
  formula: RowFormula,
  total: MetricColumn["total"] = "sum",
): MetricColumn => ({ key, header, format, help, formula, total });

/** The columns after the names and the three inputs. */
export const metricColumns: readonly MetricColumn[] = [
  column("leads", "Leads", "count", "Created in the window.", inWindow("leads")),
  column("customers", "Customers", "count", "Of the leads of the window.", inWindow("customers")),
  column("revenue", "Revenue", "money", "Of these customers.", inWindow("revenue")),
  column("priced", "Customers with an amount", "count", "The sale price rests on these.", inWindow("pricedCustomers")),
  column(
    "measuredPrice",
    "Average sale price",
    "money",
    "Revenue / customers with an amount, over the window.",
    ratio("revenue", "priced", "SLA_AVERAGE_SALE_PRICE"),
    context => `=IF(${context.total("priced")}=0,"",${context.total("revenue")}/${context.total("priced")})`,
  ),
  column(
    "leadsAMonth",
    "Leads a month",
    "decimal",
    "Own leads a month, else leads / months in the window.",
    ({ cell }) => `=IF(${cell("ownLeads")}<>"",${cell("ownLeads")},IF(SlaMonths=0,"",${cell("leads")}/SlaMonths))`,
  ),
  column("rateLeads", "Leads behind the rate", "count", "Created in the rate window.", inRateWindow("leads")),
  column("rateCustomers", "Customers behind the rate", "count", "Of these leads.", inRateWindow("customers")),
  column(
    "closeRate",
    "Close rate",
    "rate",
    "Measured: customers / leads of the rate window.",
    ratio("rateCustomers", "rateLeads", "SLA_CLOSE_RATE"),
    totalRate,
  ),
  column("low", "95 % low", "rate", "Wilson score interval of the close rate.", wilsonBound("low"), "none"),
  column("high", "95 % high", "rate", "Wilson score interval of the close rate.", wilsonBound("high"), "none"),
  column("rateUsed", "Rate used", "rate", "Own rate, else smoothed; see SLA Setup.", rateUsed, "none"),
  column("rateNote", "Rate note", "text", "How far the rate can be trusted.", rateNote, "none"),
  column(
    "price",
    "Sale price used",
    "money",
    "Own price, else measured for the persona, else over all.",
    price,
    "none",
  ),
  column("priceNote", "Price note", "text", "How far the price can be trusted.", priceNote, "none"),
  column(
    "leadValue",
    "Lead value",
    "money",
    "Sale price used x rate used.",
    context => {
      const [value, rate] = [context.cell("price"), context.cell("rateUsed")];
      return ifKnown([value, rate], pick(context, `SLA_LEAD_VALUE(${value},${rate})`, `${value}*${rate}`));
    },
    "none",
  ),
  column("expectedCustomers", "Expected customers", "decimal", "Leads a month x rate used.", ({ cell }) =>
    ifKnown([cell("leadsAMonth"), cell("rateUsed")], `${cell("leadsAMonth")}*${cell("rateUsed")}`),
  ),
  column("expectedRevenue", "Expected revenue", "money", "Leads a month x lead value.", ({ cell }) =>
    ifKnown([cell("leadsAMonth"), cell("leadValue")], `${cell("leadsAMonth")}*${cell("leadValue")}`),
  ),
  column(
    "goal",
    "Goal",
    "money",
    "Share of goal x revenue goal.",
    ({ cell }) => ifKnown(["SlaRevenueGoal"], `${cell("share")}*SlaRevenueGoal`),
    totalOfGoal("goal"),
  ),
  column(
    "leadsNeeded",
    "Leads needed",
    "count",
    "Goal / lead value, rounded up once.",
    leadsNeeded(false),
    totalNeeded("leadsNeeded"),
  ),
  column(
    "leadsWithBuffer",
    "With buffer",
    "count",
    "The same with the buffer.",
    leadsNeeded(true),
    totalNeeded("leadsWithBuffer"),
  ),
  column(
    "gap",
    "Gap",
    "decimal",
    "Leads a month - leads needed; negative: leads are missing.",
    ({ cell }) => ifKnown([cell("leadsAMonth"), cell("leadsNeeded")], `${cell("leadsAMonth")}-${cell("leadsNeeded")}`),
    totalOfGoal("gap"),
  ),
  column(
    "gapWorth",
    "Worth of the gap",
    "money",
    "Gap x lead value.",
    ({ cell }) => ifKnown([cell("gap"), cell("leadValue")], `${cell("gap")}*${cell("leadValue")}`),
    totalOfGoal("gapWorth"),
  ),
  column("unanswered", "Goal without answer", "count", "1: has a goal, but no rate or price to reach it.", ({ cell }) =>
    ifKnown([cell("goal")], `IF(${cell("goal")}=0,0,IF(${cell("leadsNeeded")}="",1,0))`),
  ),
  column(
    "channelLeads",
    "Leads of the channel",
    "count",
    "Behind the channel's rate.",
    groupSum("rateLeads", "channel"),
    "none",
  ),
  column(
    "channelCustomers",
    "Customers of the channel",
    "count",
    "Behind the channel's rate.",
    groupSum("rateCustomers", "channel"),
    "none",
  ),
  column(
    "channelRate",
    "Channel's rate",
    "rate",
    "Smoothed toward the total.",
    smoothedGroup("channelCustomers", "channelLeads"),
    "none",
  ),
  column(
    "personaLeads",
    "Leads of the persona",
    "count",
    "Behind the persona's rate.",
    groupSum("rateLeads", "persona"),
    "none",
  ),
  column(
    "personaCustomers",
    "Customers of the persona",
    "count",
    "Behind the persona's rate.",
    groupSum("rateCustomers", "persona"),
    "none",
  ),
  column(
    "personaRate",
    "Persona's rate",
    "rate",
    "Smoothed toward the total.",
    smoothedGroup("personaCustomers", "personaLeads"),
    "none",
  ),
  column(
    "expectedRate",
    "Rate to expect",
    "rate",
    "Channel's rate x persona's rate / total rate; the cell leans toward it.",
    expectedRate,
    "none",
  ),
  column(
    "personaRevenue",
    "Revenue of the persona",
    "money",
    "Behind the persona's price.",
    groupSum("revenue", "persona"),
    "none",
  ),
  column(
    "personaPriced",
    "Sales of the persona",
    "count",
    "Behind the persona's price.",
    groupSum("priced", "persona"),
    "none",
  ),
  column("key", "Key", "text", "For look-ups.", ({ cell }) => `=${cell("channel")}&"|"&${cell("persona")}`, "none"),
];

/** The header of a metric; the tables of SLA Overview use the same words. */
export const headerOf = (key: MetricKey): string => metricColumns.find(candidate => candidate.key === key)!.header;
