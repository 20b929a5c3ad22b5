/** The workbook and what hangs on it. */
import { ExcelError } from "./excelError.ts";
import { addressOf, type FakeBook, type FakeName } from "./fakeBook.ts";
import type { Node } from "./node.ts";
import { type RangeNode, rangeNode } from "./rangeNode.ts";
import { sheetNode } from "./sheetNodes.ts";

export interface Pauses {
  calculation: boolean;
}

export function workbookNode(book: FakeBook, pauses: Pauses): Node {
  return {
    kind: "Workbook",
    loads: { readOnly: () => book.isReadOnly },
    methods: {
      _RemoveReference: () => {},
      GetActiveCell: () => rangeNode(book, book.sheet(book.activeSheet), { ...book.activeCell, rows: 1, columns: 1 }),
    },
    parts: {
      Application: () => ({
        kind: "Application",
        methods: {
          SuspendApiCalculationUntilNextSync: () => {
            pauses.calculation = true;
          },
          SuspendScreenUpdatingUntilNextSync: () => {},
        },
      }),
      Protection: () => ({ kind: "WorkbookProtection", loads: { protected: () => book.isStructureProtected } }),
      Names: () => namesNode(book),
      Worksheets: () => ({
        kind: "WorksheetCollection",
        items: () => book.sheets.map(sheet => sheetNode(book, sheet)),
        item: name => sheetNode(book, book.sheet(String(name))),
        methods: {
          Add: (name: string) => sheetNode(book, book.addSheet(name)),
          GetActiveWorksheet: () => sheetNode(book, book.sheet(book.activeSheet)),
        },
      }),
    },
  };
}

function namesNode(book: FakeBook): Node {
  const nameNode = (entry: FakeName): Node => ({
    kind: "NamedItem",
    loads: { name: () => entry.name, formula: () => entry.formula },
    setters: {
      Formula: (formula: string) => {
        if (!/^='(?:[^']|'')+'!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?$/.test(formula)) {
          throw new ExcelError("InvalidArgument", `${formula} is no reference.`);
        }
        entry.formula = formula;
        book.dirty = true;
      },
    },
    methods: {
      Delete: () => {
        book.names.delete(entry.name.toLowerCase());
        book.dirty = true;
      },
    },
  });
  return {
    kind: "NamedItemCollection",
    items: () => [...book.names.values()].map(nameNode),
    item: name => {
      const entry = book.names.get(String(name).toLowerCase());
      if (!entry) throw new ExcelError("ItemNotFound", `There is no name ${String(name)}.`);
      return nameNode(entry);
    },
    methods: {
      Add: (name: string, { sheet, area }: RangeNode, comment: unknown) => {
        if (comment !== null) throw new TypeError("The fake Excel keeps no comments of names.");
        if (!/^[A-Za-z_][\w.]*$/.test(name) || /^[A-Z]{1,3}\d+$/i.test(name)) {
          throw new ExcelError("InvalidArgument", `${name} cannot be a name.`);
        }
        if (book.names.has(name.toLowerCase())) throw new ExcelError("ItemAlreadyExists", `There is a name ${name}.`);
        const entry = { name, formula: `='${sheet.name.replace(/'/g, "''")}'!${absolute(addressOf(area))}` };
        book.names.set(name.toLowerCase(), entry);
        book.dirty = true;
        return nameNode(entry);
      },
    },
  };
}

const absolute = (address: string): string => address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
