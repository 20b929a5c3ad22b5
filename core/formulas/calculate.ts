/**
 * The numbers that a workbook of plain formulas shows, worked out without a spreadsheet: for files, whose previews show
 * what is stored beside each formula. Knows the functions of the design's list and nothing more.
 */
import type { Content, Workbook } from "../workbook/model/model.ts";
import { type Reach, single } from "./compile.ts";
import { Memory } from "./ranges.ts";
import type { Reference } from "./references.ts";
import { shapes } from "./shapes.ts";
import type { Cells, Scalar } from "./values.ts";

/** Rows and columns from 1; null where nothing stands. */
export type Calculated = (sheet: string, row: number, column: number) => Scalar;

interface Pending {
  readonly formula: string;
  running: boolean;
}

type Slot = Scalar | Pending;

/** The cells of one sheet. */
type Reader = (row: number, column: number) => Scalar;

const isPending = (slot: Slot): slot is Pending => typeof slot === "object" && slot !== null && "formula" in slot;

export function calculate(workbook: Workbook): Calculated {
  const names = new Map(workbook.names.map(({ name, sheet, area }) => [name.toLowerCase(), { sheet, ...area }]));
  const ranges = new Map<string, Cells>();

  const reader = (sheet: string, lines: Slot[][]): Reader => {
    const shapeOf = shapes(sheet, expression => single(expression, reach));
    return (row, column) => {
      const line = lines[row - 1];
      const slot = line?.[column - 1] ?? null;
      if (!line || !isPending(slot)) return slot as Scalar;
      if (slot.running) throw new RangeError(`The formula ${slot.formula} on ${sheet} refers to itself.`);
      slot.running = true;
      // A formula that refers to a blank cell shows 0.
      const shown = shapeOf(slot.formula, row, column)(row) ?? 0;
      line[column - 1] = shown;
      return shown;
    };
  };

  const sheets = new Map(
    workbook.sheets.map(sheet => {
      const lines = slotsOf(sheet);
      return [sheet.name, { rows: lines.length, at: reader(sheet.name, lines) }];
    }),
  );
  const none = { rows: 0, at: () => null };
  const sheetOf = (name: string): { readonly rows: number; readonly at: Reader } => sheets.get(name) ?? none;

  const cells = (reference: Reference, ownRow: number): Cells => {
    const { sheet, column, rows, columns } = reference;
    const row = reference.own ? ownRow : reference.row;
    const { at, rows: used } = sheetOf(sheet);
    if (rows === 1 && columns === 1) return { rows, columns, at: () => at(row, column) };
    const height = Number.isFinite(rows) ? rows : Math.max(0, used - row + 1);
    const key = `${row} ${column} ${height} ${columns} ${sheet}`;
    const known = ranges.get(key);
    if (known) return known;
    const range = {
      rows: height,
      columns,
      at: (down: number, across: number) => at(row + down, column + across),
      memory: new Memory(),
    };
    ranges.set(key, range);
    return range;
  };

  const reach: Reach = {
    sheet: (name: string) => sheetOf(name).at,
    cells,
    named: (name: string) => names.get(name.toLowerCase()),
  };
  return (sheet, row, column) => sheetOf(sheet).at(row, column);
}

const isPlain = (content: Content): boolean => content !== "" && (content === null || typeof content !== "object");

function slotsOf({ blocks }: Workbook["sheets"][number]): Slot[][] {
  const lines: Slot[][] = [];
  const borrowed = new Set<number>();
  for (const block of blocks) {
    block.cells.forEach((line, down) => {
      const row = block.row + down - 1;
      while (lines.length < row) lines.push([]);
      // Most lines by far are those of long lists: nothing in them is worked out, so they serve as they stand.
      if (lines.length === row && block.column === 1 && line.every(isPlain)) {
        lines.push(line as Scalar[]);
        borrowed.add(row);
        return;
      }
      if (lines.length === row) lines.push([]);
      if (borrowed.delete(row)) lines[row] = [...lines[row]!];
      const slots = lines[row]!;
      line.forEach((content, across) => {
        const column = block.column + across - 1;
        while (slots.length < column) slots.push(null);
        slots[column] = slotFor(content);
      });
    });
  }
  return lines;
}

function slotFor(content: Content): Slot {
  if (content === "") return null;
  return content !== null && typeof content === "object" ? { formula: content.f, running: false } : content;
}
