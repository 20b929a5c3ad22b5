/**
 * What a heading means, shown while its cell is selected. Excel's own notes came late (ExcelApi 1.18); the message of a
 * rule that everything passes says the same in every Excel that we run in, and goes when the rules of our cells are cleared.
 */

import type { CellNote } from "../../core/workbook/model/model.ts";
import type { SheetPlan } from "../../core/workbook/writing/host.ts";
import { rangeOf } from "./address.ts";
import { type Step, step } from "./step.ts";

/** Excel refuses longer messages. */
const longestMessage = 255;

export const noteSteps = ({ name, notes }: SheetPlan): Step[] => notes.map(note => noteStep(name, note));

const noteStep = (sheet: string, { row, column, text }: CellNote): Step =>
  step(
    5,
    context => {
      const { dataValidation } = rangeOf(context, sheet, { row, column, rows: 1, columns: 1 });
      dataValidation.rule = { custom: { formula: "=TRUE" } };
      dataValidation.prompt = { message: text.slice(0, longestMessage), showPrompt: true, title: "SLA Metrics" };
    },
    text,
  );
