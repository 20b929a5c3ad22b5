import { expect, test } from "vitest";
import { slaWorkbook } from "../../core/workbook/slaWorkbook.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import { build, onlySheet } from "../hosts/smallPlan.ts";
import { openExcel } from "./fake/openExcel.ts";

const seen = { ...build, name: "SLA Log", hidden: false };
const note = (column: number, text: string) => ({ row: 1, column, text });

test("a heading says what it means while its cell is selected, and takes whatever is typed", async () => {
  const { excel, host } = openExcel();
  await host.render(onlySheet({ ...seen, notes: [note(1, "Created in this month.")] }));
  expect(excel.book.sheet("SLA Log").validations).toEqual([
    {
      areas: [{ row: 1, column: 1, rows: 1, columns: 1 }],
      rule: { custom: { formula: "=TRUE" } },
      prompt: { message: "Created in this month.", showPrompt: true, title: "SLA Metrics" },
    },
  ]);
});

test("a note that is no longer there is gone, and one that stays stands once", async () => {
  const { excel, host } = openExcel();
  await host.render(onlySheet({ ...seen, notes: [note(1, "First."), note(2, "Second.")] }));
  await host.render(onlySheet({ ...seen, notes: [note(1, "First.")] }));
  expect(excel.book.sheet("SLA Log").validations.map(({ prompt }) => prompt)).toEqual([
    expect.objectContaining({ message: "First." }),
  ]);
});

test("every note of the workbook stands on a cell of ours and fits into Excel's message", () => {
  const notes = slaWorkbook(exampleState("sla")).sheets.flatMap(({ notes: own, blocks }) =>
    own.map(({ row, column, text }) => ({
      isOurs: blocks.some(
        block =>
          row >= block.row &&
          row < block.row + block.cells.length &&
          column >= block.column &&
          column < block.column + block.cells[0]!.length,
      ),
      fits: text.length <= 255,
    })),
  );
  expect(notes.length).toBeGreaterThan(100);
  expect(notes.filter(({ isOurs, fits }) => !isOurs || !fits)).toEqual([]);
});
