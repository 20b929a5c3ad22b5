/** A sheet, and what hangs on it. */
import { chartsNode } from "./chartNodes.ts";
import { ExcelError } from "./excelError.ts";
import { addressOf, areaOfAddress, type FakeBook, type FakeSheet, usedArea } from "./fakeBook.ts";
import { type Node, together } from "./node.ts";
import { rangeNode } from "./rangeNode.ts";

export function sheetNode(book: FakeBook, sheet: FakeSheet): Node {
  const keep = (name: string) => (value: unknown) => {
    sheet.print[name] = value;
  };
  return {
    kind: "Worksheet",
    loads: { name: () => sheet.name },
    setters: {
      Visibility: (value: string) => {
        if (value !== "Hidden" && value !== "Visible")
          throw new ExcelError("InvalidArgument", `${value} is no visibility.`);
        book.mustAllowTabs();
        sheet.hidden = value === "Hidden";
      },
    },
    methods: {
      GetRange: (address: string) => {
        const whole = /^([A-Z]+:[A-Z]+|\d+:\d+)$/.test(address);
        return whole ? wholeNode(sheet, address) : rangeNode(book, sheet, areaOfAddress(address));
      },
      GetRanges: (addresses: string) => {
        if (addresses.length > 8_192) throw new ExcelError("InvalidArgument", "The address is too long.");
        return together(
          "RangeAreas",
          addresses.split(",").map(address => rangeNode(book, sheet, areaOfAddress(address))),
        );
      },
      GetUsedRange: (valuesOnly: boolean) => {
        if (valuesOnly !== true) throw new TypeError("The fake Excel tells the used range by values only.");
        return rangeNode(book, sheet, usedArea(sheet));
      },
      Activate: () => {
        if (sheet.hidden) throw new ExcelError("InvalidOperation", "A hidden sheet cannot be shown.");
        book.activeSheet = sheet.name;
      },
      Delete: () => book.removeSheet(sheet),
    },
    parts: {
      Protection: () => ({ kind: "WorksheetProtection", loads: { protected: () => sheet.isProtected } }),
      Charts: () => chartsNode(sheet),
      FreezePanes: () => ({
        kind: "WorksheetFreezePanes",
        methods: {
          FreezeAt: (address: string) => {
            sheet.frozen = addressOf(areaOfAddress(address));
          },
          FreezeRows: (rows: number) => {
            sheet.frozen = `rows ${rows}`;
          },
          FreezeColumns: (columns: number) => {
            sheet.frozen = `columns ${columns}`;
          },
        },
      }),
      PageLayout: () => ({
        kind: "PageLayout",
        setters: { Orientation: keep("orientation"), Zoom: keep("zoom") },
        methods: { SetPrintTitleRows: keep("titleRows"), SetPrintArea: keep("area") },
      }),
    },
  };
}

const wholeNode = (sheet: FakeSheet, address: string): Node => ({
  kind: "Columns",
  methods: { _KeepReference: () => {} },
  parts: {
    Format: () => ({
      kind: "ColumnsFormat",
      setters: {
        ColumnWidth: (width: number) => {
          if (sheet.isProtected) throw new ExcelError("AccessDenied", `${sheet.name} is protected.`);
          sheet.widths.set(address, width);
        },
        RowHeight: (height: number) => {
          if (sheet.isProtected) throw new ExcelError("AccessDenied", `${sheet.name} is protected.`);
          if (height > 409) throw new ExcelError("InvalidArgument", "A row can be 409 points high.");
          sheet.widths.set(address, height);
        },
      },
    }),
  },
});
