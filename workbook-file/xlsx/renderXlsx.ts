/**
 * A workbook of plain formulas -> the bytes of an .xlsx file. The writer library (hucre) makes the package with its
 * styles, names, rules, notes and charts; the cells, and what the library gets wrong, are put in afterwards.
 */
import { type Cell, writeXlsx } from "hucre/xlsx";
import { type Calculated, calculate } from "../../core/formulas/calculate.ts";
import type { Sheet, Workbook } from "../../core/workbook/model/model.ts";
import type { Paper } from "../paper.ts";
import { sheetCharts, withChartValues } from "./charts.ts";
import { filterArea } from "./filterArea.ts";
import { PackageParts } from "./packageParts.ts";
import { footer, pageBreaks, pageSetup, printNames, usedSize } from "./print.ts";
import { rangeText, sheetRange } from "./rangeText.ts";
import { conditionalRules, dataValidations } from "./rules.ts";
import { sharedStrings } from "./sharedStrings.ts";
import { sheetData } from "./sheetCells.ts";
import { isFormula, type SheetRows, sheetRows } from "./sheetRows.ts";
import { type UsedStyles, usedStyles } from "./usedStyles.ts";

export interface FileFacts {
  readonly title: string;
  readonly company: string;
  readonly paper: Paper;
  /** When the file is written, by the clock of whoever writes it. */
  readonly created: Date;
}

export async function renderXlsx(workbook: Workbook, facts: FileFacts): Promise<Uint8Array> {
  refuseSlaCalls(workbook);
  const styles = usedStyles();
  const rows = workbook.sheets.map(sheet => sheetRows(sheet, styles));
  const calculated = calculate(workbook);
  const parts = new PackageParts(await emptyPackage(workbook, facts, styles));
  await fillSheets(workbook, rows, { parts, styles, calculated });
  fillCharts(workbook, parts, calculated);
  // The schema wants the size of a font before its colour.
  parts.change("xl/styles.xml", xml => xml.replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, "$2$1"));
  return parts.zipped();
}

/** Everything but the cells. */
function emptyPackage({ sheets, names }: Workbook, facts: FileFacts, styles: UsedStyles): Promise<Uint8Array> {
  const { title, company, paper, created } = facts;
  return writeXlsx({
    sheets: sheets.map((sheet, index) => {
      const filter = filterArea(sheet);
      return {
        name: sheet.name,
        hidden: sheet.hidden,
        cells: withNotes(index === 0 ? styles.samples() : new Map<string, Partial<Cell>>(), sheet),
        columns: columnsOf(sheet),
        dataValidations: dataValidations(sheet),
        conditionalRules: conditionalRules(sheet),
        charts: sheetCharts(sheet),
        ...(sheet.frozenRows + sheet.frozenColumns > 0
          ? { freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns } }
          : {}),
        ...(filter === null ? {} : { autoFilter: { range: rangeText(filter) } }),
        pageSetup: pageSetup(sheet, paper),
        rowBreaks: pageBreaks(sheet),
        headerFooter: footer(company),
      };
    }),
    namedRanges: [
      ...names.map(({ name, sheet, area }) => ({ name, range: sheetRange(sheet, area) })),
      ...sheets.flatMap(printNames),
    ],
    properties: { title, creator: "SLA Metrics", created, modified: created, ...(company === "" ? {} : { company }) },
    activeSheet: 0,
  });
}

function withNotes(cells: Map<string, Partial<Cell>>, { notes }: Sheet): Map<string, Partial<Cell>> {
  for (const { row, column, text } of notes) {
    cells.set(`${row - 1},${column - 1}`, { comment: { author: "SLA Metrics", text } });
  }
  return cells;
}

/** Widths count in characters of seven pixels. */
function columnsOf({ widths }: Sheet): { width?: number }[] {
  const last = Math.max(0, ...Object.keys(widths).map(Number));
  return Array.from({ length: last }, (_, index) => {
    const width = widths[index + 1];
    return width === undefined ? {} : { width: Math.round((width / 7) * 100) / 100 };
  });
}

interface Filling {
  readonly parts: PackageParts;
  readonly styles: UsedStyles;
  readonly calculated: Calculated;
}

async function fillSheets(
  { sheets }: Workbook,
  rows: readonly SheetRows[],
  { parts, styles, calculated }: Filling,
): Promise<void> {
  const strings = sharedStrings();
  const styleNumbers = styles.numbers(parts.text("xl/worksheets/sheet1.xml"));
  for (const [index, sheet] of sheets.entries()) {
    const size = usedSize(sheet);
    const range = rangeText({ row: 1, column: 1, ...size });
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const [before, after] = parts
      .text(path)
      .replace(/<dimension [^>]*\/>/, `<dimension ref="${range}"/>`)
      .split(/<sheetData\/>|<sheetData>.*<\/sheetData>/s);
    const cells = sheetData(sheet, rows[index]!, { styleNumbers, strings, calculated });
    await parts.stream(path, inOrder(before!, cells, after!));
  }
  parts.put("xl/sharedStrings.xml", strings.xml());
}

function* inOrder(before: string, cells: Iterable<string>, after: string): Generator<string> {
  yield before;
  yield* cells;
  yield after;
}

/** The writer numbers the charts through all sheets. */
function fillCharts({ sheets }: Workbook, parts: PackageParts, calculated: Calculated): void {
  const charts = sheets.flatMap(sheet => sheet.charts.map(chart => ({ sheet, chart })));
  charts.forEach(({ sheet, chart }, index) => {
    parts.change(`xl/charts/chart${index + 1}.xml`, xml => withChartValues(xml, sheet, chart, calculated));
  });
}

/** A file is for people without the add-in: there an SLA function would show an error. */
function refuseSlaCalls({ sheets }: Workbook): void {
  for (const { name, blocks } of sheets) {
    for (const { cells } of blocks) {
      for (const line of cells) {
        const call = line.find(content => isFormula(content) && /\bSLA_[A-Z]/.test(content.f));
        if (call !== undefined) {
          throw new Error(`${name}: ${JSON.stringify(call)} calls an SLA function; files hold plain formulas only.`);
        }
      }
    }
  }
}
