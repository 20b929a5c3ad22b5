/** A strict host in memory: it holds cells, throws on anything it does not know, and can be made to fail. */

import type { Area, Content } from "../../core/workbook/model/model.ts";
import { changeInSteps } from "../../core/workbook/writing/changeInSteps.ts";
import type { Host, ReadCell, RenderPlan, SheetContent, WholeChange } from "../../core/workbook/writing/host.ts";

type Cells = Map<string, ReadCell>;

const key = (row: number, column: number) => `${row},${column}`;

export class MemoryHost implements Host {
  readonly kind = "playground";
  readonly defaultMode = "sla";
  readonly sheets = new Map<string, Cells>();
  readonly names = new Map<string, string>();
  renders = 0;
  /** Fails in front of, or in the middle of, the render with this number (from 1). */
  failAt: { readonly render: number; readonly afterSheets: number } | null = null;

  async readSheets(names: readonly string[]): Promise<SheetContent[]> {
    return names.filter(name => this.sheets.has(name)).map(name => ({ name, cells: this.rows(name) }));
  }

  async render(plan: RenderPlan): Promise<void> {
    const written: unknown = JSON.parse(JSON.stringify(plan));
    if (JSON.stringify(written) !== JSON.stringify(plan)) throw new TypeError("the plan is not JSON");
    this.renders += 1;
    const failing = this.failAt?.render === this.renders ? this.failAt : null;
    for (const [index, sheet] of plan.sheets.entries()) {
      if (failing && index === failing.afterSheets) throw new Error("the host failed");
      const cells = this.sheets.get(sheet.name) ?? new Map<string, ReadCell>();
      this.sheets.set(sheet.name, cells);
      for (const area of sheet.clear) this.clear(cells, area);
      for (const block of sheet.blocks) {
        if (block.cells.length === 0 || block.formats.length === 0) throw new RangeError(`${block.name} is empty`);
        block.cells.forEach((line, row) => {
          if (line.length !== block.cells[0]!.length) throw new RangeError(`${block.name} is ragged`);
          for (const [column, content] of line.entries())
            this.set(cells, block.row + row, block.column + column, content);
        });
      }
    }
    if (failing && failing.afterSheets >= plan.sheets.length) throw new Error("the host failed");
    for (const { name, sheet, area } of plan.names) {
      if (!this.sheets.has(sheet)) throw new RangeError(`name ${name} points at no sheet`);
      this.names.set(name, JSON.stringify([sheet, area]));
    }
    for (const name of plan.remove) {
      if (!this.sheets.delete(name)) throw new RangeError(`no sheet ${name} to remove`);
    }
  }

  async change(whole: WholeChange): Promise<void> {
    if (JSON.stringify(JSON.parse(JSON.stringify(whole))) !== JSON.stringify(whole)) throw new TypeError("not JSON");
    await changeInSteps(this, whole);
  }

  async readActiveSheet(): Promise<SheetContent> {
    const [name] = this.sheets.keys();
    if (name === undefined) throw new RangeError("there is no sheet");
    return { name, cells: this.rows(name) };
  }

  async showSheet(name: string): Promise<void> {
    if (!this.sheets.has(name)) throw new RangeError(`no sheet ${name}`);
  }

  /** What a person types into a cell. */
  type(sheet: string, row: number, column: number, content: Content): void {
    const cells = this.sheets.get(sheet);
    if (!cells) throw new RangeError(`no sheet ${sheet}`);
    this.set(cells, row, column, content);
  }

  at(sheet: string, row: number, column: number): ReadCell {
    return this.sheets.get(sheet)?.get(key(row, column)) ?? null;
  }

  /** Everything in every sheet, to compare before and after. */
  snapshot(): Record<string, Record<string, ReadCell>> {
    return Object.fromEntries([...this.sheets].map(([name, cells]) => [name, Object.fromEntries([...cells].sort())]));
  }

  private set(cells: Cells, row: number, column: number, content: Content): void {
    if (row < 1 || column < 1) throw new RangeError("cells count from 1");
    if (content === null || content === "") cells.delete(key(row, column));
    else cells.set(key(row, column), typeof content === "object" ? { f: content.f, v: null } : content);
  }

  private clear(cells: Cells, { row, column, rows, columns }: Area): void {
    for (let r = 0; r < rows; r += 1) for (let c = 0; c < columns; c += 1) cells.delete(key(row + r, column + c));
  }

  private rows(name: string): ReadCell[][] {
    const rows: ReadCell[][] = [];
    for (const [place, cell] of this.sheets.get(name)!) {
      const [row, column] = place.split(",").map(Number) as [number, number];
      while (rows.length < row) rows.push([]);
      const line = rows[row - 1]!;
      while (line.length < column) line.push(null);
      line[column - 1] = cell;
    }
    return rows;
  }
}
