import type { Columns } from "../columns/columns.ts";
import { listHeaders } from "../columns/givenColumns.ts";
import type { Column } from "../reading.ts";
import type { Table } from "../text/table.ts";
import { dateText } from "../text/values.ts";

/** What such an export gives, and what it lacks. */
export const withoutCreationDate =
  'No column holds the day on which a lead was created, so no lead is counted in a month; what was won, lost and booked is. Export the list again with its creation date (for example "Create Date") to have close rates.';

export function noCreationDate(all: readonly Column[]): string {
  return `No column holds the day on which a lead was created. The columns are: ${listHeaders(all)}. Export the list again with its creation date (for example "Create Date"), or say which column it is.`;
}

export function noReadableDate(table: Table, { roles }: Columns): string {
  const column = `"${table.header[roles.created!]}"`;
  const dates = table.dates(roles.created!);
  let first = 0;
  while (first < table.size && dateText(dates, first) === "") first++;
  const came =
    first === table.size ? "every cell is blank" : `row ${table.numberOf(first)} has "${dateText(dates, first)}"`;
  return `No row has a readable creation date in the column ${column}: ${came}. Expected are dates such as 2026-06-30, 30.06.2026 or 6/30/2026; choose another column or export the list again.`;
}
