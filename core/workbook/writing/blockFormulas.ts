/**
 * A third way of writing SLA formulas, for hosts where each call is a journey to a server: one call for a column of
 * like formulas in its first cell, which fills the blank cells below it.
 */
import { areaOf } from "../model/blocks.ts";
import type { Block, Content, Workbook } from "../model/model.ts";
import type { RenderPlan } from "./host.ts";

/** These go cell by cell through whole columns; anything else, such as a sum, would swallow them. */
const cellByCell = new Set([
  "IF",
  "IFERROR",
  "INDEX",
  "SLA_AVERAGE_SALE_PRICE",
  "SLA_CLOSE_RATE",
  "SLA_CLOSE_RATE_RANGE",
  "SLA_LEADS_NEEDED",
  "SLA_LEAD_VALUE",
  "SLA_SMOOTHED_CLOSE_RATE",
]);

/** `sla` and `plain`: the workbook of the plan in both modes. Cells that a person keeps make their column plain. */
export function inBlockFormulas(plan: RenderPlan, sla: Workbook, plain: Workbook): RenderPlan {
  const blockOf = (workbook: Workbook, sheet: string, block: string) =>
    workbook.sheets.find(({ name }) => name === sheet)?.blocks.find(({ name }) => name === block);
  const sheets = plan.sheets.map(sheet => ({
    ...sheet,
    blocks: sheet.blocks.map(block => {
      const [called, without] = [blockOf(sla, sheet.name, block.name), blockOf(plain, sheet.name, block.name)];
      return block.role === "formula" && block.cells.flat().length > 1 && called && without
        ? inColumns(block, called, without)
        : block;
    }),
  }));
  return { ...plan, sheets };
}

function inColumns(block: Block, called: Block, without: Block): Block {
  const cells = block.cells.map(line => [...line]);
  const { columns } = areaOf(block);
  for (let column = 0; column < columns; column += 1) {
    const own = called.cells.map(line => formulaIn(line[column]));
    if (!own.some(formula => /\bSLA_[A-Z_]+\(/.test(formula))) continue;
    const asBuilt = cells.every((line, row) => formulaIn(line[column]) === own[row]);
    // A row of single calls would be as many journeys as cells: it goes without them.
    const whole = asBuilt && own.length > 1 ? wholeColumn(own, block.row) : null;
    for (const [row, line] of cells.entries()) {
      if (whole !== null) line[column] = row === 0 ? { f: whole } : null;
      else if (formulaIn(line[column]) === own[row]) line[column] = without.cells[row]?.[column] ?? null;
    }
  }
  return { ...block, cells };
}

const formulaIn = (content: Content | undefined): string =>
  content !== null && typeof content === "object" ? content.f : "";

/** The one formula that stands for all of them; null where they differ in more than their row, or would be swallowed. */
function wholeColumn(formulas: readonly string[], firstRow: number): string | null {
  const [first] = formulas;
  const lastRow = firstRow + formulas.length - 1;
  const inRow = (formula: string, row: number) =>
    formula.replace(/(?<![$\w])\$([A-Z]+)(\d+)\b/g, (reference, letters: string, digits: string) =>
      Number(digits) === row ? `$${letters}#` : reference,
    );
  if (
    first === undefined ||
    formulas.some((formula, index) => inRow(formula, firstRow + index) !== inRow(first, firstRow))
  )
    return null;
  const names = first.match(/[A-Z_]+(?=\()/g) ?? [];
  // A comparison keeps bad input away from its cell; in a whole column that input would spoil every cell.
  if (!names.every(name => cellByCell.has(name)) || /(?<!<)>/.test(first)) return null;
  const column = inRow(first, firstRow)
    .replace(/\$([A-Z]+)#/g, `$$$1$$${firstRow}:$$$1$$${lastRow}`)
    // Of the two columns that a range function gives, the whole one instead of its first cell.
    .replace(/(INDEX\(SLA_CLOSE_RATE_RANGE\([^()]*\)),1,/g, "$1,0,");
  return column.includes(":") && (!/INDEX\(/.test(column) || /INDEX\(SLA_CLOSE_RATE_RANGE\(/.test(column))
    ? `=ARRAYFORMULA(${column.slice(1)})`
    : null;
}
