/** A list of counts as a sheet: one column a count, with its explanation as a note. */
import { columnLetters, onSheet } from "../model/address.ts";
import { data, labels } from "../model/blocks.ts";
import type { Content, Format, Sheet } from "../model/model.ts";
import { plainSheet } from "./plainSheet.ts";

export interface CountsColumn<Row> {
  readonly key: keyof Row & string;
  readonly header: string;
  readonly format: Format;
  readonly help: string;
}

/** A whole column of the sheet, for formulas: rows typed by hand count too. */
export function wholeColumn<Row>(sheet: string, columns: readonly CountsColumn<Row>[], key: keyof Row): string {
  const letters = columnLetters(columns.findIndex(column => column.key === key) + 1);
  return onSheet(sheet, `$${letters}:$${letters}`);
}

export function countsSheet<Row>(
  name: string,
  columns: readonly CountsColumn<Row>[],
  rows: readonly Row[],
  cellOf: (row: Row, key: keyof Row & string) => Content,
): Sheet {
  return plainSheet({
    name,
    blocks: [
      labels({ name: "header", row: 1, column: 1 }, [columns.map(({ header }) => header)], "heading"),
      data(
        { name: "rows", row: 2, column: 1 },
        rows.map(row => columns.map(({ key }) => cellOf(row, key))),
        columns.map(({ format }) => format),
      ),
    ],
    widths: Object.fromEntries(columns.map(({ format }, index) => [index + 1, format === "text" ? 140 : 96])),
    frozenRows: 1,
    notes: columns.map(({ help }, index) => ({ row: 1, column: index + 1, text: help })),
  });
}
