import { expect, test } from "vitest";
import { build, onlySheet } from "../hosts/smallPlan.ts";
import { openExcel } from "./fake/openExcel.ts";

const seen = { ...build, name: "SLA Agreement", hidden: false };

test("widths are given once and then are the person's; heights follow the text each time, as far as Excel allows", async () => {
  const { excel, host } = openExcel();
  await host.render(onlySheet({ ...seen, widths: { 1: 100 }, heights: { 3: 40 } }));
  const { widths } = excel.book.sheet("SLA Agreement");
  expect(Object.fromEntries(widths)).toEqual({ "A:A": 75, "3:3": 30 });
  widths.set("A:A", 200);
  await host.render(onlySheet({ ...seen, widths: { 1: 100 }, heights: { 3: 4_000 } }));
  expect(Object.fromEntries(widths)).toEqual({ "A:A": 200, "3:3": 409 });
});

test("a sheet may say how it is printed", async () => {
  const { excel, host } = openExcel();
  const area = { row: 1, column: 1, rows: 9, columns: 2 };
  await host.render(onlySheet({ ...seen, frozenRows: 0, print: { landscape: false, fitWidth: true, area } }));
  const { print, frozen } = excel.book.sheet("SLA Agreement");
  expect(print).toEqual({ orientation: "Portrait", zoom: { horizontalFitToPages: 1 }, area: "A1:B9" });
  expect(frozen).toBeNull();
});
