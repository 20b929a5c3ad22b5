/** The workbook and what hangs on it. */
import { ExcelError } from "./excelError.ts";
import {
  addressOf,
  areaOfAddress,
  type FakeBook,
  type FakeChart,
  type FakeName,
  type FakeSheet,
  usedArea,
} from "./fakeBook.ts";
import { type Node, together } from "./node.ts";
import { type RangeNode, rangeNode } from "./rangeNode.ts";

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

function sheetNode(book: FakeBook, sheet: FakeSheet): Node {
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
        const columns = /^([A-Z]+):([A-Z]+)$/.exec(address);
        return columns ? columnsNode(sheet, address) : rangeNode(book, sheet, areaOfAddress(address));
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

const columnsNode = (sheet: FakeSheet, address: string): Node => ({
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
      },
    }),
  },
});

function chartsNode(sheet: FakeSheet): Node {
  const find = (name: string) => {
    const chart = sheet.charts.find(each => each.name === name);
    if (!chart) throw new ExcelError("ItemNotFound", `There is no chart ${name}.`);
    return chartNode(sheet, chart);
  };
  return {
    kind: "ChartCollection",
    items: () => sheet.charts.map(chart => chartNode(sheet, chart)),
    item: name => find(String(name)),
    methods: {
      GetItem: find,
      Add: (type: string, source: RangeNode, by: string) => {
        if (
          !["ColumnClustered", "BarClustered", "Line", "ColumnStacked", "LineMarkers"].includes(type) ||
          by !== "Columns"
        ) {
          throw new ExcelError("InvalidArgument", `There are no charts of the kind ${type}.`);
        }
        const chart: FakeChart = {
          name: `Chart ${sheet.charts.length + 1}`,
          type,
          title: "",
          place: "",
          legend: "",
          series: [],
        };
        chart.series.push({ name: "Series1", values: addressOf(source.area), categories: "" });
        sheet.charts.push(chart);
        return chartNode(sheet, chart);
      },
    },
  };
}

function chartNode(sheet: FakeSheet, chart: FakeChart): Node {
  const seriesNode = (series: FakeChart["series"][number]): Node => ({
    kind: "ChartSeries",
    setters: {
      Name: (name: string) => {
        series.name = name;
      },
      ChartType: (type: string) => {
        series.type = type;
      },
    },
    parts: {
      Format: () => ({
        kind: "ChartSeriesFormat",
        parts: {
          Line: () => ({
            kind: "ChartLineFormat",
            setters: {
              Weight: (weight: number) => {
                series.weight = weight;
              },
            },
          }),
        },
      }),
    },
    methods: {
      SetValues: ({ area }: RangeNode) => {
        series.values = addressOf(area);
      },
      SetXAxisValues: ({ area }: RangeNode) => {
        series.categories = addressOf(area);
      },
    },
  });
  return {
    kind: "Chart",
    loads: { name: () => chart.name },
    setters: {
      Name: (name: string) => {
        if (sheet.charts.some(other => other !== chart && other.name === name)) {
          throw new ExcelError("InvalidArgument", `Two charts cannot both be called ${name}.`);
        }
        chart.name = name;
      },
    },
    methods: {
      Delete: () => {
        sheet.charts.splice(sheet.charts.indexOf(chart), 1);
      },
      SetPosition: (from: string, to: string) => {
        chart.place = `${from}:${to}`;
      },
    },
    parts: {
      Title: () => ({
        kind: "ChartTitle",
        setters: {
          Text: (text: string) => {
            chart.title = text;
          },
        },
      }),
      Axes: () => ({
        kind: "ChartAxes",
        parts: {
          ValueAxis: () => ({
            kind: "ChartAxis",
            setters: {
              NumberFormat: (format: string) => {
                chart.format = format;
              },
            },
          }),
        },
      }),
      Legend: () => ({
        kind: "ChartLegend",
        setters: {
          Position: (position: string) => {
            chart.legend = position;
          },
        },
      }),
      Series: () => ({
        kind: "ChartSeriesCollection",
        methods: {
          GetItemAt: (at: number) => {
            const series = chart.series[at];
            if (!series) throw new ExcelError("InvalidArgument", `There is no series ${at}.`);
            return seriesNode(series);
          },
          Add: (name: string, at: unknown) => {
            if (at !== null) throw new TypeError("The fake Excel adds series at the end only.");
            const series = { name, values: "", categories: "" };
            chart.series.push(series);
            return seriesNode(series);
          },
        },
      }),
    },
  };
}
