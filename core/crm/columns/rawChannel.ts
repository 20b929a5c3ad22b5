import type { Table } from "../text/table.ts";
import type { Values } from "../text/values.ts";
import type { Columns } from "./columns.ts";

const joint = " / ";

/** The source of each row as it is mapped: "google", or "google / cpc" where a medium stands beside it; null without one. */
export function rawChannels(table: Table, { roles, medium }: Pick<Columns, "roles" | "medium">): Values | null {
  if (roles.channel === undefined) return null;
  const sources = table.values(roles.channel);
  if (medium === null) return sources;
  const mediums = table.values(medium);
  const codes = new Uint32Array(table.size);
  const known = new Map<number, number>();
  const values: string[] = [];
  for (let row = 0; row < table.size; row++) {
    const [source, refined] = [sources.codes[row]!, mediums.codes[row]!];
    const pair = source * mediums.values.length + refined;
    let code = known.get(pair);
    if (code === undefined) {
      code = values.length;
      known.set(pair, code);
      values.push(joined(sources.values[source]!, mediums.values[refined]!));
    }
    codes[row] = code;
  }
  return { codes, values, raw: values };
}

const joined = (source: string, medium: string) => (source === "" || medium === "" ? source : source + joint + medium);

/** Source and medium of a raw channel; null without a medium. */
export function sourceAndMedium(raw: string): readonly [string, string] | null {
  const at = raw.indexOf(joint);
  return at < 0 ? null : [raw.slice(0, at), raw.slice(at + joint.length)];
}
