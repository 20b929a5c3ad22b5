import type { Columns } from "../columns/columns.ts";
import type { ProblemKind, Progress, Reading } from "../reading.ts";
import { key, words } from "../text/fold.ts";
import type { Table } from "../text/table.ts";
import { dateText, perValue, rawDate } from "../text/values.ts";
import { dayMs } from "../values/calendar.ts";
import { dateReader } from "../values/dateCells.ts";
import type { Formats } from "../values/formats.ts";
import { scanDate } from "../values/scanDate.ts";
import { yesNo } from "../values/yesNo.ts";
import type { Problems } from "./problems.ts";
import { isTestRow, testColumns } from "./testLead.ts";

/** The rows that may become leads; the others are left out with their reason. */
export interface SortedRows {
  /** By row of the table. */
  readonly isCandidate: Uint8Array;
  readonly candidates: number;
  /** By row, milliseconds; NaN where the cell is no date. */
  readonly created: (row: number) => number;
  readonly modified: (row: number) => number;
  readonly leftOut: Reading["leftOut"][number][];
  /** The rows that are leads that came back, left out or not. */
  readonly cameBack: readonly number[];
  /** Latest day of a creation or modification date in the file; null without one. */
  readonly latest: number | null;
  /** Latest day on which a candidate was created; null without one. */
  readonly latestCreated: number | null;
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
  const createdCells = roles.created === undefined ? null : table.dates(roles.created);
  const created = createdCells === null ? never : dateReader(createdCells, dates.created);
  const modified = roles.modified === undefined ? never : dateReader(table.dates(roles.modified), dates.modified);
  const cameBackIn = perValue(roles.remarketing === undefined ? null : table.values(roles.remarketing), isRemarketing);
  const { mayBeOut, reasonFor } = reasonReader(table, columns, problems, cameBackIn);
  const longRows = table.longRows();
  const isCandidate = new Uint8Array(table.size);
  const leftOut: Reading["leftOut"][number][] = [];
  const cameBack: number[] = [];
  let candidates = 0;
  /** The latest date of all, and the latest creation of a candidate. */
  const latest = Float64Array.of(Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY);
  const leaveOut = (row: number, reason: string) => void leftOut.push({ row: table.numberOf(row), reason });
  const leaveUndated = (row: number) => {
    const reason = dateText(createdCells!, row) === "" ? "no creation date" : "creation date not readable";
    leftOut.push({ row: table.numberOf(row), reason, value: rawDate(createdCells!, row) });
  };
  const isTooLong = (row: number) =>
    longRows.has(row) && problems.take("too many cells", table.numberOf(row)) === "leave out";
  // A function of its own: the engine makes fast code of a loop, but not of one that is left and entered again.
  const sortSome = (from: number, to: number) => {
    for (let row = from; row < to; row++) {
      if (longRows.size > 0 && isTooLong(row)) {
        leaveOut(row, "too many cells");
        continue;
      }
      const createdAt = created(row);
      const modifiedAt = modified(row);
      if (createdAt > latest[0]!) latest[0] = createdAt;
      if (modifiedAt > latest[0]!) latest[0] = modifiedAt;
      if (cameBackIn(row)) cameBack.push(row);
      if (createdCells !== null && Number.isNaN(createdAt)) {
        leaveUndated(row);
        continue;
      }
      const reason = mayBeOut(row) ? reasonFor(row) : null;
      if (reason !== null) {
        leaveOut(row, reason);
        continue;
      }
      isCandidate[row] = 1;
      candidates++;
      if (createdAt > latest[1]!) latest[1] = createdAt;
    }
  };
  for (let from = 0; from < table.size; from += rowsAtOnce) {
    if (from > 0) yield { step: "Sorting the rows", done: from / table.size };
    sortSome(from, Math.min(from + rowsAtOnce, table.size));
  }
  return {
    isCandidate,
    candidates,
    created,
    modified,
    leftOut,
    cameBack,
    latest: dayAt(latest[0]!),
    latestCreated: dayAt(latest[1]!),
  };
}

const never = () => Number.NaN;

const dayAt = (time: number) => (time === Number.NEGATIVE_INFINITY ? null : Math.floor(time / dayMs));

/** Why a row with a creation date is left out; null where it is not. */
function reasonReader(table: Table, columns: Columns, problems: Problems, cameBack: (row: number) => boolean) {
  const deleted = perValue(columns.deleted === null ? null : table.values(columns.deleted), isDeleted);
  const mayBeTest = table.mayBeTests(testColumns(columns));
  const isOut = (kind: ProblemKind, row: number) => problems.take(kind, table.numberOf(row)) === "leave out";
  return {
    mayBeOut: (row: number) => mayBeTest(row) || deleted(row) || cameBack(row),
    reasonFor(row: number): string | null {
      if (deleted(row) && isOut("deleted", row)) return "deleted";
      if (mayBeTest(row) && isTestRow(table.cells(row), columns) && isOut("test leads", row)) return "test lead";
      return cameBack(row) && isOut("remarketing", row) ? "remarketing" : null;
    },
  };
}

/** A yes, or the day on which it was deleted. */
export const isDeleted = (cell: string): boolean => yesNo(cell) ?? scanDate(cell) !== null;

/** A yes, or a label that holds the word; several labels may stand in one cell. */
export function isRemarketing(cell: string): boolean {
  if (cell === "" || cell === "0") return false;
  const mark = yesNo(cell);
  return (
    mark ?? words(cell).some(word => word === "remarketing" || word === "retargeting" || key(word) === "reaktivierung")
  );
}

export function* candidatesOf({ isCandidate }: SortedRows): Generator<number> {
  for (let row = 0; row < isCandidate.length; row++) if (isCandidate[row] === 1) yield row;
}
