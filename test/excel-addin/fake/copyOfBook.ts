/** A workbook to go back to. */
import { FakeBook } from "./fakeBook.ts";

export function copyOfBook(book: FakeBook): FakeBook {
  const { sheets, names, activeSheet, activeCell, isReadOnly, isStructureProtected, dirty } = book;
  const parts = { sheets, names, activeSheet, activeCell, isReadOnly, isStructureProtected, dirty };
  return Object.assign(new FakeBook(), structuredClone(parts));
}
