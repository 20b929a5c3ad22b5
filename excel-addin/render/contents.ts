/** The cells of a block as Excel takes them: formulas and number patterns, in pieces that fit into a request. */
import type { Area, Block, Content } from "../../core/workbook/model/model.ts";
import { pattern } from "../../core/workbook/model/numberFormats.ts";
import { rangeOf } from "./address.ts";
import { bytesOf, type Step, step } from "./step.ts";

/** Small enough to be packed well, large enough to be few. */
const bytesOfPiece = 400_000;
/** The client would cut a larger piece itself, at three ranges for each part. */
const cellsOfPiece = 1_500;

export function contentSteps(sheet: string, block: Block): Step[] {
  const columns = block.cells[0]?.length ?? 0;
  if (columns === 0) return [];
  const area: Area = { row: block.row, column: block.column, rows: block.cells.length, columns };
  return [...patternSteps(sheet, area, patternsOf(block, columns)), ...valueSteps(sheet, area, block.cells)];
}

const patternsOf = ({ cells, formats }: Block, columns: number): string[][] =>
  cells.map(line =>
    Array.from({ length: columns }, (_, column) =>
      pattern(line[column] ?? null, formats[Math.min(column, formats.length - 1)] ?? "general"),
    ),
  );

/**
 * Before the values: in a cell with the pattern for text, whatever is written stays text, and in any other one a
 * formula becomes one. One pattern for a whole column goes in as one value.
 */
function patternSteps(sheet: string, area: Area, patterns: readonly (readonly string[])[]): Step[] {
  const first = patterns[0]!;
  const uniform = first.map((wanted, column) => patterns.every(line => line[column] === wanted));
  const steps: Step[] = [];
  for (let from = 0; from < first.length; ) {
    let to = from + 1;
    if (uniform[from]) while (to < first.length && uniform[to] && first[to] === first[from]) to += 1;
    else while (to < first.length && !uniform[to]) to += 1;
    const part = { ...area, column: area.column + from, columns: to - from };
    if (uniform[from]) steps.push(...patternPiece(sheet, part, [[first[from]!]]));
    else
      for (const [rows, piece] of pieces(
        part,
        patterns.map(line => line.slice(from, to)),
      ))
        steps.push(...patternPiece(sheet, rows, piece));
    from = to;
  }
  return steps;
}

const patternPiece = (sheet: string, area: Area, patterns: string[][]): Step[] => [
  step(
    3,
    context => {
      rangeOf(context, sheet, area).numberFormat = patterns;
    },
    patterns,
  ),
];

const valueSteps = (sheet: string, area: Area, cells: Block["cells"]): Step[] =>
  pieces(
    area,
    cells.map(line => line.map(written)),
  ).map(([rows, piece]) =>
    step(
      3,
      context => {
        rangeOf(context, sheet, rows).formulas = piece;
      },
      piece,
    ),
  );

/** Excel leaves a cell as it is where it gets null, and takes a first apostrophe for its own mark of a text. */
function written(content: Content): string | number {
  if (content === null) return "";
  if (typeof content === "object") return content.f;
  return typeof content === "string" && content.startsWith("'") ? `'${content}` : content;
}

function pieces<Cell>(area: Area, cells: Cell[][]): (readonly [Area, Cell[][]])[] {
  const byBytes = Math.floor((cells.length * bytesOfPiece) / bytesOf(cells));
  const rows = Math.max(1, Math.min(byBytes, Math.floor(cellsOfPiece / area.columns)));
  const parts: (readonly [Area, Cell[][]])[] = [];
  for (let from = 0; from < cells.length; from += rows) {
    const piece = cells.slice(from, from + rows);
    parts.push([{ ...area, row: area.row + from, rows: piece.length }, piece]);
  }
  return parts;
}
