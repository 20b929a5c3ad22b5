import type { Table } from "./table.ts";
import { textAt, type Values } from "./values.ts";

/** Rows below which a few blank cells say nothing, and changes above which chance makes no such order. */
const [enoughRows, enoughChanges] = [12, 15];

/** Whether a column has a value only in the first row of each group: mostly blank, and never the same value twice in a row. */
export function isGroupHead(table: Table, column: number | undefined): boolean {
  if (column === undefined || table.size < enoughRows) return false;
  const cells = table.values(column);
  const different = new Set<string>();
  let [filled, last] = [0, ""];
  for (let row = 0; row < table.size; row++) {
    const value = textAt(cells, row);
    if (value === "") continue;
    if (value === last || ++filled > table.size / 3) return false;
    last = value;
    different.add(value);
  }
  return filled >= 3 && (filled >= enoughChanges || different.size === filled);
}

/** The table with that column filled down. */
export function filledDown(table: Table, column: number): Table {
  const cells = table.values(column);
  const codes = new Uint32Array(table.size);
  const blank = cells.values.length;
  let last = blank;
  for (let row = 0; row < table.size; row++) {
    const code = cells.codes[row]!;
    if (cells.values[code] !== "") last = code;
    codes[row] = last;
  }
  const texts = [...cells.values, ""];
  const filled: Values = { codes, values: texts, raw: texts };
  return {
    ...table,
    values: index => (index === column ? filled : table.values(index)),
    cells(row) {
      const copy = [...table.cells(row)];
      while (copy.length <= column) copy.push("");
      copy[column] = textAt(filled, row);
      return copy;
    },
  };
}
