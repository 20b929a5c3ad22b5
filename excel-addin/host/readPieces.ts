/** Reading cells in requests whose answers fit: values and formulas of pieces of sheets. */
import type { Area } from "../../core/workbook/model/model.ts";
import { rangeOf } from "../render/address.ts";
import { bytesOf } from "../render/step.ts";
import { codeOf } from "./plainFailure.ts";

export interface Piece {
  readonly sheet: string;
  readonly area: Area;
  /** What its answer will be about. */
  readonly bytes: number;
}

export type CellValue = number | string | boolean;

export interface ReadPiece extends Piece {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
}

/** Excel on the web breaks off answers of more than 5 MB. */
const mostAnswer = 3_500_000;

export function askForPiece(context: Excel.RequestContext, piece: Piece): () => ReadPiece {
  const range = rangeOf(context, piece.sheet, piece.area);
  range.load("values,formulas");
  return () => {
    const [values, formulas] = [range.values as CellValue[][], range.formulas as CellValue[][]];
    return { ...piece, values, formulas, bytes: bytesOf(values) + bytesOf(formulas) };
  };
}

/** The pieces in groups that should fit into one answer each. */
export function inAnswers(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const piece of pieces.flatMap(smallEnough)) {
    if (bytes + piece.bytes > mostAnswer) {
      groups.push([]);
      bytes = 0;
    }
    groups[groups.length - 1]!.push(piece);
    bytes += piece.bytes;
  }
  return groups;
}

function smallEnough(piece: Piece): Piece[] {
  const parts = Math.min(piece.area.rows, Math.ceil(piece.bytes / mostAnswer));
  return parts <= 1 ? [piece] : inParts(piece, parts);
}

function inParts(piece: Piece, parts: number): Piece[] {
  const { row, rows } = piece.area;
  const size = Math.ceil(rows / parts);
  return Array.from({ length: Math.ceil(rows / size) }, (_, index) => {
    const from = index * size;
    const area = { ...piece.area, row: row + from, rows: Math.min(size, rows - from) };
    return { ...piece, area, bytes: (piece.bytes * area.rows) / rows };
  });
}

/** One group; where it turns out too large, in halves. */
export async function readGroup(newContext: () => Excel.RequestContext, group: readonly Piece[]): Promise<ReadPiece[]> {
  if (group.length === 0) return [];
  const context = newContext();
  const answers = group.map(piece => askForPiece(context, piece));
  try {
    await context.sync();
  } catch (thrown) {
    const halves = halved(group);
    if (!/PayloadSizeLimitExceeded/.test(codeOf(thrown) ?? "") || halves === null) throw thrown;
    const [first, second] = halves;
    return [...(await readGroup(newContext, first)), ...(await readGroup(newContext, second))];
  }
  return answers.map(answer => answer());
}

function halved(group: readonly Piece[]): readonly [readonly Piece[], readonly Piece[]] | null {
  if (group.length > 1) {
    const middle = Math.ceil(group.length / 2);
    return [group.slice(0, middle), group.slice(middle)];
  }
  const [first, ...rest] = group[0]!.area.rows > 1 ? inParts(group[0]!, 2) : [];
  return first === undefined ? null : [[first], rest];
}
