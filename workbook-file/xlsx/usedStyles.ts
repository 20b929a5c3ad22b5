/** The styles that a workbook uses, each laid once into a cell of its own: the writer numbers them, and the cells go by these numbers. */
import type { Cell } from "hucre/xlsx";
import type { Look } from "../../core/workbook/model/model.ts";
import { cellStyle, type Side } from "./cellStyles.ts";

export interface UsedStyles {
  /** Place of the style in the list of samples. */
  readonly place: (look: Look, pattern: string, side: Side) => number;
  /** Cells for the writer, by "row,column" from 0. */
  readonly samples: () => Map<string, Partial<Cell>>;
  /** The writer's number of each style, read from the sheet that it laid the samples into. */
  readonly numbers: (sheetXml: string) => readonly number[];
}

/** Far from every note, which the writer gets as cells too. */
const sampleColumn = { index: 701, letters: "ZZ" };

export function usedStyles(): UsedStyles {
  const places = new Map<string, number>();
  const styles: Partial<Cell>[] = [];
  return {
    place(look, pattern, side) {
      const key = `${look} ${side} ${pattern}`;
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, styles.length);
      // A text in each, so that the writer makes the part for texts.
      styles.push({ value: "x", style: cellStyle(look, pattern, side) });
      return styles.length - 1;
    },
    samples: () => new Map(styles.map((cell, row) => [`${row},${sampleColumn.index}`, cell])),
    numbers(sheetXml) {
      const found = [...sheetXml.matchAll(new RegExp(`<c r="${sampleColumn.letters}\\d+"([^>]*)>`, "g"))];
      return found.map(([, attributes]) => Number(/ s="(\d+)"/.exec(attributes!)?.[1] ?? 0));
    },
  };
}
