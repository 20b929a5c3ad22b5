import type { Progress } from "../reading.ts";
import { dateSteps } from "./dateTexts.ts";
import { widthOf } from "./longRows.ts";
import { RepeatedTexts } from "./repeatedTexts.ts";
import { type ColumnLook, lookEvery, type Table, type TableHead } from "./table.ts";
import { TextCodes } from "./textCodes.ts";
import { type DateCells, trimmed, type Values } from "./values.ts";

type Rows = readonly (readonly string[])[];

const rowsAtOnce = 4000;

/** Rows of text as a table: what the parser of text, a sheet and two joined files give. */
export function rowsTable(head: TableHead, rows: Rows, rowNumbers: readonly number[]): Table {
  const asked = new Map<number, Values>();
  const dated = new Map<number, DateCells>();
  const repeated = new Map<string, RepeatedTexts>();
  return {
    ...head,
    kind: "table",
    size: rows.length,
    numberOf: row => rowNumbers[row]!,
    cells: row => rows[row]!,
    values(column) {
      const values = asked.get(column) ?? finish(valueSteps(rows, column));
      asked.set(column, values);
      return values;
    },
    dates(column) {
      const dates = dated.get(column) ?? finish(dateSteps(rows, column));
      dated.set(column, dates);
      return dates;
    },
    repeats(column, lower) {
      const key = `${column} ${lower}`;
      const found = repeated.get(key) ?? finish(repeatSteps(rows, column, lower));
      repeated.set(key, found);
      return found.rows();
    },
    mayBeTests: columns => row => {
      for (const column of columns) if (test.test(rows[row]![column] ?? "")) return true;
      return false;
    },
    longRows() {
      const long = new Map<number, number>();
      for (let row = 0; row < rows.length; row++) {
        const width = rows[row]!.length > head.header.length ? widthOf(rows[row]!) : 0;
        if (width > head.header.length) long.set(row, width);
      }
      return long;
    },
    looks: () => lookSteps(rows, head.header.length),
    *prepare(needs) {
      for (const column of needs.values) {
        if (!asked.has(column)) asked.set(column, yield* valueSteps(rows, column));
      }
      for (const column of needs.dates) {
        if (!dated.has(column)) dated.set(column, yield* dateSteps(rows, column));
      }
      if (needs.repeats === null) return;
      const { column, lower } = needs.repeats;
      const key = `${column} ${lower}`;
      if (!repeated.has(key)) repeated.set(key, yield* repeatSteps(rows, column, lower));
    },
  };
}

const test = /test/i;

function* valueSteps(rows: Rows, column: number): Generator<Progress, Values> {
  const found = new TextCodes(rows.length);
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    if (from > 0) yield { step: "Looking at the columns", done: from / rows.length };
    const to = Math.min(from + rowsAtOnce, rows.length);
    for (let row = from; row < to; row++) found.put(row, rows[row]![column] ?? "");
  }
  return found.values(trimmed);
}

function* repeatSteps(rows: Rows, column: number, lower: boolean): Generator<Progress, RepeatedTexts> {
  const found = new RepeatedTexts(rows.length, lower);
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    if (from > 0) yield { step: "Looking at the columns", done: from / rows.length };
    const to = Math.min(from + rowsAtOnce, rows.length);
    for (let row = from; row < to; row++) found.put(row, rows[row]![column] ?? "");
  }
  return found;
}

function* lookSteps(rows: Rows, width: number): Generator<Progress, readonly ColumnLook[]> {
  const filled = new Uint32Array(width);
  const seen: Map<string, number>[] = Array.from({ length: width }, () => new Map());
  // A power of two.
  const mask = lookEvery(rows.length) - 1;
  const lookAt = (row: readonly string[]) => {
    const end = Math.min(width, row.length);
    for (let column = 0; column < end; column++) {
      const cell = row[column]!;
      if (cell === "") continue;
      const first = cell.charCodeAt(0);
      if ((first <= 32 || first >= 127) && cell.trim() === "") continue;
      if ((filled[column]!++ & mask) !== 0) continue;
      const value = trimmed(cell);
      seen[column]!.set(value, (seen[column]!.get(value) ?? 0) + 1);
    }
  };
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    if (from > 0) yield { step: "Looking at the columns", done: from / rows.length };
    const to = Math.min(from + rowsAtOnce, rows.length);
    for (let row = from; row < to; row++) lookAt(rows[row]!);
  }
  return seen.map((values, column) => ({ filled: filled[column]!, seen: values }));
}

function finish<Result>(steps: Generator<Progress, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
