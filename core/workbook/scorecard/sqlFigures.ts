/** Key figures made of several counts: the sale price, what an SQL is worth, and how fast the pipeline earns. */
import { whereKnown } from "../model/expressions.ts";
import { type Expression, per, share } from "./kpiParts.ts";

export const salePrice = per("revenue", "pricedCustomers", "SLA_AVERAGE_SALE_PRICE");
const sqlCloseRate = share("sqlCustomers", "wonSqls", "SLA_CONVERSION_RATE");

/** SQL to customer of the rate window x the sale price of the window, alone or for all SQLs of a period. */
export const sqlWorth = (all: boolean): Expression => ({
  formula: ({ mode, cell }, period) => {
    const [top, bottom] = [cell("sqlCustomers", "rateWindow"), cell("wonSqls", "rateWindow")];
    const [revenue, priced] = [cell("revenue", "window"), cell("pricedCustomers", "window")];
    const [price, rate] = [`${revenue}/${priced}`, `${top}/${bottom}`];
    const one = mode === "sla" ? `SLA_LEAD_VALUE(${price},${rate})` : `${price}*${rate}`;
    const sound = `IF(${bottom}=0,"",IF(${priced}=0,"",IF(${top}>${bottom},"",${all ? `${cell("sqls", period)}*` : ""}${one})))`;
    return whereKnown([...(all ? [cell("sqls", period)] : []), top, bottom, revenue, priced], sound);
  },
  value: (counts, period) => {
    const [price, rate] = [salePrice.value(counts, "window"), sqlCloseRate.value(counts, "rateWindow")];
    const sqls = all ? counts("sqls", period) : 1;
    return price === null || rate === null || sqls === null ? null : sqls * price * rate;
  },
});

/** Open SQLs are those neither disqualified nor won; what is not known of that counts as none. */
export const pipeline: Expression = {
  formula: ({ mode, cell }) => {
    const [sqls, dq, won] = (["sqls", "sqlsDisqualified", "sqlCustomers"] as const).map(key => cell(key, "window"));
    const open = `MAX(0,${sqls}-SUM(${dq},${won}))`;
    const [price, priced] = [cell("revenue", "window"), cell("pricedCustomers", "window")];
    const [top, bottom] = [cell("sqlCustomers", "rateWindow"), cell("wonSqls", "rateWindow")];
    const [days, customers] = [cell("daysToWin", "window"), cell("customers", "window")];
    const parts = [open, `${price}/${priced}`, `${top}/${bottom}`, `${days}/${customers}`];
    const speed =
      mode === "sla" ? `SLA_PIPELINE_VELOCITY(${parts.join(",")})` : `${parts.slice(0, 3).join("*")}/(${parts[3]})`;
    return `IFERROR(${whereKnown([sqls!, price, top, days], `IF(${top}>${bottom},"",${speed})`)},"")`;
  },
  value: counts => {
    const sqls = counts("sqls", "window");
    const price = salePrice.value(counts, "window");
    const [top, bottom] = [counts("sqlCustomers", "rateWindow"), counts("wonSqls", "rateWindow")];
    const [days, customers] = [counts("daysToWin", "window"), counts("customers", "window")];
    if (sqls === null || price === null || top === null || !bottom || !days || !customers) return null;
    const open = Math.max(
      0,
      sqls - (counts("sqlsDisqualified", "window") ?? 0) - (counts("sqlCustomers", "window") ?? 0),
    );
    return top > bottom ? null : (open * price * (top / bottom)) / (days / customers);
  },
};
