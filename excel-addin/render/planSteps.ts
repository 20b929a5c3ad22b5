/** A plan as steps for Excel. Doing it twice changes nothing. Keeps `known` in step with what the steps will do. */
import { areaOf, hasCells } from "../../core/workbook/model/blocks.ts";
import { allSheetNames } from "../../core/workbook/model/sheetNames.ts";
import type { RenderPlan, SheetPlan } from "../../core/workbook/writing/host.ts";
import { type KnownBook, newSheet } from "../host/knownBook.ts";
import { rangeOf } from "./address.ts";
import { chartName, chartSteps } from "./charts.ts";
import { contentSteps } from "./contents.ts";
import { lookSteps } from "./looks.ts";
import { nameSteps, orphanSteps } from "./names.ts";
import { noteSteps } from "./notes.ts";
import { ruleSteps } from "./rules.ts";
import { heightSteps, layoutSteps } from "./sheetLayout.ts";
import { type Step, step } from "./step.ts";

export function planSteps(plan: RenderPlan, known: KnownBook): Step[] {
  const added = plan.sheets.filter(({ name }) => !known.sheets.has(name));
  for (const { name } of added) known.sheets.set(name, newSheet(name));
  // A sheet that is not ours stays, whatever a damaged record says.
  const removed = plan.remove.filter(name => known.sheets.has(name) && allSheetNames.includes(name));
  return [
    // Formulas are refused where they name a sheet that is not there yet.
    ...added.map(addStep),
    ...plan.sheets.filter(({ hidden }) => !hidden).flatMap(clearSteps),
    ...nameSteps(plan.names, known),
    ...plan.sheets.flatMap(sheet => sheetSteps(sheet, added.includes(sheet), known)),
    ...orphanSteps(removed, known),
    ...removed.map(name => removeStep(name, known)),
  ];
}

const addStep = ({ name, hidden }: SheetPlan): Step =>
  step(4, ({ workbook }) => {
    const sheet = workbook.worksheets.add(name);
    if (hidden) sheet.visibility = "Hidden";
  });

const clearSteps = ({ name, clear }: SheetPlan): Step[] =>
  clear
    .filter(({ rows, columns }) => rows > 0 && columns > 0)
    .map(area => step(3, context => rangeOf(context, name, area).clear("All")));

function sheetSteps(sheet: SheetPlan, isNew: boolean, known: KnownBook): Step[] {
  const standing = known.sheets.get(sheet.name)!;
  const charts = chartSteps(sheet, standing.charts);
  standing.charts = sheet.charts.map((_, index) => chartName(index));
  const blocks = sheet.blocks.filter(hasCells);
  for (const { row, column, rows, columns } of blocks.map(areaOf)) {
    standing.rows = Math.max(standing.rows, row + rows - 1);
    standing.columns = Math.max(standing.columns, column + columns - 1);
  }
  return [
    ...(isNew ? layoutSteps(sheet) : []),
    ...blocks.flatMap(block => contentSteps(sheet.name, block)),
    ...lookSteps(sheet.name, blocks),
    ...heightSteps(sheet),
    ...ruleSteps(sheet),
    ...noteSteps(sheet),
    ...charts,
    // A hidden list loses its old end last: SLA Undo must be whole until its first rows say that all is written.
    ...(sheet.hidden ? clearSteps(sheet) : []),
  ];
}

function removeStep(name: string, known: KnownBook): Step {
  known.sheets.delete(name);
  return step(3, ({ workbook }) => workbook.worksheets.getItem(name).delete());
}
