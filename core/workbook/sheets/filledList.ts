/** A list of labelled input cells: heading, labels, inputs and explanations in three columns. Read back by place. */
import type { Filled, FilledField, FilledGroup } from "../../agreement/filledField.ts";
import { absolute } from "../model/address.ts";
import { inputs, labels } from "../model/blocks.ts";
import type { Block, Content, Format, Validation } from "../model/model.ts";
import { serialOfDate } from "../state/dates.ts";

export interface FilledPlaces {
  /** Column of the labels; values and explanations follow. */
  readonly column: number;
  readonly groups: readonly { readonly row: number; readonly group: FilledGroup }[];
  readonly fields: readonly { readonly row: number; readonly field: FilledField }[];
  /** The first row below the list. */
  readonly end: number;
  readonly has: (key: string) => boolean;
  /** The value cell of a field. */
  readonly cell: (key: string) => string;
}

/** The rows follow from the list of fields alone. */
export function filledPlaces(groups: readonly FilledGroup[], firstRow: number, column: number): FilledPlaces {
  let row = firstRow;
  const placed = groups.map(group => {
    const at = row;
    row += group.fields.length + 2;
    return { row: at, group };
  });
  const fields = placed.flatMap(({ row: at, group }) =>
    group.fields.map((field, index) => ({ row: at + 1 + index, field })),
  );
  const rows = new Map(fields.map(({ row: at, field }) => [field.key, at]));
  return {
    column,
    groups: placed,
    fields,
    end: row,
    has: key => rows.has(key),
    cell: key => absolute(rows.get(key)!, column + 1),
  };
}

function contentOf({ format }: FilledField, text: string): Content {
  if (text === "") return null;
  if (format === "text") return text;
  return format === "date" ? serialOfDate(text) : Number(text);
}

/** A block a group: the names say what the cells beside them mean, so they must stay where they are. */
export function filledBlocks({ column, groups }: FilledPlaces, filled: Filled): Block[] {
  return groups.flatMap(({ row, group: { heading, fields } }) => [
    labels({ name: `${heading}: heading`, row, column }, [[heading, "", ""]], "heading"),
    labels(
      { name: `${heading}: field names`, row: row + 1, column },
      fields.map(({ label }) => [label]),
    ),
    ...sameFormats(fields).map(run =>
      inputs(
        { name: `fields from ${run.fields[0]!.key}`, row: row + 1 + run.at, column: column + 1 },
        run.fields.map(field => [contentOf(field, filled[field.key] ?? "")]),
        [run.format],
      ),
    ),
    labels(
      { name: `${heading}: help`, row: row + 1, column: column + 2 },
      fields.map(({ help }) => [help]),
      "note",
    ),
  ]);
}

export const filledValidations = ({ column, fields }: FilledPlaces): Validation[] =>
  fields.flatMap(({ row, field }) =>
    field.rule ? [{ area: { row, column: column + 1, rows: 1, columns: 1 }, rule: field.rule, help: field.help }] : [],
  );

/** Neighbours of one format, written by one call of the host. */
export function sameFormats<T extends { readonly format: Format }>(
  list: readonly T[],
): readonly { readonly at: number; readonly format: Format; readonly fields: readonly T[] }[] {
  const runs: { at: number; format: Format; fields: T[] }[] = [];
  list.forEach((field, at) => {
    const last = runs[runs.length - 1];
    if (last?.format === field.format) last.fields.push(field);
    else runs.push({ at, format: field.format, fields: [field] });
  });
  return runs;
}
