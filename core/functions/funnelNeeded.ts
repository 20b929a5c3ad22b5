import { up } from "./arithmetic/up.ts";
import { type Answer, bad, count, define, range, rate, single } from "./define.ts";
import { toRows } from "./lift/toRows.ts";

const shape = bad("stage_rates", "a block has no direction; use one row or one column of rates.");

/**
 * =SLA_FUNNEL_NEEDED(customers, stage_rates)
 * Each stage = customers / product of the rates after it, rounded up; the first stage first, the customers last.
 * Shape: one value and a row or column of n rates in, n + 1 whole counts in the same direction out; one rate gives a column.
 * Errors: #VALUE! for a block. A stage before a rate of 0 stays empty; 0 customers need 0 everywhere.
 * Source: alignment chart, from quota to discovery calls; Roberge.
 */
export const funnelNeeded = define({
  name: "SLA_FUNNEL_NEEDED",
  summary: "How many leads each stage needs so that the last one gives enough customers.",
  params: [
    single(count("customers", "Customers wanted at the end (count)")),
    range(rate("stage_rates", "Rate from each stage to the next, first stage first (0 to 1), in one row or column")),
  ],
  returns: { kind: "count", help: "Whole counts, one more than there are rates" },
  errors: { "#VALUE!": "a block of rates" },
  source: "Alignment chart, discovery calls; Kvadrant article, two steps",
  examples: [
    { args: [10, [[0.9, 0.45]]], gives: [[25, 23, 10]] },
    { args: [50, [[0.5], [0.6], [0.5], [0.3333333333333333]]], gives: [[1000], [500], [300], [150], [50]] },
    { args: [5, [[0.5], [0], [0.2]]], gives: [[""], [""], [25], [5]] },
  ],
  whole: (customers, { rows, columns, values }) => {
    if (rows > 1 && columns > 1) return shape;
    const counts: Answer[] = [up(customers)];
    let product = 1;
    for (const stageRate of Array.from(values).reverse()) {
      product *= stageRate;
      counts.unshift(customers === 0 ? 0 : product === 0 ? "" : up(customers / product));
    }
    return toRows(counts, columns === 1 ? { rows: rows + 1, columns: 1 } : { rows: 1, columns: columns + 1 });
  },
});
