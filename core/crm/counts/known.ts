import type { Columns } from "../columns/columns.ts";
import type { OutcomeRule } from "../leads/outcome.ts";

/** What the export knows; the rest stays null instead of 0. */
export interface Known {
  readonly disqualified: boolean;
  readonly mqls: boolean;
  readonly sqls: boolean;
  readonly customers: boolean;
  readonly revenue: boolean;
  readonly wonDates: boolean;
  readonly response: boolean;
  readonly attempts: boolean;
}

export function knownOf({ roles }: Pick<Columns, "roles">, outcome: OutcomeRule): Known {
  return {
    disqualified: outcome.disqualifiedKnown,
    mqls: roles.mqlDate !== undefined,
    sqls: roles.sqlDate !== undefined,
    customers: outcome.known,
    revenue: outcome.known && roles.amount !== undefined,
    wonDates: outcome.known && roles.wonDate !== undefined,
    response: roles.firstContact !== undefined,
    attempts: roles.attempts !== undefined,
  };
}
