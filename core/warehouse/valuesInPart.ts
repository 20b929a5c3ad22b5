/** The values of a part of a table, as its warehouse would give those of the whole. */
import type { Columns } from "../crm/columns/columns.ts";
import type { Table } from "../crm/text/table.ts";
import { dateRoles } from "../crm/values/formats.ts";
import { type Distinct, type Distincts, wordColumns } from "./distincts.ts";
import { finished } from "./finished.ts";
import type { Rows } from "./source.ts";

export function valuesInPart(table: Table, { roles, medium, ...chosen }: Columns): Distincts {
  finished(table.prepare({ values: wordColumns({ roles, medium, ...chosen }), dates: [], repeats: null, tests: [] }));
  const lists = new Map<string, readonly Distinct[]>();
  const add = (name: string, keys: (row: number) => readonly [string, string]) => {
    const found = new Map<string, { value: string; beside: string; rows: number }>();
    for (let row = 0; row < table.size; row++) {
      const [value, beside] = keys(row);
      const known = found.get(`${value}\n${beside}`);
      if (known === undefined) found.set(`${value}\n${beside}`, { value, beside, rows: 1 });
      else known.rows++;
    }
    lists.set(name, [...found.values()]);
  };
  const cells = (index: number) => {
    const { codes, values } = table.values(index);
    return (row: number) => values[codes[row]!]!;
  };
  const words = [...wordColumns({ roles, medium, ...chosen }), ...(roles.amount === undefined ? [] : [roles.amount])];
  for (const index of words) {
    const cell = cells(index);
    add(String(index), row => [cell(row), ""]);
  }
  if (roles.channel !== undefined) {
    const [source, beside] = [cells(roles.channel), medium === null ? () => "" : cells(medium)];
    add("channel", row => [source(row), beside(row)]);
  }
  for (const role of dateRoles) {
    if (roles[role] === undefined) continue;
    const { days, times } = table.dates(roles[role]);
    add(`date ${role}`, row => [
      days.values[days.codes[row]!]!,
      times === null ? "" : times.values[times.codes[row]!]!,
    ]);
  }
  return lists;
}

/** The same as the rows of the statement that asks for them. */
export const asRows = (values: Distincts): Rows =>
  [...values].flatMap(([list, found]) =>
    found.map(({ value, beside, rows }, first) => [list, value, beside, rows, first]),
  );
