import { describe, expect, test } from "vitest";
import { draftDocument, shownVersion } from "../../core/agreement/agreementDocument.ts";
import { driftFrom } from "../../core/agreement/drift.ts";
import { agreeWorkbook } from "../../core/workbook/actions/agree.ts";
import { applyRefresh } from "../../core/workbook/actions/applyRefresh.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import { undoRefresh } from "../../core/workbook/actions/undo.ts";
import { agreementPlaces } from "../../core/workbook/sheets/agreementPlaces.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import type { State } from "../../core/workbook/state/state.ts";
import { lighterBook } from "../agreement/lighterBook.ts";
import { awkwardNames, filledState } from "../agreement/someAgreement.ts";
import { MemoryHost } from "./memoryHost.ts";
import { recalculate } from "./recalculate.ts";

const agreeing = { date: "2026-07-01", marketing: "Ada, marketing", sales: "=1+1" };

async function stateIn(host: MemoryHost): Promise<State> {
  const opened = await openWorkbook(host);
  if (opened.kind !== "ready") throw new Error(`expected a workbook, found ${opened.kind}`);
  return opened.state;
}

async function builtFrom(state: State): Promise<MemoryHost> {
  const host = new MemoryHost();
  await buildWorkbook(host, state, "keep");
  return host;
}

describe("agreeing", () => {
  test("stores the version whole: what is read back is what was agreed, in the words of the document", async () => {
    const state = filledState("sla", "long");
    const host = await builtFrom(state);
    const version = await agreeWorkbook(host, await stateIn(host), agreeing);
    const read = await stateIn(host);
    expect(read.versions).toEqual([version]);
    expect(version.text[1]?.cells).toEqual(["Version 1, agreed on 1 July 2026."]);
    expect(version.text.slice(2)).toEqual(draftDocument(state).slice(2));
    expect(shownVersion(read)).toEqual(version);
    for (const name of awkwardNames) expect(JSON.stringify(version.text)).toContain(JSON.stringify(name).slice(1, -1));
  });

  test("a second version stands beside the first, and the first stays as it was", async () => {
    const host = await builtFrom(filledState("sla", "short"));
    const first = await agreeWorkbook(host, await stateIn(host), agreeing);
    const state = await stateIn(host);
    await buildWorkbook(host, { ...state, settings: { ...state.settings, revenueGoal: 60_000 } }, "keep");
    const second = await agreeWorkbook(host, await stateIn(host), { ...agreeing, date: "2026-10-01" });
    expect((await stateIn(host)).versions).toEqual([first, second]);
    expect([first, second].map(({ number, figures }) => [number, figures.revenueGoal])).toEqual([
      [1, 50_000],
      [2, 60_000],
    ]);
  });

  test("refreshes and their undo leave an agreed version as it is", async () => {
    const host = await builtFrom(exampleState("sla"));
    const version = await agreeWorkbook(host, await stateIn(host), agreeing);
    const state = await stateIn(host);
    const history = state.history.map(row => ({ ...row, customers: Math.floor((row.customers ?? 0) / 2) }));
    await applyRefresh(host, state, { ...state, history });
    expect((await stateIn(host)).versions).toEqual([version]);
    await undoRefresh(host, true);
    expect((await stateIn(host)).versions).toEqual([version]);
  });

  test("a refresh can still be undone after the agreement, and the agreement stays", async () => {
    const host = await builtFrom(exampleState("sla"));
    const before = await stateIn(host);
    await applyRefresh(host, before, { ...before, history: before.history.slice(1) });
    const version = await agreeWorkbook(host, await stateIn(host), agreeing);
    expect(await undoRefresh(host, false)).toEqual({ kind: "undone" });
    const after = await stateIn(host);
    expect([after.history, after.versions]).toEqual([before.history, [version]]);
  });

  test.each([
    ["there is no goal", { revenueGoal: null }, agreeing, "There is no revenue goal yet"],
    ["a share is missing", { metrics: [] }, agreeing, "The shares of the goal add up to 0%, not 100%"],
    ["the day is none", {}, { ...agreeing, date: "2026-02-30" }, '"2026-02-30" is not a day of the calendar'],
    ["sales has not agreed", {}, { ...agreeing, sales: " " }, "Both teams have to agree"],
  ])("is refused where %s, and nothing is written", async (_, settings, who, sentence) => {
    const example = exampleState("sla");
    const host = await builtFrom({ ...example, settings: { ...example.settings, ...settings } });
    const before = host.snapshot();
    await expect(agreeWorkbook(host, await stateIn(host), who)).rejects.toThrow(sentence);
    expect(host.snapshot()).toEqual(before);
  });

  test("is refused where the workbook was changed since people looked at it", async () => {
    const host = await builtFrom(exampleState("sla"));
    const seen = await stateIn(host);
    host.type("SLA Metrics", 5, 4, 0.25);
    await expect(agreeWorkbook(host, seen, agreeing)).rejects.toThrow("has been changed since the preview");
  });

  test.each([1, 2, 3])("a host that fails in render %i leaves the workbook as it was", async render => {
    const host = await builtFrom(filledState("sla", "short"));
    const state = await stateIn(host);
    const before = host.snapshot();
    host.failAt = { render: host.renders + render, afterSheets: 1 };
    await expect(agreeWorkbook(host, state, agreeing)).rejects.toThrow("the host failed");
    expect((await stateIn(host)).versions).toEqual([]);
    await openWorkbook(host);
    expect(host.snapshot()["SLA Agreement"]).toEqual(before["SLA Agreement"]);
  });
});

