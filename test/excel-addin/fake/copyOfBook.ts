/** A workbook to go back to. Cells are never changed in place, so copies share them. */
import { FakeBook, type FakeSheet } from "./fakeBook.ts";

export function copyOfBook(book: FakeBook): FakeBook {
  const { activeSheet, activeCell, isReadOnly, isStructureProtected, dirty } = book;
  return Object.assign(new FakeBook(), {
    sheets: book.sheets.map(copyOfSheet),
    names: new Map([...book.names].map(([key, name]) => [key, { ...name }])),
    activeSheet,
    activeCell,
    isReadOnly,
    isStructureProtected,
    dirty,
  });
}

export function copyOfSheet(sheet: FakeSheet): FakeSheet {
  const { cells, patterns, looks, widths, validations, conditionalFormats, charts, print, ...plain } = sheet;
  return {
    ...plain,
    cells: new Map(cells),
    patterns: new Map(patterns),
    looks: new Map(looks),
    widths: new Map(widths),
    ...structuredClone({ validations, conditionalFormats, charts, print }),
  };
}
