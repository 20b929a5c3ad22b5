/** The rest of the port: the selected cell, typing into it, forgotten formulas, the sheet in front. */
import { expect, test } from "vitest";
import type { SelectedCell } from "../../core/workbook/writing/host.ts";
import { rememberError } from "../../excel-addin/cellErrors.ts";
import { type OpenedExcel, openExcel } from "./fake/openExcel.ts";
import { writeCell } from "./fake/writeCells.ts";

function withCell(row: number, column: number, formula: string, value: string | number): OpenedExcel {
  const opened = openExcel();
  opened.excel.book.sheet("Sheet1").cells.set(`${row},${column}`, { formula, value });
  opened.excel.book.activeCell = { row, column };
  return opened;
}

async function selected({ host }: OpenedExcel): Promise<SelectedCell> {
  let stop = () => {};
  const cell = await new Promise<SelectedCell>(done => {
    stop = host.onSelection!(done);
  });
  stop();
  return cell;
}

test("the sentence behind the error of the selected cell is known, also where Excel shows none", async () => {
  rememberError("Sheet1!B4", "SLA_CLOSE_RATE: no leads yet; enter the leads of the period.");
  expect(await selected(withCell(4, 2, "=SLA_CLOSE_RATE(0,0)", "#DIV/0!"))).toEqual({
    address: "B4",
    message: "SLA_CLOSE_RATE: no leads yet; enter the leads of the period.",
  });
});

test("a cell that no longer shows the error, or holds another function, has no sentence", async () => {
  rememberError("Sheet1!B5", "SLA_CLOSE_RATE: no leads yet; enter the leads of the period.");
  expect((await selected(withCell(5, 2, "=SLA_CLOSE_RATE(1,2)", 0.5))).message).toBeNull();
  expect((await selected(withCell(5, 2, "=A1/0", "#DIV/0!"))).message).toBeNull();
  rememberError("Sheet1!B5", null);
  expect((await selected(withCell(5, 2, "=SLA_CLOSE_RATE(0,0)", "#DIV/0!"))).message).toBeNull();
});

test("a cell that shows #NAME? for a function of ours says what brings it back", async () => {
  expect((await selected(withCell(6, 2, "=_xldudf_SLA_CLOSE_RATE(1,2)", "#NAME?"))).message).toContain(
    "choose Functions > Enter SLA formulas again.",
  );
  expect((await selected(withCell(6, 2, "=THEIR_FUNCTION(1)", "#NAME?"))).message).toBeNull();
});

test("a formula is typed into a blank cell, also one with the pattern for text", async () => {
  const { excel, host } = openExcel();
  excel.book.sheet("Sheet1").patterns.set("1,1", "@");
  await host.typeFormula!("=SLA_LEADS_NEEDED(50000,500,50%)");
  expect(excel.book.sheet("Sheet1").cells.get("1,1")?.formula).toBe("=SLA_LEADS_NEEDED(50000,500,50%)");
});

test("a cell that is not blank is not typed over", async () => {
  const { excel, host } = withCell(2, 3, "=1+1", 2);
  await expect(host.typeFormula!("=1")).rejects.toThrow("Sheet1!C2 is not blank: select a blank cell");
  expect(excel.book.sheet("Sheet1").cells.get("2,3")?.formula).toBe("=1+1");
});

test("forgotten SLA formulas are entered again, whatever files made of their names, and nothing else is", async () => {
  const { excel, host } = openExcel();
  const sheet = excel.book.sheet("Sheet1");
  const forgotten = (row: number, formula: string, value = "#NAME?") => sheet.cells.set(`${row},1`, { formula, value });
  forgotten(1, "=SLA_CLOSE_RATE(1,2)");
  forgotten(2, "=1+_xldudf_SLA_CLOSE_RATE(1,2)");
  forgotten(3, "='C:\\Office\\FUNCRES.XLAM'!_xldudf_SLA_CLOSE_RATE(1,2)");
  forgotten(4, "=THEIR_FUNCTION(1)");
  forgotten(5, "=SLA_CLOSE_RATE(0,0)", "#DIV/0!");
  const locked = excel.book.addSheet("Locked");
  locked.cells.set("1,1", { formula: "=SLA_CLOSE_RATE(1,2)", value: "#NAME?" });
  locked.isProtected = true;
  expect(await host.repairFormulas!()).toEqual({ entered: 3, locked: ["Locked"] });
  const formulas = [1, 2, 3, 4].map(row => sheet.cells.get(`${row},1`));
  expect(formulas).toEqual([
    { formula: "=SLA_CLOSE_RATE(1,2)", value: 0 },
    { formula: "=1+SLA_CLOSE_RATE(1,2)", value: 0 },
    { formula: "=SLA_CLOSE_RATE(1,2)", value: 0 },
    { formula: "=THEIR_FUNCTION(1)", value: "#NAME?" },
  ]);
});

test("the sheet that the person looks at is read as it stands, from A1, with dates as serial numbers", async () => {
  const { excel, host } = openExcel();
  const { book } = excel;
  const sheet = book.addSheet("My leads");
  book.activeSheet = "My leads";
  writeCell(book, sheet, 2, 2, "Created");
  writeCell(book, sheet, 3, 2, "2026-06-30");
  writeCell(book, sheet, 3, 3, true);
  expect(await host.readActiveSheet()).toEqual({
    name: "My leads",
    cells: [[], [null, "Created"], [null, 46_203, true]],
  });
});

test("a sheet is brought to the front, also one that was hidden", async () => {
  const { excel, host } = openExcel();
  excel.book.addSheet("SLA Overview").hidden = true;
  await host.showSheet("SLA Overview");
  expect([excel.book.activeSheet, excel.book.sheet("SLA Overview").hidden]).toEqual(["SLA Overview", false]);
  await host.showSheet("No such sheet");
});

test("where Excel can undo a change in one step, one run holds all of it", async () => {
  const opened = openExcel({ version: "1.20" });
  const { buildWorkbook } = await import("../../core/workbook/actions/build.ts");
  const { convertWorkbook } = await import("../../core/workbook/actions/convert.ts");
  const { exampleState } = await import("../../core/workbook/state/exampleState.ts");
  const runs: unknown[] = [];
  const run = opened.client.run.bind(opened.client) as (...given: unknown[]) => unknown;
  (opened.client as { run: unknown }).run = (...given: unknown[]) => {
    runs.push(given[0]);
    return run(...given);
  };
  // Sheets come: Excel refuses to undo that in one step.
  await buildWorkbook(opened.host, exampleState("sla"), "keep");
  expect(runs).toEqual([]);
  await convertWorkbook(opened.host, "plain");
  expect(runs).toEqual([{ mergeUndoGroup: true }]);
});
