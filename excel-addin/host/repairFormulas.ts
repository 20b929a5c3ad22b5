/**
 * A formula typed or opened while the add-in was not loaded stays #NAME? for ever: Excel looks its function up only when
 * the cell is entered.
 */
import { a1 } from "../../core/workbook/model/address.ts";
import type { Repaired, SheetContent } from "../../core/workbook/writing/host.ts";
import { type Step, step } from "../render/step.ts";
import type { ExcelApi } from "./excelApi.ts";
import type { KnownBook } from "./knownBook.ts";
import { send } from "./send.ts";

export async function repairFormulas(
  api: Pick<ExcelApi, "newContext">,
  known: KnownBook,
  contents: readonly SheetContent[],
): Promise<Repaired> {
  if (known.isReadOnly) throw new Error("This workbook is open read-only: save a copy, then try again there.");
  const locked: string[] = [];
  const steps = contents.flatMap(content => {
    const own = stepsOf(content);
    if (own.length === 0 || !known.sheets.get(content.name)?.isProtected) return own;
    locked.push(content.name);
    return [];
  });
  await send(api.newContext(), steps);
  return { entered: steps.length, locked };
}

const stepsOf = ({ name, cells }: SheetContent): Step[] =>
  cells.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      if (cell === null || typeof cell !== "object" || cell.v !== "#NAME?" || !/SLA_[A-Z_]+\(/i.test(cell.f)) return [];
      const formula = ourSpelling(cell.f);
      return [
        step(
          3,
          ({ workbook }) => {
            workbook.worksheets.getItem(name).getRange(a1(row + 1, column + 1)).formulas = [[formula]];
          },
          formula,
        ),
      ];
    }),
  );

/** What files hold in place of a function whose add-in was not there: _xldudf_SLA_..., or with a path in front. */
const ourSpelling = (formula: string): string => formula.replace(/(?:'[^']*'!)?_xldudf_(?=SLA_)/g, "");
