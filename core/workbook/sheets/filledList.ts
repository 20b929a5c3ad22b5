/** A list of labelled input cells: heading, labels, inputs and explanations in three columns. Read back by place. */
import type { Filled, FilledField, FilledGroup } from "../../agreement/filledField.ts";
import { inputs, labels } from "../blocks.ts";
import { serialOfDate } from "../dates.ts";
import type { Block, Content, Validation } from "../model.ts";

export interface FilledPlaces {
  /** Column of the labels; values and explanations follow. */
  readonly column: number;
  readonly groups: readonly { readonly row: number; readonly group: FilledGroup }[];
  readonly fields: readonly { readonly row: number; readonly field: FilledField }[];
  /** The first row below the list. */
  readonly end: number;
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
  return { column, groups: placed, fields, end: row };
}

export function contentOf({ format }: FilledField, text: string): Content {
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
    ...fields.map((field, index) =>
      inputs(
        { name: `field ${field.key}`, row: row + 1 + index, column: column + 1 },
        [[contentOf(field, filled[field.key] ?? "")]],
        [field.format],
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
