/** Defined names for our areas; a name that stands already is pointed at its new area. */
import type { DefinedName } from "../../core/workbook/model/model.ts";
import type { KnownBook } from "../host/knownBook.ts";
import { nameFormula, rangeOf } from "./address.ts";
import { type Step, step } from "./step.ts";

export function nameSteps(names: readonly DefinedName[], known: KnownBook): Step[] {
  return names.flatMap(({ name, sheet, area }) => {
    const formula = nameFormula(sheet, area);
    const earlier = known.names.get(name.toLowerCase());
    if (earlier === formula) return [];
    known.names.set(name.toLowerCase(), formula);
    return [
      step(4, context => {
        const { names: standing } = context.workbook;
        if (earlier === undefined) standing.add(name, rangeOf(context, sheet, area));
        else standing.getItem(name).formula = formula;
      }),
    ];
  });
}

/** Names that would be left pointing nowhere once these sheets are gone. */
export function orphanSteps(sheets: readonly string[], known: KnownBook): Step[] {
  const prefixes = sheets.map(sheet =>
    nameFormula(sheet, { row: 1, column: 1, rows: 1, columns: 1 }).replace(/[^!]*$/, ""),
  );
  const orphans = [...known.names].filter(([, formula]) => prefixes.some(prefix => formula.startsWith(prefix)));
  return orphans.map(([name]) => {
    known.names.delete(name);
    return step(3, ({ workbook }) => workbook.names.getItem(name).delete());
  });
}
