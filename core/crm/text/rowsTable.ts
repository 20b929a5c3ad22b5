import type { Progress } from "../reading.ts";
import { widthOf } from "./longRows.ts";
import { type ColumnLook, lookEvery, type Table, type TableHead } from "./table.ts";
import { type DateCells, timeFrom, trimmed, type Values } from "./values.ts";

type Rows = readonly (readonly string[])[];

const rowsAtOnce = 4000;

/** Rows of text as a table: what the parser of text, a sheet and two joined files give. */
export function rowsTable(head: TableHead, rows: Rows, rowNumbers: readonly number[]): Table {
  const asked = new Map<number, Values>();
  const dated = new Map<number, DateCells>();
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
    *repeats(column, lower) {
      for (let row = 0; row < rows.length; row++) {
        const cell = trimmed(rows[row]![column] ?? "");
        if (cell !== "") yield [row, lower ? cell.toLowerCase() : cell];
      }
    },
    mayBeTests: columns => row => columns.some(column => /test/i.test(rows[row]![column] ?? "")),
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
    },
  };
}

function* valueSteps(rows: Rows, column: number): Generator<Progress, Values> {
  const found = newValues(rows.length);
  for (let row = 0; row < rows.length; row++) {
    found.put(row, rows[row]![column] ?? "");
    if (row % rowsAtOnce === rowsAtOnce - 1) yield { step: "Looking at the columns", done: row / rows.length };
  }
  return found.values();
}

function* dateSteps(rows: Rows, column: number): Generator<Progress, DateCells> {
  const days = newValues(rows.length);
  const times = newValues(rows.length);
  let timed = false;
  for (let row = 0; row < rows.length; row++) {
    const cell = rows[row]![column] ?? "";
    const from = timeFrom(cell);
    timed = timed || from > 0;
    days.put(row, from > 0 ? cell.slice(0, from) : cell);
    times.put(row, from > 0 ? cell.slice(from) : "");
    if (row % rowsAtOnce === rowsAtOnce - 1) yield { step: "Reading dates and amounts", done: row / rows.length };
  }
  return { days: days.values(), times: timed ? times.times() : null };
}

/** Numbers the different cells of a column. */
function newValues(size: number) {
  const codes = new Uint32Array(size);
  const known = new Map<string, number>();
  const raw: string[] = [];
  return {
    put(row: number, cell: string): void {
      let code = known.get(cell);
      if (code === undefined) {
        code = raw.length;
        known.set(cell, code);
        raw.push(cell);
      }
      codes[row] = code;
    },
    values: (): Values => ({ codes, values: raw.map(trimmed), raw }),
    /** The sign between day and time stays. */
    times: (): Values => ({ codes, values: raw.map(time => time.trimEnd()), raw }),
  };
}

function* lookSteps(rows: Rows, width: number): Generator<Progress, readonly ColumnLook[]> {
  const filled = new Array<number>(width).fill(0);
  const seen: Map<string, number>[] = Array.from({ length: width }, () => new Map());
  const every = lookEvery(rows.length);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    const end = Math.min(width, row.length);
    for (let column = 0; column < end; column++) {
      const cell = trimmed(row[column]!);
      if (cell === "" || filled[column]!++ % every !== 0) continue;
      seen[column]!.set(cell, (seen[column]!.get(cell) ?? 0) + 1);
    }
    if (index % rowsAtOnce === rowsAtOnce - 1) yield { step: "Looking at the columns", done: index / rows.length };
  }
  return filled.map((count, column) => ({ filled: count, seen: seen[column]! }));
}

function finish<Result>(steps: Generator<Progress, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
