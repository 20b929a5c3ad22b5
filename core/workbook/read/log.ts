/** SLA Log -> log lines. */
import { rowCount } from "../model/grid.ts";
import type { LogRow } from "../state/state.ts";
import type { SheetContent } from "../writing/host.ts";
import { type CellReader, dateAt, numberAt, textAt } from "./values.ts";

export function readLog(content: SheetContent, problems: string[]): LogRow[] {
  const reader: CellReader = { content, problems };
  const log: LogRow[] = [];
  for (let row = 2; row <= rowCount(content); row += 1) {
    const when = textAt(reader, row, 1);
    if (when === "") continue;
    const count = (column: number, what: string) => numberAt(reader, row, column, what) ?? 0;
    log.push({
      when,
      source: textAt(reader, row, 2),
      file: textAt(reader, row, 3),
      asOf: dateAt(reader, row, 4, "data as of") ?? "",
      read: count(5, "rows read"),
      used: count(6, "used"),
      merged: count(7, "merged"),
      leftOut: count(8, "left out"),
      fingerprint: textAt(reader, row, 9),
    });
  }
  return log;
}
