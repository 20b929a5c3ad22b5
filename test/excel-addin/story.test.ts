import { expect, test } from "vitest";
import { applyRefresh } from "../../core/workbook/actions/applyRefresh.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { convertWorkbook } from "../../core/workbook/actions/convert.ts";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import { undoRefresh } from "../../core/workbook/actions/undo.ts";
import { allSheetNames } from "../../core/workbook/model/sheetNames.ts";
import type { State } from "../../core/workbook/state/state.ts";
import type { SheetContent } from "../../core/workbook/writing/host.ts";
import { refreshOf } from "../workbook/refreshOf.ts";
import { smallExample } from "../workbook/smallExample.ts";
import { lookAt } from "./fake/fakeBook.ts";
import { type OpenedExcel, openExcel } from "./fake/openExcel.ts";
import { univerCalculation } from "./fake/univerCalculation.ts";

const engine = univerCalculation();
/** Whether anybody will look at what formulas show: the engine takes seconds. */
let isCalculating = true;
const opened = openExcel({ calculate: async book => (isCalculating ? engine(book) : undefined) });
const { excel, host } = opened;

const story = smallExample("sla", { channels: 3, personas: 2 });

async function stateIn({ host: at }: OpenedExcel): Promise<State> {
  const workbook = await openWorkbook(at);
  if (workbook.kind !== "ready") throw new Error(`expected a workbook, found ${workbook.kind}`);
  return workbook.state;
}

/** Requests that the work needed, by the pane as it stands: it has looked into the workbook before. */
async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  const before = excel.requests.length;
  await work();
  return excel.requests.length - before;
}

/** Numbers of all cells of ours, whatever formula gives them. */
function shown(contents: readonly SheetContent[]) {
  return contents
    .filter(({ name }) => name !== "SLA Undo" && name !== "SLA Build")
    .map(({ name, cells }) => ({
      name,
      cells: cells.map(line => line.map(cell => (typeof cell === "object" && cell !== null ? cell.v : cell))),
    }));
}

const reading = refreshOf.reading([
  ["2026-05", "Organic", "Enterprise", 40, 4, 8_000],
  ["2026-06", "Webinar", "Startup", 10, 1, 500],
]);

test("an empty workbook is looked into by one request, built by two, and shows the right number of leads", async () => {
  expect(await requestsOf(async () => expect((await openWorkbook(host)).kind).toBe("none"))).toBe(1);
  expect(await requestsOf(() => buildWorkbook(host, story, "keep"))).toBe(1 + 2);
  expect(await stateIn(opened)).toEqual(story);
  const metrics = excel.book.sheet("SLA Metrics");
  const used = [...metrics.cells.values()].filter(({ formula }) => formula?.includes("SLA_"));
  expect(used.length).toBeGreaterThan(30);
  expect(used.some(({ value }) => value === "#NAME?")).toBe(false);
  expect(excel.book.activeSheet).toBe("Sheet1");
});

test("building twice changes nothing, charts and rules included", async () => {
  const before = excel.book.snapshot();
  const state = await stateIn(opened);
  await buildWorkbook(host, state, "keep");
  expect(excel.book.snapshot()).toEqual(before);
  expect(excel.book.sheet("SLA Overview").charts.map(({ name }) => name)).toEqual(["SLA chart 1", "SLA chart 2"]);
});

test("a refresh is applied in three requests and undone in three, and then everything is as before", async () => {
  isCalculating = false;
  const state = await stateIn(opened);
  const before = excel.book.snapshot();
  expect(await requestsOf(() => applyRefresh(host, state, refreshOf.after(state, reading)))).toBe(3);
  expect((await stateIn(opened)).settings.channels.map(({ name }) => name)).toContain("Webinar");
  expect(excel.book.snapshot()).not.toEqual(before);
  expect(await requestsOf(async () => expect(await undoRefresh(host, false)).toEqual({ kind: "undone" }))).toBe(3);
  expect(excel.book.snapshot()).toEqual(before);
  isCalculating = true;
  excel.book.dirty = true;
});

test("the workbook converts to plain formulas and back with the same numbers", async () => {
  await stateIn(opened);
  const before = shown(await host.readSheets(allSheetNames));
  const whole = excel.book.snapshot();
  await convertWorkbook(host, "plain");
  const formulas = excel.book.sheets.flatMap(({ cells }) => [...cells.values()].map(({ formula }) => formula ?? ""));
  expect(formulas.filter(formula => /SLA_/.test(formula))).toEqual([]);
  const plain = shown(await host.readSheets(allSheetNames));
  let compared = 0;
  for (const [at, { name, cells }] of before.entries()) {
    for (const [row, line] of cells.entries()) {
      for (const [column, wanted] of line.entries()) {
        const found = plain[at]!.cells[row]?.[column] ?? null;
        const where = `${name} ${row + 1},${column + 1}`;
        if (typeof wanted === "number" && typeof found === "number") {
          expect(Math.abs(found - wanted), where).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
          compared += 1;
        } else expect([where, found]).toEqual([where, wanted]);
      }
    }
  }
  expect(compared).toBeGreaterThan(500);
  await convertWorkbook(host, "sla");
  expect(excel.book.snapshot()).toEqual(whole);
});

test("the product never shows a sheet, names one or takes one away that is the person's", async () => {
  expect(excel.book.sheets[0]?.name).toBe("Sheet1");
  await host.render({ sheets: [], names: [], remove: ["Sheet1"] });
  expect(excel.book.sheets[0]?.name).toBe("Sheet1");
});

test("sheets of ours are framed, frozen and printed one page wide with their heads on every page", async () => {
  const metrics = excel.book.sheet("SLA Metrics");
  expect(metrics.frozen).toBe("A1:B4");
  expect(metrics.print).toEqual({ orientation: "Landscape", zoom: { horizontalFitToPages: 1 }, titleRows: "$1:$4" });
  expect(lookAt(metrics, 4, 1)["Fill.Color"]).toBe("#dce8f2");
  expect(excel.book.sheet("SLA Undo").frozen).toBeNull();
});

test("no request came near to what Excel on the web refuses", () => {
  expect(Math.max(...excel.requests.map(({ bytes }) => bytes))).toBeLessThan(4_500_000);
  expect(excel.requests.filter(({ failed }) => failed !== null)).toEqual([]);
});
