/** SLA Versions: each agreed version whole, as three lists that people can read: versions, their rows, their text. */
import type { AgreedRow, AgreedVersion } from "../../agreement/agreedVersion.ts";
import { mostCells } from "../../agreement/documentLine.ts";
import { type FigureKey, figureList } from "../../agreement/figures.ts";
import { absolute, onSheet } from "../model/address.ts";
import { data, labels } from "../model/blocks.ts";
import type { Content, Format, Sheet } from "../model/model.ts";
import { sheetNames } from "../model/sheetNames.ts";
import { serialOfDate } from "../state/dates.ts";
import { plainSheet } from "./plainSheet.ts";

/** What each list holds before its numbers or texts. */
const versionHeads = ["Version", "Agreed on", "For marketing", "For sales", "Form", "Currency", "Data as of"];
const versionHeadFormats: readonly Format[] = ["count", "date", "text", "text", "text", "text", "date"];

export const agreedRowColumns: readonly { key: keyof AgreedRow; header: string; format: Format }[] = [
  { key: "channel", header: "Channel", format: "text" },
  { key: "persona", header: "Persona", format: "text" },
  { key: "owner", header: "Owner", format: "text" },
  { key: "share", header: "Share of goal", format: "rate" },
  { key: "goal", header: "Goal", format: "money" },
  { key: "rate", header: "Close rate", format: "rate" },
  { key: "price", header: "Sale price", format: "money" },
  { key: "leadsAMonth", header: "Leads a month", format: "decimal" },
  { key: "leadsNeeded", header: "Leads needed", format: "count" },
  { key: "leadsWithBuffer", header: "With buffer", format: "count" },
];

const firstRow = 2;
const rowsColumn = versionHeads.length + figureList.length + 2;
const textColumn = rowsColumn + agreedRowColumns.length + 2;
/** First row and first column of each list. */
export const versionPlaces = { firstRow, rowsColumn, textColumn } as const;

export const figureColumn = (key: FigureKey): number =>
  versionHeads.length + 1 + figureList.findIndex(figure => figure.key === key);

/** The cell of a number of the newest agreed version, for formulas of other sheets; null where there is none. */
export function agreedCell(versions: readonly AgreedVersion[], key: FigureKey): string | null {
  if (versions.length === 0) return null;
  return onSheet(sheetNames.versions, absolute(firstRow + versions.length - 1, figureColumn(key)));
}

const lineOf = ({ number, date, marketing, sales, form, currency, dataAsOf, figures }: AgreedVersion): Content[] => [
  number,
  serialOfDate(date),
  marketing,
  sales,
  form,
  currency,
  serialOfDate(dataAsOf),
  ...figureList.map(({ key }) => figures[key]),
];

export function versionsSheet(versions: readonly AgreedVersion[]): Sheet {
  const heads = [...versionHeads, ...figureList.map(({ label }) => label)];
  const header = (name: string, column: number, texts: readonly string[]) =>
    labels({ name, row: 1, column }, [texts], "heading");
  const textHeads = ["Version", "Part", "Text", ...Array<string>(mostCells - 1).fill("")];
  return plainSheet({
    name: sheetNames.versions,
    blocks: [
      header("header", 1, heads),
      data({ name: "versions", row: firstRow, column: 1 }, versions.map(lineOf), [
        ...versionHeadFormats,
        ...figureList.map(({ format }) => format),
      ]),
      header("rows header", rowsColumn, ["Version", ...agreedRowColumns.map(({ header: head }) => head)]),
      data(
        { name: "rows", row: firstRow, column: rowsColumn },
        versions.flatMap(({ number, rows }) =>
          rows.map(row => [number, ...agreedRowColumns.map(({ key }): Content => row[key])]),
        ),
        ["count", ...agreedRowColumns.map(({ format }) => format)],
      ),
      header("text header", textColumn, textHeads),
      data(
        { name: "text", row: firstRow, column: textColumn },
        versions.flatMap(({ number, text }) =>
          text.map(({ kind, cells }) => [
            number,
            kind,
            ...Array.from({ length: mostCells }, (_, index) => cells[index] || null),
          ]),
        ),
        ["count", ...Array<Format>(mostCells + 1).fill("text")],
      ),
    ],
    widths: {
      ...Object.fromEntries(heads.map((_, index) => [index + 1, 110])),
      ...Object.fromEntries(agreedRowColumns.map((_, index) => [rowsColumn + 1 + index, 110])),
      [textColumn + 1]: 120,
      [textColumn + 2]: 480,
    },
    frozenRows: 1,
    notes: [
      { row: 1, column: 1, text: "What both teams signed. Refreshes never change it; SLA Overview shows the drift." },
    ],
    // Headings alone are no reason for three pages.
    print: { landscape: true, fitWidth: versions.length === 0 },
  });
}
