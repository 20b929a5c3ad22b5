import { describe, expect, test } from "vitest";
import { type HistoryRow, unknownCounts } from "../../core/crm/history.ts";
import { agreeWorkbook } from "../../core/workbook/actions/agree.ts";
import { applyRefresh } from "../../core/workbook/actions/applyRefresh.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { convertWorkbook } from "../../core/workbook/actions/convert.ts";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import { refuseTooLarge } from "../../core/workbook/actions/supportedSize.ts";
import { metricRows } from "../../core/workbook/metrics/metricRows.ts";
import { readHistory } from "../../core/workbook/read/history.ts";
import { historySheet } from "../../core/workbook/sheets/history.ts";
import { setupLists } from "../../core/workbook/sheets/setupPlaces.ts";
import { emptyState } from "../../core/workbook/state/emptyState.ts";
import type { Settings, State } from "../../core/workbook/state/state.ts";
import { contentsAfter } from "../../core/workbook/writing/contentsAfter.ts";
import type { Host } from "../../core/workbook/writing/host.ts";
import { workbookFile } from "../../workbook-file/xlsx/workbookFile.ts";
import { MemoryHost } from "./memoryHost.ts";

const named = (what: string, count: number) => Array.from({ length: count }, (_, index) => `${what} ${index + 1}`);

function stateWith(channels: number, personas: number, more: Partial<Settings> = {}): State {
  return emptyState(
    {
      channels: named("Channel", channels).map(name => ({ name, owner: "marketing", costPerLead: null })),
      personas: named("Persona", personas).map(name => ({ name, ownPrice: null })),
      ...more,
    },
    "plain",
  );
}

async function builtAndRead(state: State): Promise<State> {
  const host = new MemoryHost();
  await buildWorkbook(host, state, "keep");
  const opened = await openWorkbook(host);
  if (opened.kind !== "ready") throw new Error(JSON.stringify(opened));
  expect(opened.problems).toEqual([]);
  return opened.state;
}

