import { isRemarketing } from "../leads/sortRows.ts";
import type { ReadOptions } from "../reading.ts";
import type { Formats } from "../values/formats.ts";
import type { Columns } from "./columns.ts";

/** A label column is only of use where some label says remarketing. */
export function withoutIdleLabels(columns: Columns, formats: Formats, { answers }: ReadOptions): Columns {
  if (columns.roles.remarketing === undefined || answers?.columns?.remarketing !== undefined) return columns;
  for (const label of formats.remarketing.keys()) if (isRemarketing(label)) return columns;
  const { remarketing: _, ...roles } = columns.roles;
  return { ...columns, roles };
}
