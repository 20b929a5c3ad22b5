import type { Columns } from "../columns/columns.ts";
import type { Progress, Reading, Switch } from "../reading.ts";
import { cellAt, type Table } from "../text/table.ts";
import type { Formats } from "../values/formats.ts";
import type { Problems } from "./problems.ts";
import { isSplit, repeatedAmounts } from "./repeatedAmounts.ts";
import type { SortedRows } from "./sortRows.ts";

/** How rows that mean the same lead were brought together. Rows are indexes into the table. */
export interface Merged {
  /** 1 where a row went into another one. */
  readonly dropped: Uint8Array;
  /** Kept row -> the other product rows of the same opportunity, whose amounts add up. */
  readonly parts: ReadonlyMap<number, readonly number[]>;
  readonly list: Reading["merged"];
  /** Amounts that stand on every row of a deal, where only a person can tell what they are, and what is taken. */
  readonly repeated: { readonly rows: readonly number[]; readonly once: boolean } | null;
  /** Dropped rows with another creation day than the kept one: perhaps the id is not the lead's. */
  readonly unlike: { readonly rows: number; readonly first: Reading["merged"][number] | null };
}

/**
 * The newest row of an id wins, without an id column of an e-mail address; product rows of one opportunity add up.
 * `alike`: groups that a person may call the same lead where the file has neither.
 */
export function* mergeSteps(
  table: Table,
  columns: Columns,
  { candidates, created, modified }: SortedRows,
  problems: Problems,
  alike: readonly (readonly number[])[],
  formats: Formats,
  answer: Switch | undefined,
): Generator<Progress, Merged> {
  const dropped = new Uint8Array(table.rows.length);
  const parts = new Map<number, readonly number[]>();
  let unlikeRows = 0;
  let first: Merged["unlike"]["first"] = null;
  const list: { id: string; kept: number; dropped: number[] }[] = [];
  const groups = yield* groupsOf(table, columns, candidates, alike);
  if (candidates.length >= rowsAtOnce) yield { step: "Looking for duplicates", done: 1 };
  for (const [id, rows] of groups) {
    const kept = newest(rows, modified);
    const others = rows.filter(row => row !== kept);
    let merge = true;
    for (const row of others) merge = problems.take("duplicates", table.rowNumbers[row]!) === "leave out";
    if (!merge) continue;
    const split = isOwnersOf(table, columns, rows) && isSplit(table.rows, table.header, [rows]);
    const products = split ? others : others.filter(row => isProductOf(table, columns, created, kept, row));
    if (products.length > 0) parts.set(kept, products);
    const entry = { id, kept: table.rowNumbers[kept]!, dropped: others.map(row => table.rowNumbers[row]!) };
    for (const row of others) {
      dropped[row] = 1;
      if (Object.is(created[row], created[kept])) continue;
      unlikeRows++;
      first = first ?? entry;
    }
    list.push(entry);
  }
  const found = repeatedAmounts(
    table,
    columns,
    formats,
    [...parts].map(([kept, others]) => [kept, ...others]),
  );
  const some = parts.entries().next();
  const rows = some.done === true ? [] : [some.value[0], ...some.value[1]];
  const once = answer === undefined ? found?.once === true : answer === "leave out";
  if (found !== null && once) {
    parts.clear();
    problems.note("duplicates", "The amount of a deal stands on each of its rows and counts once.");
  }
  list.sort((a, b) => a.dropped[0]! - b.dropped[0]!);
  const repeated = found?.ask === true ? { rows: rows.map(row => table.rowNumbers[row]!), once } : null;
  return { dropped, parts, list, repeated, unlike: { rows: unlikeRows, first } };
}

function* groupsOf(
  table: Table,
  { roles, byEmail }: Columns,
  candidates: readonly number[],
  alike: readonly (readonly number[])[],
): Generator<Progress, Iterable<readonly [string, readonly number[]]>> {
  if (roles.id !== undefined) return yield* groupRows(table, candidates, row => cellAt(row, roles.id));
  if (byEmail) return yield* groupRows(table, candidates, row => cellAt(row, roles.email).toLowerCase());
  return alike.map(rows => [`row ${table.rowNumbers[rows[0]!]}`, rows] as const);
}

const rowsAtOnce = 8000;

/** Groups of two and more rows with the same filled key. */
export function* groupRows(
  table: Table,
  candidates: readonly number[],
  keyOf: (row: readonly string[], index: number) => string,
): Generator<Progress, ReadonlyMap<string, readonly number[]>> {
  const first = new Map<string, number>();
  const groups = new Map<string, number[]>();
  for (let at = 0; at < candidates.length; at++) {
    if (at % rowsAtOnce === rowsAtOnce - 1) yield { step: "Looking for duplicates", done: at / candidates.length };
    const index = candidates[at]!;
    const id = keyOf(table.rows[index]!, index);
    if (id === "") continue;
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, index);
      continue;
    }
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [before, index]);
    else group.push(index);
  }
  return groups;
}

/** The latest modified date, and of equal ones the row further down. */
function newest(rows: readonly number[], modified: Float64Array): number {
  let best = rows[0]!;
  for (const row of rows) {
    const [a, b] = [modified[row]!, modified[best]!];
    // A row without a readable date counts as older than any with one.
    if (Number.isNaN(b) || a >= b) if (!Number.isNaN(a) || Number.isNaN(b)) best = row;
  }
  return best;
}

/** Rows of one deal with an owner each. */
const isOwnersOf = (table: Table, { roles }: Columns, rows: readonly number[]) =>
  roles.owner !== undefined && new Set(rows.map(row => cellAt(table.rows[row]!, roles.owner))).size === rows.length;

/** Same opportunity in the same state, another product. */
function isProductOf(table: Table, columns: Columns, created: Float64Array, kept: number, other: number): boolean {
  const a = table.rows[kept]!;
  const b = table.rows[other]!;
  const { roles, products } = columns;
  if (!Object.is(created[kept], created[other])) return false;
  if (cellAt(a, roles.stage) !== cellAt(b, roles.stage)) return false;
  if (cellAt(a, roles.wonFlag) !== cellAt(b, roles.wonFlag)) return false;
  if (cellAt(a, roles.wonDate) !== cellAt(b, roles.wonDate)) return false;
  return products.some(index => cellAt(a, index) !== cellAt(b, index));
}
