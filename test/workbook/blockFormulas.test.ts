import { describe, expect, test } from "vitest";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { shownValue } from "../../core/workbook/model/grid.ts";
import { slaWorkbook } from "../../core/workbook/slaWorkbook.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import { inBlockFormulas } from "../../core/workbook/writing/blockFormulas.ts";
import type { Host, RenderPlan, WholeChange } from "../../core/workbook/writing/host.ts";
import { headlessGrid } from "../../playground/headlessGrid.ts";
import { playgroundHost } from "../../playground/host.ts";

const state = exampleState("sla");
const sla = slaWorkbook(state);
const plain = slaWorkbook({ ...state, mode: "plain" });
const planOf = (workbook: typeof sla): RenderPlan => ({
  sheets: workbook.sheets.map(sheet => ({ ...sheet, clear: [] })),
  names: workbook.names,
  remove: [],
});

/** What the cells that others are calculated from show, once the example is built. */
async function shown(host: Host): Promise<Record<string, unknown>> {
  await buildWorkbook(host, state, "keep");
  const entries: [string, unknown][] = [];
  for (const { name, cells } of await host.readSheets(["SLA Metrics", "SLA Overview"]))
    cells.forEach((line, row) => {
      line.forEach((cell, column) => {
        const value = shownValue(cell);
        if (value === null) return;
        entries.push([`${name} ${row + 1} ${column + 1}`, typeof value === "number" ? value.toPrecision(9) : value]);
      });
    });
  return Object.fromEntries(entries);
}

/** A host that wants whole columns. Its engine goes through ranges by itself and does not know ARRAYFORMULA. */
function wantingColumns(host: Host): Host & { readonly columns: number[] } {
  const columns: number[] = [];
  return {
    ...host,
    blockFormulas: true,
    columns,
    change(whole) {
      const text = JSON.stringify(whole);
      columns.push(text.match(/ARRAYFORMULA/g)?.length ?? 0);
      return host.change(JSON.parse(text.replace(/=ARRAYFORMULA\((.*?)\)"\}/g, '=$1"}')) as WholeChange);
    },
  };
}

describe("one formula for a whole column", () => {
  test("shows in every cell what a formula in every cell shows", async () => {
    const cells = playgroundHost(headlessGrid());
    const columns = wantingColumns(cells);
    const inColumns = await shown(columns);
    expect(columns.columns[0]).toBeGreaterThan(15);
    // In the same grid: built again with a formula in every cell.
    expect(await shown(cells)).toEqual(inColumns);
    expect(columns.columns).toHaveLength(1);
  });

  test("a cell that a person keeps makes its column plain, and only its own", async () => {
    const kept = planOf(sla);
    const sheets = kept.sheets.map(sheet => ({
      ...sheet,
      blocks: sheet.blocks.map(block =>
        sheet.name === "SLA Metrics" && block.name === "metrics"
          ? {
              ...block,
              cells: block.cells.map((line, row) =>
                line.map((cell, column) => (row === 3 && column === 8 ? 77 : cell)),
              ),
            }
          : block,
      ),
    }));
    const before = inBlockFormulas(kept, sla, plain);
    const after = inBlockFormulas({ ...kept, sheets }, sla, plain);
    const metrics = (plan: RenderPlan) =>
      plan.sheets.find(({ name }) => name === "SLA Metrics")!.blocks.find(({ name }) => name === "metrics")!.cells;
    const [was, is] = [metrics(before), metrics(after)];
    expect(was[0]![8]).toEqual({ f: expect.stringMatching(/^=ARRAYFORMULA/) });
    expect(
      is.map(line => line[8]).filter(cell => cell === 77 || (cell as { f: string }).f.startsWith("=IF(")),
    ).toHaveLength(is.length);
    expect(is.map(line => line.filter((_, column) => column !== 8))).toEqual(
      was.map(line => line.filter((_, column) => column !== 8)),
    );
  });

  test("the example is built of them only where a host asks for it", async () => {
    const host = playgroundHost(headlessGrid());
    await buildWorkbook(host, state, "keep");
    const cells = (await host.readSheets(["SLA Metrics"]))[0]!.cells.flat();
    expect(cells.filter(cell => typeof cell === "object" && cell !== null && /ARRAYFORMULA/.test(cell.f))).toEqual([]);
  });
});
