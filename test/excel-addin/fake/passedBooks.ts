/** Every workbook that a run passes through: what would stand there if the run ended after one of its actions. */
import { copyOfSheet } from "./copyOfBook.ts";
import { FakeBook, type FakeName, type FakeSheet } from "./fakeBook.ts";
import type { FakeExcel } from "./fakeExcel.ts";

export interface PassedBook {
  /** How many actions were done by then. */
  readonly actions: number;
  /** The request that the last of them was part of, and what it did, such as "1 Range.Formulas". */
  readonly kind: string;
  readonly sheets: readonly FakeSheet[];
  readonly names: ReadonlyMap<string, FakeName>;
}

/** Looks are left out: they can be written but never be read, so nothing that stands in a cell depends on them. */
export async function passedBooks(excel: FakeExcel, run: () => Promise<unknown>): Promise<PassedBook[]> {
  const copies = new Map<FakeSheet, { readonly print: string; readonly copy: FakeSheet }>();
  const passed: PassedBook[] = [];
  const [actions, requests] = [excel.actionsDone, excel.requests.length];
  let standing = "";
  /** Whether the sheet is another one than when it was looked at before. */
  const isNew = (sheet: FakeSheet): boolean => {
    const print = printOf(sheet);
    if (copies.get(sheet)?.print === print) return false;
    copies.set(sheet, { print, copy: copyOfSheet({ ...sheet, looks: new Map() }) });
    return true;
  };
  const note = (kind: string, changed: boolean) => {
    const { sheets, names } = excel.book;
    const now = JSON.stringify([sheets.map(({ name }) => name), [...names.values()]]);
    if (!changed && now === standing) return;
    standing = now;
    passed.push({
      actions: excel.actionsDone - actions,
      kind: `${excel.requests.length - requests} ${kind}`,
      sheets: sheets.map(sheet => copies.get(sheet)!.copy),
      names: new Map([...names].map(([key, name]) => [key, { ...name }])),
    });
  };
  for (const sheet of excel.book.sheets) isNew(sheet);
  note("start", true);
  excel.afterAction = (name, kind) => {
    const sheet = name === null ? undefined : excel.book.find(name);
    note(kind, sheet !== undefined && isNew(sheet));
  };
  await run();
  excel.afterAction = null;
  return passed;
}

export const bookOf = ({ sheets, names }: PassedBook): FakeBook =>
  Object.assign(new FakeBook(), {
    sheets: sheets.map(copyOfSheet),
    names: new Map([...names].map(([key, name]) => [key, { ...name }])),
  });

function printOf({ cells, patterns, widths, looks: _, ...sheet }: FakeSheet): string {
  const parts = [JSON.stringify(sheet)];
  for (const [key, { formula, value }] of cells) parts.push(key, String(formula ?? value));
  for (const map of [patterns, widths]) for (const [key, value] of map) parts.push(key, String(value));
  return parts.join("|");
}
