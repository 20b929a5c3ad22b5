/** SLA Versions -> the agreed versions. */
import type { AgreedRow, AgreedVersion } from "../../agreement/agreedVersion.ts";
import { type DocumentLine, lineKinds, mostCells } from "../../agreement/documentLine.ts";
import { type Figures, figureList } from "../../agreement/figures.ts";
import { rowCount, shownAt } from "../model/grid.ts";
import { agreedRowColumns, figureColumn, versionPlaces } from "../sheets/versions.ts";
import type { SheetContent } from "../writing/host.ts";
import { type CellReader, choiceAt, dateAt, numberAt, textAt } from "./values.ts";

export function readVersions(content: SheetContent, problems: string[]): AgreedVersion[] {
  const reader: CellReader = { content, problems };
  const rows = listOf(reader, versionPlaces.rowsColumn, row => readRow(reader, row));
  const lines = listOf(reader, versionPlaces.textColumn, row => readLine(reader, row));
  const of = <T>(list: readonly (readonly [number, T])[], version: number): T[] =>
    list.flatMap(([number, item]) => (number === version ? [item] : []));
  return listOf(reader, 1, row => row).map(([number, row]) => ({
    number,
    date: dateAt(reader, row, 2, "day of the agreement") ?? "",
    marketing: textAt(reader, row, 3),
    sales: textAt(reader, row, 4),
    form: textAt(reader, row, 5),
    currency: textAt(reader, row, 6),
    dataAsOf: dateAt(reader, row, 7, "data as of") ?? "",
    figures: Object.fromEntries(
      figureList.map(({ key, label }) => [key, numberAt(reader, row, figureColumn(key), label)]),
    ) as unknown as Figures,
    rows: of(rows, number),
    text: withWholeTables(of(lines, number)),
  }));
}

/** Every line of a list that has a version number, with that number. */
function listOf<T>(reader: CellReader, column: number, read: (row: number) => T): [number, T][] {
  const found: [number, T][] = [];
  for (let row = versionPlaces.firstRow; row <= rowCount(reader.content); row += 1) {
    if (shownAt(reader.content, row, column) === null) continue;
    const number = numberAt(reader, row, column, "version", 1);
    if (number !== null) found.push([number, read(row)]);
  }
  return found;
}

function readRow(reader: CellReader, row: number): AgreedRow {
  const cells = agreedRowColumns.map(({ key, header, format }, index) => {
    const column = versionPlaces.rowsColumn + 1 + index;
    return [key, format === "text" ? textAt(reader, row, column) : numberAt(reader, row, column, header)] as const;
  });
  return Object.fromEntries(cells) as unknown as AgreedRow;
}

function readLine(reader: CellReader, row: number): DocumentLine {
  const column = versionPlaces.textColumn;
  return {
    kind: choiceAt(reader, row, column + 1, "part", lineKinds) ?? "paragraph",
    cells: Array.from({ length: mostCells }, (_, index) => textAt(reader, row, column + 2 + index)),
  };
}

/** The sheet shows no blank cells at the end of a line: rows of a table are as wide as its header, all else is one text. */
function withWholeTables(lines: readonly DocumentLine[]): DocumentLine[] {
  let columns = 1;
  return lines.map(({ kind, cells }) => {
    if (kind === "header" || kind === "signature header") columns = widthOf(cells);
    const inTable = /header$|row$/.test(kind);
    return { kind, cells: cells.slice(0, inTable ? columns : 1) };
  });
}

function widthOf(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 1 && cells[width - 1] === "") width -= 1;
  return width;
}