/** The months from January 2016 on. */
const month = (index: number) => `${2016 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;

const historyRow = (index: number): HistoryRow => ({
  source: "CRM",
  month: month(index % 120),
  channel: `Channel ${(index % 24) + 1}`,
  persona: `Persona ${(index % 39) + 1}`,
  ...unknownCounts,
  leads: index % 97,
  customers: index % 7,
  won: index % 7,
  wonRevenue: null,
});

describe("SLA Metrics", () => {
  test("holds 1,000 rows", async () => {
    const state = stateWith(24, 39);
    expect(metricRows(state.settings)).toHaveLength(1000);
    expect(await builtAndRead(state)).toEqual(state);
  });

  test("is refused with one more, and nothing is written", async () => {
    const host = new MemoryHost();
    await expect(buildWorkbook(host, stateWith(6, 142), "keep")).rejects.toThrow(
      "7 channels by 143 personas are 1001 rows of SLA Metrics; at most 1000 are supported.",
    );
    expect(host.snapshot()).toEqual({});
  });
});

test("one row more than SLA Metrics holds, typed by hand, is refused by whatever would write it", async () => {
  const host = new MemoryHost();
  const full = stateWith(24, 39);
  await buildWorkbook(host, full, "keep");
  const { row, column } = setupLists.personas;
  host.sheets.get("SLA Setup")!.set(`${row + 39},${column}`, "Persona 40");
  const before = host.snapshot();
  const opened = await openWorkbook(host);
  if (opened.kind !== "ready") throw new Error(JSON.stringify(opened));
  const refusal = "25 channels by 41 personas are 1025 rows of SLA Metrics; at most 1000 are supported.";
  await expect(convertWorkbook(host, "sla")).rejects.toThrow(refusal);
  const agreeing = { when: "2026-07-01", effective: "2026-07-01", signers: [] };
  await expect(agreeWorkbook(host, opened.state, agreeing as never)).rejects.toThrow(refusal);
  expect(host.snapshot()).toEqual(before);
});

describe("SLA Setup", () => {
  test("gives back 200 channels, holidays and reasons, where detail is by channel", async () => {
    const holidays = Array.from(
      { length: 200 },
      (_, index) => `${2020 + Math.floor(index / 28)}-02-${1 + (index % 28)}`,
    );
    const days = holidays.map(day => day.replace(/-(\d)$/, "-0$1"));
    const reasons = named("Reason", 200).map(name => ({ name, count: 1 }));
    const state = stateWith(200, 1, { detail: "channel", holidays: days, reasons });
    expect(await builtAndRead(state)).toEqual(state);
  });

  test.each([
    ["channels", stateWith(201, 1, { detail: "channel" })],
    ["personas", stateWith(1, 201)],
    ["holidays", stateWith(1, 1, { holidays: Array<string>(201).fill("2026-05-01") })],
    ["reasons", stateWith(1, 1, { reasons: named("Reason", 201).map(name => ({ name, count: 1 })) })],
  ])("is refused with 201 %s, which it would not give back", (what, state) => {
    expect(() => refuseTooLarge(state)).toThrow(`SLA Setup would list 201 ${what}; at most 200 are supported.`);
  });

  test("keeps 1,000 personas where detail is by channel, and is refused with one more", async () => {
    const state = stateWith(1, 1_000, { detail: "channel" });
    expect((await builtAndRead(state)).settings.personas).toEqual(state.settings.personas);
    expect(() => refuseTooLarge(stateWith(1, 1_001, { detail: "channel" }))).toThrow(
      "SLA Setup would list 1001 personas; at most 1000 are supported.",
    );
  });

  test("holds names of 31 characters, and refuses one of 32 before anything is written", async () => {
    const longest = "Ä".repeat(31);
    const withName = (name: string) => stateWith(1, 1, { personas: [{ name, ownPrice: null }] });
    expect(await builtAndRead(withName(longest))).toEqual(withName(longest));
    const host = new MemoryHost();
    await expect(buildWorkbook(host, withName(`${longest}Ä`), "keep")).rejects.toThrow(
      "has 32 characters: use at most 31.",
    );
    expect(host.snapshot()).toEqual({});
  });
});

describe("SLA History", () => {
  const rows = Array.from({ length: 50_000 }, (_, index) => historyRow(index));

  test("gives back 50,000 rows over ten years as they were", () => {
    refuseTooLarge({ ...stateWith(24, 39), history: rows });
    const plan = { sheets: [{ ...historySheet(rows), clear: [] }], names: [], remove: [] };
    const problems: string[] = [];
    expect(readHistory(contentsAfter(plan, [])[0]!, problems)).toEqual(rows);
    expect(problems).toEqual([]);
    expect(new Set(rows.map(row => row.month)).size).toBe(120);
  });

  test("is refused with one row more, before any host is asked for anything", async () => {
    const untouched = new Proxy({} as Host, {
      get: (_, what) => {
        throw new Error(`${String(what)} was asked for`);
      },
    });
    const state = { ...stateWith(24, 39), history: [...rows, historyRow(50_000)] };
    const refusal =
      "SLA History would have 50001 rows; at most 50000 are supported. Delete the oldest months there, or join channels and personas.";
    await expect(buildWorkbook(untouched, state, "keep")).rejects.toThrow(refusal);
    await expect(applyRefresh(untouched, { ...state, history: rows }, state)).rejects.toThrow(refusal);
    await expect(workbookFile(state, new Date(0))).rejects.toThrow(refusal);
  });

  test("has no limit of years: eleven of them are built and read like ten", async () => {
    const state = stateWith(1, 1);
    const history = Array.from({ length: 132 }, (_, index) => ({
      ...historyRow(index),
      month: month(index),
      channel: "Channel 1",
      persona: "Persona 1",
    }));
    expect((await builtAndRead({ ...state, history })).history).toEqual(history);
  });
});
