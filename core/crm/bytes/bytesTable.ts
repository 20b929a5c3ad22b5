import type { Progress } from "../reading.ts";
import { fingerprint } from "../text/fingerprint.ts";
import type { ColumnLook, Needs, Table } from "../text/table.ts";
import { type DateCells, dateText, type Values } from "../text/values.ts";
import type { Head } from "./head.ts";
import { Kept } from "./kept.ts";
import type { RowFinder } from "./rowFinder.ts";
import { rowSteps } from "./rowSteps.ts";
import type { ByteSource } from "./source.ts";

/** What the first pass over a file has found. */
export interface Found {
  readonly kept: Kept;
  readonly looks: readonly ColumnLook[];
  readonly finder: RowFinder;
  readonly skipped: Table["skipped"];
  readonly mark: string;
}

/** A file as a table: the columns that a pass kept, and another pass for any other column. */
export function bytesTable(source: ByteSource, head: Head, { kept, looks, finder, skipped, mark }: Found): Table {
  const { header, headerRecord, delimiter } = head;
  const passes: Kept[] = [kept];
  const values = new Map<number, Values>();
  const dates = new Map<number, DateCells>();
  const noRows = new Set(skipped.map(({ row }) => row - 1).concat(headerRecord));
  function* passSteps(needs: Needs): Generator<Progress, void> {
    const pass = new Kept(needs, header.length, kept.rows);
    let record = 0;
    const layout = { offset: head.offset, delimiter: delimiter.charCodeAt(0), width: header.length };
    yield* rowSteps(source, layout, null, (rows, bytes) => {
      let from = 0;
      for (let row = 0; row < rows.size; row++) {
        if (!noRows.has(record++)) continue;
        if (from < row) pass.take(rows, bytes, from, row);
        from = row + 1;
      }
      if (from < rows.size) pass.take(rows, bytes, from, rows.size);
    });
    if (pass.rows !== kept.rows) throw new Error("The file has changed since it was opened; give it again.");
    passes.push(pass);
  }
  const finish = (steps: Generator<Progress, void>) => {
    while (!steps.next().done);
  };
  const find = <Cells>(of: (pass: Kept) => Cells | null) => {
    for (const pass of passes) {
      const cells = of(pass);
      if (cells !== null) return cells;
    }
    return null;
  };
  const table: Table = {
    kind: "table",
    fingerprint: mark,
    headerFingerprint: fingerprint(header.join("\n")),
    delimiter,
    header,
    headerRow: headerRecord + 1,
    skipped,
    size: kept.rows,
    numberOf: row => finder.recordOf(row) + 1,
    cells: row => kept.tests.get(row) ?? finder.cells(row),
    values(column) {
      let found = values.get(column) ?? find(pass => pass.valuesOf(column));
      if (found === null) {
        const dated = dates.get(column) ?? find(pass => pass.datesOf(column));
        if (dated !== null) found = wholeDates(dated);
        else {
          finish(passSteps({ values: [column], dates: [], repeats: null, tests: [] }));
          return table.values(column);
        }
      }
      values.set(column, found);
      return found;
    },
    dates(column) {
      const found = dates.get(column) ?? find(pass => pass.datesOf(column));
      if (found === null) {
        finish(passSteps({ values: [], dates: [column], repeats: null, tests: [] }));
        return table.dates(column);
      }
      dates.set(column, found);
      return found;
    },
    repeats(column, lower) {
      const pass = passes.find(({ needs }) => isSameKey(needs, { column, lower }));
      if (pass !== undefined) return pass.keys!.repeats();
      finish(passSteps({ values: [], dates: [], repeats: { column, lower }, tests: [] }));
      return table.repeats(column, lower);
    },
    mayBeTests(columns) {
      const pass = passes.find(({ needs }) => columns.every(column => needs.tests.includes(column)));
      if (pass !== undefined) {
        const marks = new Uint8Array(kept.rows);
        for (const row of pass.tests.keys()) marks[row] = 1;
        return row => marks[row] === 1;
      }
      finish(passSteps({ values: [], dates: [], repeats: null, tests: columns }));
      return table.mayBeTests(columns);
    },
    longRows: () => kept.longRows,
    // biome-ignore lint/correctness/useYield: they were seen while the file was read
    *looks() {
      return looks;
    },
    *prepare(needs) {
      const missing: Needs = {
        values: needs.values.filter(column => !passes.some(pass => pass.values.has(column) || pass.dates.has(column))),
        dates: needs.dates.filter(column => !passes.some(pass => pass.dates.has(column))),
        repeats: passes.some(pass => isSameKey(pass.needs, needs.repeats)) ? null : needs.repeats,
        tests: passes.some(pass => needs.tests.every(column => pass.needs.tests.includes(column))) ? [] : needs.tests,
      };
      const { length } = [...missing.values, ...missing.dates, ...missing.tests];
      if (length > 0 || missing.repeats !== null) yield* passSteps(missing);
    },
  };
  return table;
}

function isSameKey({ repeats }: Needs, asked: Needs["repeats"]): boolean {
  return asked === null || (repeats?.column === asked.column && repeats.lower === asked.lower);
}

/** A date column that is asked for its words too. */
function wholeDates(dates: DateCells): Values {
  const { days, times } = dates;
  if (times === null) return days;
  const codes = new Uint32Array(days.codes.length);
  const known = new Map<number, number>();
  const values: string[] = [];
  for (let row = 0; row < codes.length; row++) {
    const pair = days.codes[row]! * times.values.length + times.codes[row]!;
    let code = known.get(pair);
    if (code === undefined) {
      code = values.length;
      known.set(pair, code);
      values.push(dateText(dates, row));
    }
    codes[row] = code;
  }
  return { codes, values, raw: values };
}