describe("SLA Agreement shows", () => {
  test("the agreed version as it was signed, whatever changes later; the draft where the team asks for it", async () => {
    const host = await builtFrom(filledState("sla", "short"));
    const { text } = await agreeWorkbook(host, await stateIn(host), agreeing);
    const state = await stateIn(host);
    await buildWorkbook(host, { ...state, settings: { ...state.settings, revenueGoal: 90_000 } }, "keep");
    expect(host.at("SLA Agreement", 2, 1)).toBe("Version 1, agreed on 1 July 2026.");
    text.forEach(({ kind, cells }, index) => {
      const column = kind === "paragraph" || kind === "item" ? 2 : 1;
      expect(String(host.at("SLA Agreement", index + 1, column) ?? "").replace("• ", "")).toBe(cells[0]);
    });
    const show = agreementPlaces.fields.find(({ field }) => field.key === "show")!;
    host.type("SLA Agreement", show.row, agreementPlaces.column + 1, "draft");
    await buildWorkbook(host, await stateIn(host), "keep");
    expect(host.at("SLA Agreement", 2, 1)).toMatchObject({ f: expect.stringContaining("Draft of version 2") });
  });

  test("a row that someone inserted is named, and nothing is written until it is gone", async () => {
    const host = await builtFrom(exampleState("sla"));
    const { fields, column } = agreementPlaces;
    const at = fields.find(({ field }) => field.key === "effective")!.row;
    host.type("SLA Agreement", at, column, "");
    const opened = await openWorkbook(host);
    expect(opened.kind === "ready" && opened.problems.join(" ")).toContain(`SLA Agreement, F${at}: a row was inserted`);
  });
});

describe("drift", () => {
  const agreedState = async (change: (state: State) => State) => {
    const host = await builtFrom(exampleState("plain"));
    await agreeWorkbook(host, await stateIn(host), agreeing);
    const state = await stateIn(host);
    return { version: state.versions[0]!, now: change(state) };
  };

  test("there is none right after the agreement", async () => {
    const { version, now } = await agreedState(state => state);
    expect(driftFrom(version, now)).toEqual([]);
  });

  test("a new goal is told first, then what each row needs for it", async () => {
    const { version, now } = await agreedState(state => ({
      ...state,
      settings: { ...state.settings, revenueGoal: 60_000 },
    }));
    const words = driftFrom(version, now).map(line => line.words);
    expect(words.slice(0, 3)).toEqual([
      "Revenue goal a month: USD 50,000 agreed, USD 60,000 now.",
      "Marketing's part of the goal: USD 40,200 agreed, USD 48,240 now.",
      "Leads a month from marketing: 180 agreed, 216 now.",
    ]);
    expect(words).toContain("Organic, Small business: Leads needed: 20 agreed, 24 now.");
    expect(words.some(text => text.includes("Close rate:"))).toBe(false);
  });

  test("rates and prices that a refresh moved are named; a persona that is gone too", async () => {
    const { version, now } = await agreedState(state => ({
      ...state,
      settings: { ...state.settings, personas: state.settings.personas.slice(0, 3) },
      history: state.history.map(row => (row.channel === "Email" ? { ...row, customers: 0 } : row)),
    }));
    const words = driftFrom(version, now).map(line => line.words);
    expect(words).toContain("Email, Small business: Close rate: 60% agreed, 0% now.");
    expect(words).toContain("Email, Small business: Leads needed: 20 agreed, not known now.");
    expect(words).toContain("Organic, Public sector: Sale price: USD 600 agreed, not known now.");
  });

  test("stands on SLA Overview with the agreed number, today's and the difference, live", async () => {
    const { now } = await agreedState(state => ({ ...state, settings: { ...state.settings, revenueGoal: 60_000 } }));
    const book = lighterBook(now, ["SLA Scorecard", "SLA Weeks", "SLA Log"]);
    const sheets = book.sheets.map(sheet =>
      sheet.name === "SLA Overview"
        ? { ...sheet, blocks: sheet.blocks.filter(({ name }) => name.startsWith("drift")) }
        : sheet,
    );
    const read = await recalculate({ ...book, sheets });
    const line = (row: number) => [8, 10, 11, 12].map(column => read("SLA Overview", row, column));
    expect(line(2)[0]).toBe("Version 1, agreed on 1 July 2026: drift");
    expect(line(3)).toEqual(["Number", "Agreed", "Today", "Drift"]);
    expect(line(4)).toEqual(["Revenue goal a month", 50_000, 60_000, 10_000]);
    expect(line(5)).toEqual(["Leads a month from marketing", 180, 216, 36]);
  });
});
