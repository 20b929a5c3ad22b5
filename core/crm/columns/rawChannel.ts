import { cellAt } from "../text/table.ts";
import type { Columns } from "./columns.ts";

const joint = " / ";

/** The source of a row as it is mapped: "google", or "google / cpc" where a medium stands beside it. */
export function rawChannel(row: readonly string[], { roles, medium }: Columns): string {
  const source = cellAt(row, roles.channel);
  if (medium === null || source === "") return source;
  const refined = cellAt(row, medium);
  return refined === "" ? source : source + joint + refined;
}

/** Source and medium of a raw channel; null without a medium. */
export function sourceAndMedium(raw: string): readonly [string, string] | null {
  const at = raw.indexOf(joint);
  return at < 0 ? null : [raw.slice(0, at), raw.slice(at + joint.length)];
}
