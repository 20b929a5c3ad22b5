/** Many unknown values at once: each becomes a name of its own, as far as it can be one. */
import type { ValueMapping } from "../../crm/reading.ts";
import { nameProblem } from "../../workbook/state/names.ts";
import { unassigned } from "../../workbook/state/state.ts";

/** Raw value -> name. A value that cannot be a name stays Unassigned; one that is a known name takes its spelling. */
export function asTheyAre(
  values: readonly ValueMapping[],
  known: readonly string[],
  what: "channel" | "persona",
): Readonly<Record<string, string>> {
  const names = [...known];
  const mapped: [raw: string, name: string][] = [];
  for (const { raw } of values) {
    const wanted = raw.trim().replace(/\s+/g, " ");
    const same = names.find(name => name.trim().toLowerCase() === wanted.toLowerCase());
    if (same !== undefined) mapped.push([raw, same]);
    else if (nameProblem(wanted, [], what) === null) {
      mapped.push([raw, wanted]);
      names.push(wanted);
    } else mapped.push([raw, unassigned]);
  }
  return Object.fromEntries(mapped);
}

export const allUnassigned = (values: readonly ValueMapping[]): Readonly<Record<string, string>> =>
  Object.fromEntries(values.map(({ raw }) => [raw, unassigned]));
