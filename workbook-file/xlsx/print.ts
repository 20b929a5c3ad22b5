/** How sheets leave the printer. */
import type { WriteOptions, WriteSheet } from "hucre/xlsx";
import { absoluteArea, columnLetters, onSheet } from "../../core/workbook/model/address.ts";
import { areaOf } from "../../core/workbook/model/blocks.ts";
import type { Area, Sheet } from "../../core/workbook/model/model.ts";
import type { Paper } from "../paper.ts";

/** Pixels across that a landscape page still shows in a readable size. */
const readableWidth = 2_050;
const defaultColumn = 64;

type PageSetup = NonNullable<WriteSheet["pageSetup"]>;
type HeaderFooter = NonNullable<WriteSheet["headerFooter"]>;
type NamedRange = NonNullable<WriteOptions["namedRanges"]>[number];

export function pageSetup(sheet: Sheet, paper: Paper): PageSetup {
  const width = widthOf(sheet);
  const landscape = sheet.print?.landscape ?? width > 700;
  const pages = sheet.print?.fitWidth ? 1 : Math.max(1, Math.ceil(width / readableWidth));
  return {
    paperSize: paper === "A4" ? "a4" : "letter",
    orientation: landscape ? "landscape" : "portrait",
    fitToPage: true,
    fitToWidth: pages,
    fitToHeight: 0,
    margins: { left: 0.25, right: 0.25, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
}

/** Each is the row above the break, and the writer counts rows from 0. */
export const pageBreaks = ({ print }: Sheet): number[] => (print?.pagesFrom ?? []).map(row => row - 2);

export function footer(company: string): HeaderFooter {
  // An & starts a code of its own in a footer.
  const name = company.replace(/&/g, "&&").slice(0, 100);
  return { oddFooter: `&L${name}&C&A&RPage &P of &N` };
}

/** Print areas and titles are names of their own kind. The writer library would leave out the quotes around sheet names. */
export function printNames(sheet: Sheet): NamedRange[] {
  const { name, frozenRows, frozenColumns, hidden } = sheet;
  if (hidden) return [];
  const titleRows = sheet.print?.titleRows ?? frozenRows;
  const titles = [
    // A chart would be cut and repeated with the columns that it stands on.
    ...(frozenColumns > 0 && sheet.charts.length === 0 ? [onSheet(name, `$A:$${columnLetters(frozenColumns)}`)] : []),
    ...(titleRows > 0 ? [onSheet(name, `$1:$${titleRows}`)] : []),
  ];
  return [
    { name: "_xlnm.Print_Area", range: onSheet(name, absoluteArea(printArea(sheet))), scope: name },
    ...(titles.length > 0 ? [{ name: "_xlnm.Print_Titles", range: titles.join(","), scope: name }] : []),
  ];
}

function printArea(sheet: Sheet): Area {
  if (sheet.print?.area) return sheet.print.area;
  const { rows, columns } = usedSize(sheet);
  return { row: 1, column: 1, rows, columns };
}

/** From A1 to the last cell or chart. */
export function usedSize({ blocks, charts }: Sheet): { readonly rows: number; readonly columns: number } {
  let [rows, columns] = [1, 1];
  for (const area of [...blocks.map(areaOf), ...charts.map(({ place }) => place)]) {
    rows = Math.max(rows, area.row + area.rows - 1);
    columns = Math.max(columns, area.column + area.columns - 1);
  }
  return { rows, columns };
}

function widthOf(sheet: Sheet): number {
  const { column, columns } = printArea(sheet);
  return Array.from({ length: columns }, (_, index) => sheet.widths[column + index] ?? defaultColumn).reduce(
    (sum, width) => sum + width,
    0,
  );
}
