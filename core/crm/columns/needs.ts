import { testColumns } from "../leads/testLead.ts";
import type { Role } from "../reading.ts";
import type { Needs } from "../text/table.ts";
import { dateRoles } from "../values/formats.ts";
import type { Columns } from "./columns.ts";

/** Roles whose cells are looked at one by one, as words, marks or amounts. */
const valueRoles: readonly Role[] = [
  ...(["channel", "persona", "stage", "wonFlag", "lostFlag", "amount", "currency", "disqualified"] as const),
  ...(["remarketing", "pipeline", "attempts", "owner"] as const),
];

/** What a reading with these columns asks of the table. */
export function needsOf(columns: Columns): Needs {
  const { roles, medium, closed, type, deleted, active, products, names, companies, byEmail } = columns;
  const key = roles.id ?? (byEmail ? roles.email : undefined);
  const others = [medium, closed, type, deleted, active, ...products];
  // Without a key rows are told apart by what they are called.
  const called = key === undefined ? (names.length > 0 ? [...names, ...companies] : companies) : [];
  const present = (list: readonly (number | null | undefined)[]) =>
    Array.from(new Set(list.filter((index): index is number => index != null)));
  return {
    values: present([...valueRoles.map(role => roles[role]), ...others, ...called]),
    dates: present(dateRoles.map(role => roles[role])),
    repeats: key === undefined ? null : { column: key, lower: roles.id === undefined },
    tests: testColumns(columns),
  };
}
