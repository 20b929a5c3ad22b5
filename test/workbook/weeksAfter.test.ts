import { expect, test } from "vitest";
import type { WeekRow } from "../../core/crm/history.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { readState } from "../../core/workbook/read/readState.ts";
import { weeksAfter } from "../../core/workbook/refresh/weeksAfter.ts";
import { weeksSheet } from "../../core/workbook/sheets/weeks.ts";
import { mondayOf } from "../../core/workbook/state/dates.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import { packState, unpackState } from "../../core/workbook/state/packState.ts";
import { MemoryHost } from "./memoryHost.ts";

const row = (week: string, leads: number, source = "CRM"): WeekRow => ({
  source,
  week,
  channel: "Email",
  leads,
  mqls: null,
  sqls: 0,
  won: 1,
  wonRevenue: 99.5,
});
const week = (monday: string, leads: number) => {
  const { source: _, ...counts } = row(monday, leads);
  return counts;
};

test("the weeks an export covers replace those of its source; other sources and earlier weeks stay", () => {
  const before = [row("2026-05-25", 1), row("2026-06-01", 2), row("2026-06-08", 3), row("2026-06-08", 4, "Other")];
  const reading = { weeks: [week("2026-06-08", 30)], asOf: "2026-06-14", firstCreated: "2026-06-01" };
  expect(weeksAfter(before, reading, "CRM").map(({ source, week: w, leads }) => [source, w, leads])).toEqual([
    ["CRM", "2026-05-25", 1],
    ["Other", "2026-06-08", 4],
    ["CRM", "2026-06-08", 30],
  ]);
});

test("an export that starts in the middle of a week does not lower what is known of that week", () => {
  const before = [row("2026-06-01", 20)];
  const reading = { weeks: [week("2026-06-01", 2)], asOf: "2026-06-07", firstCreated: "2026-06-05" };
  expect(weeksAfter(before, reading, "CRM")).toEqual(before);
  expect(weeksAfter([], reading, "CRM")).toEqual([row("2026-06-01", 2)]);
});

test("weeks older than a year go", () => {
  const reading = { weeks: [], asOf: "2026-06-14", firstCreated: "2026-06-01" };
  expect(weeksAfter([row("2025-06-02", 1), row("2025-06-09", 2)], reading, "CRM").map(line => line.week)).toEqual([
    "2025-06-09",
  ]);
});

test("a week starts on Monday", () => {
  expect(["2026-07-05", "2026-07-06", "2026-07-12"].map(mondayOf)).toEqual(["2026-06-29", "2026-07-06", "2026-07-06"]);
});

test("the weeks come back from the workbook as they were written, and through the hidden record of an undo", async () => {
  const weeks = [row("2026-06-01", 20), row("2026-06-08", 0)];
  const state = { ...exampleState("plain"), weeks };
  const host = new MemoryHost();
  await buildWorkbook(host, state, "keep");
  const read = readState(await host.readSheets(["SLA Weeks"]), { mode: "plain", detail: "total" });
  expect(read.state.weeks).toEqual(weeks);
  expect(unpackState(packState(state))).toEqual(state);
});

test("a row without a week is named, a day within the week is read as its Monday", () => {
  const cells = weeksSheet([]).blocks[0]!.cells.map(line => [...line]) as (string | number | null)[][];
  cells.push(["CRM", null, "Email", 3], ["", "2026-06-10", "", 4]);
  const { state, problems } = readState([{ name: "SLA Weeks", cells }], { mode: "plain", detail: "total" });
  expect(problems.filter(text => text.includes("SLA Weeks"))).toEqual([
    "SLA Weeks, row 2: the week is missing; type the day of its Monday.",
  ]);
  expect(state.weeks.map(({ source, week: w, channel, leads }) => [source, w, channel, leads])).toEqual([
    ["Typed", "2026-06-08", "Unassigned", 4],
  ]);
});
