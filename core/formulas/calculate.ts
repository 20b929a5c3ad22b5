/**
 * The numbers that a workbook of plain formulas shows, worked out without a spreadsheet: for files, whose previews show
 * what is stored beside each formula. Knows the functions of the design's list and nothing more.
 */
import type { Content, DefinedName, Workbook } from "../workbook/model/model.ts";
import { evaluate } from "./evaluate.ts";
import { lookups } from "./lookups.ts";
import type { Reference } from "./references.ts";
import { shapes } from "./shapes.ts";
import { type Cells, type Scalar, scalarOf } from "./values.ts";

/** Rows and columns from 1; null where nothing stands. */
export type Calculated = (sheet: string, row: number, column: number) => Scalar;

interface Pending {
  readonly formula: string;
  running: boolean;
}

type Slot = Scalar | Pending;

const isPending = (slot: Slot): slot is Pending => typeof slot === "object" && slot !== null && "formula" in slot;

export function calculate(workbook: Workbook): Calculated {
  const sheets = new Map(workbook.sheets.map(sheet => [sheet.name, slotsOf(sheet)]));
  const names = new Map(workbook.names.map(name => [name.name.toLowerCase(), name]));
  const ranges = new Map<string, Cells>();
  const shapeOf = shapes();

  const at: Calculated = (sheet, row, column) => {
    const line = sheets.get(sheet)?.[row - 1];
    const slot = line?.[column - 1] ?? null;
    if (!line || !isPending(slot)) return slot as Scalar;
    if (slot.running) throw new RangeError(`The formula ${slot.formula} on ${sheet} refers to itself.`);
    slot.running = true;
    const value = scalarOf(evaluate(shapeOf(slot.formula, sheet, row), { ...around, row }));
    // A formula that refers to a blank cell shows 0.
    const shown = value ?? 0;
    line[column - 1] = shown;
    return shown;
  };

  const cells = (reference: Reference, ownRow: number): Cells => {
    const { sheet, column, rows, columns } = reference;
    const row = reference.own ? ownRow : reference.row;
    if (rows === 1 && columns === 1) return { rows, columns, at: () => at(sheet, row, column) };
    const used = Math.min(rows, (sheets.get(sheet)?.length ?? 0) - row + 1);
    const height = Number.isFinite(rows) ? rows : Math.max(0, used);
    const key = `${row} ${column} ${height} ${columns} ${sheet}`;
    const known = ranges.get(key);
    if (known) return known;
    const range: Cells = {
      rows: height,
      columns,
      at: (down, across) => at(sheet, row + down, column + across),
      range: {},
    };
    ranges.set(key, range);
    return range;
  };

  const named = (name: string): Cells | undefined => {
    const found = names.get(name.toLowerCase());
    return found && cells(areaOf(found), 0);
  };

  const around = { cells, named, lookups: lookups() };
  return at;
}

const areaOf = ({ sheet, area }: DefinedName): Reference => ({ sheet, ...area });

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
