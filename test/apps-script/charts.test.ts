import { expect, test } from "vitest";
import type { Chart } from "../../core/workbook/model/model.ts";
import { setup } from "../hosts/smallPlan.ts";
import type { Book } from "./google/book.ts";
import { openSheets } from "./shownSheets.ts";

const column = (first: number) => ({ sheet: "SLA Setup", area: { row: 3, column: first, rows: 2, columns: 1 } });
const chart = (title: string, row: number): Chart => ({
  kind: "bar",
  title,
  place: { row, column: 5, rows: 10, columns: 2 },
  categories: column(1).area,
  series: [{ title: "Values", values: column(2).area }],
});
const planOf = (...charts: Chart[]) => ({ sheets: [{ ...setup, charts }], names: [], remove: [] });

const drawn = (book: Book) =>
  book.tab("SLA Setup").charts.map(({ said }) => {
    const title = said.find(([method, given]) => method === "setOption" && given[0] === "title")?.[1][1];
    return [title, said.find(([method]) => method === "setPosition")![1][0]];
  });

test("a chart whose title and place change in one step leaves nothing behind", async () => {
  const { book, host } = openSheets();
  await host.render(planOf(chart("Leads", 10), chart("Gap", 30)));
  await host.render(planOf(chart("Opportunities", 12), chart("Worth of the gap", 32)));
  expect(drawn(book)).toEqual([
    ["Opportunities", 12],
    ["Worth of the gap", 32],
  ]);
  await host.render(planOf());
  expect(drawn(book)).toEqual([]);
});

test("a chart of the person stays, wherever ours go", async () => {
  const { book, host } = openSheets();
  await host.render(planOf(chart("Leads", 10)));
  const tab = book.tab("SLA Setup");
  const own = [
    ["setOption", ["title", "Mine"]],
    ["setPosition", [50, 1, 0, 0]],
  ] as const;
  tab.charts.push({ said: own });
  await host.render(planOf(chart("Deals", 20)));
  await host.render(planOf());
  expect(drawn(book)).toEqual([["Mine", 50]]);
});

test("a step that is stopped while charts are drawn leaves none behind that the next one does not know", async () => {
  const counted = openSheets();
  await counted.host.render(planOf(chart("Leads", 10), chart("Gap", 30)));
  counted.book.calls = [];
  const next = planOf(chart("Opportunities", 12), chart("Worth of the gap", 32));
  await counted.host.render(next);
  const calls = counted.book.calls;
  const from = calls.indexOf("Sheet SLA Setup.getCharts");
  expect(from).toBeGreaterThan(0);
  for (let at = from + 1; at <= calls.length; at += 1) {
    const { book, host } = openSheets();
    await host.render(planOf(chart("Leads", 10), chart("Gap", 30)));
    book.calls = [];
    book.failAt = at;
    await expect(host.render(next)).rejects.toThrow();
    book.failAt = null;
    await host.render(planOf(chart("Leads", 10), chart("Gap", 30)));
    expect(drawn(book)).toEqual([
      ["Leads", 10],
      ["Gap", 30],
    ]);
  }
});
