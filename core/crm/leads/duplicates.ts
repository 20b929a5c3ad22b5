import type { Columns } from "../columns/columns.ts";
import type { Progress, Reading, Switch } from "../reading.ts";
import type { Table } from "../text/table.ts";
import { dateText, textAt } from "../text/values.ts";
import type { Formats } from "../values/formats.ts";
import { groupEqual, rowsAtOnce } from "./groupRows.ts";
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
  { isCandidate, candidates, created, modified }: SortedRows,
  problems: Problems,
  alike: readonly (readonly number[])[],
  formats: Formats,
  answer: Switch | undefined,
): Generator<Progress, Merged> {
  const dropped = new Uint8Array(table.size);
  const parts = new Map<number, readonly number[]>();
  let unlikeRows = 0;
  let first: Merged["unlike"]["first"] = null;
  const groups = yield* groupsOf(table, columns, isCandidate, alike);
  const isOwners = ownersReader(table, columns);
  const isProduct = productReader(table, columns, created);
  const number = (row: number) => table.numberOf(row);
  if (candidates >= rowsAtOnce) yield { step: "Looking for duplicates", done: 1 };
  /** By row the entry of which it is the first one that is dropped, from 1: the list is in the order of the rows. */
  const entryOf = new Uint32Array(table.size);
  const entries: Reading["merged"][number][] = [];
  const mergeRows = (id: string, rows: readonly number[]) => {
    const kept = newest(rows, modified);
    const others = rows.filter(row => row !== kept);
    let merge = true;
    for (const row of others) merge = problems.take("duplicates", number(row)) === "leave out";
    if (!merge) return;
    const split = isOwners(rows) && isSplit(table, [rows]);
    const products = split ? others : others.filter(row => isProduct(kept, row));
    if (products.length > 0) parts.set(kept, products);
    const entry = { id, kept: number(kept), dropped: others.map(number) };
    for (const row of others) {
      dropped[row] = 1;
      if (Object.is(created(row), created(kept))) continue;
      unlikeRows++;
      first = first ?? entry;
    }
    entryOf[others[0]!] = entries.push(entry);
  };
  let done = 0;
  for (const [id, rows] of groups) {
    mergeRows(id, rows);
    if (++done % groupsAtOnce === 0) yield { step: "Looking for duplicates", done: 1 };
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
  const list: Reading["merged"][number][] = [];
  for (let from = 0; from < table.size && entries.length > 0; from += rowsInOrder) {
    if (from > 0) yield { step: "Looking for duplicates", done: 1 };
    for (const place of entryOf.subarray(from, from + rowsInOrder)) if (place > 0) list.push(entries[place - 1]!);
  }
  const repeated = found?.ask === true ? { rows: rows.map(number), once } : null;
  return { dropped, parts, list, repeated, unlike: { rows: unlikeRows, first } };
}

function* groupsOf(
  table: Table,
  { roles, byEmail }: Columns,
  isCandidate: Uint8Array,
  alike: readonly (readonly number[])[],
): Generator<Progress, Iterable<readonly [string, readonly number[]]>> {
  const column = roles.id ?? (byEmail ? roles.email : undefined);
  if (column === undefined) return alike.map(rows => [`row ${table.numberOf(rows[0]!)}`, rows] as const);
  return yield* groupEqual(table.size, withValue(table, column, roles.id === undefined, isCandidate));
}

function* withValue(table: Table, column: number, lower: boolean, isCandidate: Uint8Array) {
  for (const found of table.repeats(column, lower)) if (isCandidate[found[0]] === 1) yield found;
}

const groupsAtOnce = 2000;
const rowsInOrder = 50_000;

/** The latest modified date, and of equal ones the row further down. */
function newest(rows: readonly number[], modified: (row: number) => number): number {
  let best = rows[0]!;
  for (const row of rows) {
    const [a, b] = [modified(row), modified(best)];
    // A row without a readable date counts as older than any with one.
    if (Number.isNaN(b) || a >= b) if (!Number.isNaN(a) || Number.isNaN(b)) best = row;
  }
  return best;
}

/** Whether rows of one deal have an owner each. */
function ownersReader(table: Table, { roles }: Columns): (rows: readonly number[]) => boolean {
  if (roles.owner === undefined) return () => false;
  const owners = table.values(roles.owner);
  return rows => new Set(rows.map(row => textAt(owners, row))).size === rows.length;
}

/** Same opportunity in the same state, another product. */
function productReader(
  table: Table,
  { roles, products }: Columns,
  created: (row: number) => number,
): (kept: number, other: number) => boolean {
  if (products.length === 0) return () => false;
  const state = [roles.stage, roles.wonFlag].map(index => (index === undefined ? null : table.values(index)));
  const won = roles.wonDate === undefined ? null : table.dates(roles.wonDate);
  const others = products.map(index => table.values(index));
  return (kept, other) => {
    if (!Object.is(created(kept), created(other))) return false;
    if (state.some(column => textAt(column, kept) !== textAt(column, other))) return false;
    if (won !== null && dateText(won, kept) !== dateText(won, other)) return false;
    return others.some(column => textAt(column, kept) !== textAt(column, other));
  };
}
