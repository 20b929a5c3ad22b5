import { cellAt, type Table } from "./table.ts";

/** Rows below which a few blank cells say nothing, and changes above which chance makes no such order. */
const [enoughRows, enoughChanges] = [12, 15];

/** Whether a column has a value only in the first row of each group: mostly blank, and never the same value twice in a row. */
export function isGroupHead({ rows }: Table, column: number | undefined): boolean {
  if (column === undefined || rows.length < enoughRows) return false;
  const values = rows.map(row => cellAt(row, column)).filter(value => value !== "");
  if (values.length < 3 || values.length > rows.length / 3) return false;
  if (values.some((value, at) => value === values[at - 1])) return false;
  return values.length >= enoughChanges || new Set(values).size === values.length;
}

/** The table with that column filled down. */
export function filledDown(table: Table, column: number): Table {
  let last = "";
  const rows = table.rows.map(row => {
    last = cellAt(row, column) || last;
    const copy = [...row];
    while (copy.length <= column) copy.push("");
    copy[column] = last;
    return copy;
  });
  return { ...table, rows };
}
