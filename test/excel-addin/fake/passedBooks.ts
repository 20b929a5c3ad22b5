/** Every workbook that a run passes through: what would stand there if the run ended after one of its actions. */
import { FakeBook, type FakeName, type FakeSheet } from "./fakeBook.ts";
import type { FakeExcel } from "./fakeExcel.ts";

export interface PassedBook {
  /** How many actions were done by then. */
  readonly actions: number;
  readonly sheets: readonly FakeSheet[];
  readonly names: ReadonlyMap<string, FakeName>;
}

/** Looks are left out: they can be written but never be read, so nothing that stands in a cell depends on them. */
export async function passedBooks(excel: FakeExcel, run: () => Promise<unknown>): Promise<PassedBook[]> {
  const copies = new Map<string, { readonly print: string; readonly sheet: FakeSheet }>();
  const passed: PassedBook[] = [];
  const before = excel.actionsDone;
  let print = "";
  const look = (sheet: FakeSheet | undefined) => {
    if (sheet === undefined) return;
    const now = printOf(sheet);
    if (copies.get(sheet.name)?.print === now) return;
    copies.set(sheet.name, { print: now, sheet: structuredClone({ ...sheet, looks: new Map() }) });
  };
  const note = () => {
    const { sheets, names } = excel.book;
    const standing = sheets.map(({ name }) => copies.get(name)!);
    const now = [...standing.map(copy => copy.print), JSON.stringify([...names])].join("\n");
    if (now === print) return;
    print = now;
    const actions = excel.actionsDone - before;
    passed.push({ actions, sheets: standing.map(copy => copy.sheet), names: structuredClone(names) });
  };
  for (const sheet of excel.book.sheets) look(sheet);
  note();
  excel.afterAction = name => {
    if (name !== null) look(excel.book.find(name));
    note();
  };
  await run();
  excel.afterAction = null;
  return passed;
}

export const bookOf = ({ sheets, names }: PassedBook): FakeBook =>
  Object.assign(new FakeBook(), structuredClone({ sheets, names }));

function printOf({ cells, patterns, widths, looks: _, ...sheet }: FakeSheet): string {
  const parts = [JSON.stringify(sheet)];
  for (const [key, { formula, value }] of cells) parts.push(key, String(formula ?? value));
  for (const map of [patterns, widths]) for (const [key, value] of map) parts.push(key, String(value));
  return parts.join("|");
}
