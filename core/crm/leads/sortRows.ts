import type { Columns } from "../columns/columns.ts";
import type { Progress, Reading, Switch } from "../reading.ts";
import { key, words } from "../text/fold.ts";
import { widthOf } from "../text/longRows.ts";
import { cellAt, type Table } from "../text/table.ts";
import { dayMs } from "../values/calendar.ts";
import { readDate } from "../values/dateColumn.ts";
import type { Formats } from "../values/formats.ts";
import { scanDate } from "../values/scanDate.ts";
import { yesNo } from "../values/yesNo.ts";
import type { Problems } from "./problems.ts";
import { isTestRow } from "./testLead.ts";

/** The rows that may become leads; the others are left out with their reason. */
export interface SortedRows {
  /** Indexes into the table. */
  readonly candidates: readonly number[];
  /** By index, milliseconds; NaN where the cell is no date. */
  readonly created: Float64Array;
  readonly modified: Float64Array;
  readonly leftOut: Reading["leftOut"][number][];
  /** Indexes of the rows that are leads that came back, left out or not. */
  readonly cameBack: readonly number[];
  /** Latest day of a creation or modification date in the file; null without one. */
  readonly latest: number | null;
}

const rowsAtOnce = 2000;

/** The order of work: rows that are too long, rows without a creation date, test rows, remarketing rows. */
export function* sortRowsSteps(
  table: Table,
  columns: Columns,
  formats: Formats,
  problems: Problems,
): Generator<Progress, SortedRows> {
  const { roles } = columns;
  const { dates } = formats;
  const created = new Float64Array(table.rows.length).fill(Number.NaN);
  const modified = new Float64Array(table.rows.length).fill(Number.NaN);
  const candidates: number[] = [];
  const leftOut: Reading["leftOut"][number][] = [];
  const cameBack: number[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < table.rows.length; index++) {
    const row = table.rows[index]!;
    const number = table.rowNumbers[index]!;
    if (index % rowsAtOnce === rowsAtOnce - 1) yield { step: "Sorting the rows", done: index / table.rows.length };
    if (
      row.length > table.header.length &&
      widthOf(row) > table.header.length &&
      problems.take("too many cells", number) === "leave out"
    ) {
      leftOut.push({ row: number, reason: "too many cells" });
      continue;
    }
    const cell = cellAt(row, roles.created);
    const createdAt = readDate(cell, dates.created);
    const modifiedAt =
      roles.modified === undefined ? Number.NaN : readDate(cellAt(row, roles.modified), dates.modified);
    created[index] = createdAt;
    modified[index] = modifiedAt;
    if (createdAt > latest) latest = createdAt;
    if (modifiedAt > latest) latest = modifiedAt;
    const reason = reasonFor(row, number, createdAt, columns, problems);
    if (isRemarketing(cellAt(row, roles.remarketing))) cameBack.push(index);
    if (reason === null) candidates.push(index);
    else if (Number.isNaN(createdAt) && roles.created !== undefined)
      leftOut.push({ row: number, reason, value: row[roles.created!] ?? "" });
    else leftOut.push({ row: number, reason });
  }
  return {
    candidates,
    created,
    modified,
    leftOut,
    cameBack,
    latest: latest > -1e15 ? Math.floor(latest / dayMs) : null,
  };
}

function reasonFor(
  row: readonly string[],
  number: number,
  createdAt: number,
  columns: Columns,
  problems: Problems,
): string | null {
  if (Number.isNaN(createdAt) && columns.roles.created !== undefined) {
    return cellAt(row, columns.roles.created) === "" ? "no creation date" : "creation date not readable";
  }
  const out = (taken: Switch) => taken === "leave out";
  if (columns.deleted !== null && isDeleted(cellAt(row, columns.deleted)) && out(problems.take("deleted", number))) {
    return "deleted";
  }
  if (isTestRow(row, columns) && out(problems.take("test leads", number))) return "test lead";
  if (isRemarketing(cellAt(row, columns.roles.remarketing)) && out(problems.take("remarketing", number))) {
    return "remarketing";
  }
  return null;
}

/** A yes, or the day on which it was deleted. */
const isDeleted = (cell: string): boolean => yesNo(cell) ?? scanDate(cell) !== null;

/** A yes, or a label that holds the word; several labels may stand in one cell. */
export function isRemarketing(cell: string): boolean {
  if (cell === "" || cell === "0") return false;
  const mark = yesNo(cell);
  return (
    mark ?? words(cell).some(word => word === "remarketing" || word === "retargeting" || key(word) === "reaktivierung")
  );
}
