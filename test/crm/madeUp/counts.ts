import type { Reading } from "../../../core/crm/reading.ts";
import type { Truth } from "./truth.ts";

const byKey = <Cell extends { month: string; channel: string; persona: string }>(cells: readonly Cell[]) =>
  Object.fromEntries(
    cells
      .map(cell => [`${cell.month} ${cell.channel}, ${cell.persona}`, cell] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** A reading and a truth in the same form, with no order in them. */
export function countsOf({ rows, leftOut, cohorts, booked }: Reading) {
  return {
    rows,
    leftOut: leftOut.map(({ row, reason }) => `${row}: ${reason}`),
    cohorts: byKey(
      cohorts.map(
        ({ month, channel, persona, leads, disqualified, mqls, sqls, customers, revenue, pricedCustomers }) => ({
          month,
          channel,
          persona,
          leads,
          disqualified,
          mqls,
          sqls,
          customers,
          revenue,
          pricedCustomers,
        }),
      ),
    ),
    booked: byKey(booked),
  };
}

export function sortedTruth({ rows, leftOut, cohorts, booked }: Truth) {
  return {
    rows,
    leftOut: leftOut.map(({ row, reason }) => `${row}: ${reason}`),
    cohorts: byKey(cohorts),
    booked: byKey(booked),
  };
}
