import { describe, expect, test } from "vitest";
import type { Reading } from "../../core/crm/reading.ts";
import { applyRefresh } from "../../core/workbook/actions/applyRefresh.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { convertWorkbook } from "../../core/workbook/actions/convert.ts";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import { undoRefresh } from "../../core/workbook/actions/undo.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import type { State } from "../../core/workbook/state/state.ts";
import { MemoryHost } from "./memoryHost.ts";
import { refreshOf } from "./refreshOf.ts";

async function stateIn(host: MemoryHost): Promise<State> {
  const opened = await openWorkbook(host);
  if (opened.kind !== "ready") throw new Error(`expected a workbook, found ${opened.kind}`);
  return opened.state;
}

async function built(): Promise<MemoryHost> {
  const host = new MemoryHost();
  await buildWorkbook(host, exampleState("sla"), "keep");
  return host;
}

describe("building", () => {
  test("an empty workbook has nothing of ours", async () => {
    expect(await openWorkbook(new MemoryHost())).toEqual({ kind: "none", rolledBack: null });
  });

  test("what was built is read back as the state that it was built from", async () => {
    expect(await stateIn(await built())).toEqual(exampleState("sla"));
  });

  test("building twice changes nothing", async () => {
    const host = await built();
    const before = host.snapshot();
    await buildWorkbook(host, await stateIn(host), "keep");
    expect(host.snapshot()).toEqual(before);
  });

  test("overwritten cells are found, and kept by the next build", async () => {
    const host = await built();
    host.type("SLA Metrics", 5, 25, 12_345);
    host.type("SLA Overview", 5, 1, { f: "=1+1" });
    const opened = await openWorkbook(host);
    expect(opened.kind === "ready" && opened.overwritten.map(({ sheet, address }) => `${sheet} ${address}`)).toEqual([
      "SLA Overview A5",
      "SLA Metrics Y5",
    ]);
    for (const round of [1, 2]) {
      await buildWorkbook(host, await stateIn(host), "keep");
      expect([round, host.at("SLA Metrics", 5, 25)]).toEqual([round, 12_345]);
      expect(host.at("SLA Overview", 5, 1)).toEqual({ f: "=1+1", v: null });
    }
  });

  test("overwritten cells are replaced where the person says so", async () => {
    const host = await built();
    const before = host.snapshot();
    host.type("SLA Metrics", 5, 25, 12_345);
    await buildWorkbook(host, await stateIn(host), "replace");
    expect(host.snapshot()).toEqual(before);
  });

  test("a person's cell stays with its row when personas are added", async () => {
    const host = await built();
    host.type("SLA Metrics", 10, 25, 12_345); // Email, Small business
    const state = await stateIn(host);
    const personas = [...state.settings.personas, { name: "Startup", ownPrice: 90 }];
    await buildWorkbook(host, { ...state, settings: { ...state.settings, personas } }, "keep");
    expect(host.at("SLA Metrics", 11, 1)).toBe("Email");
    expect(host.at("SLA Metrics", 11, 2)).toBe("Small business");
    expect(host.at("SLA Metrics", 11, 25)).toBe(12_345);
  });

  test("inputs wait while a coarser level of detail is shown", async () => {
    const host = await built();
    host.type("SLA Metrics", 5, 4, 0.25);
    const fine = await stateIn(host);
    await buildWorkbook(host, { ...fine, settings: { ...fine.settings, detail: "channel" } }, "keep");
    const coarse = await stateIn(host);
    await buildWorkbook(host, { ...coarse, settings: { ...coarse.settings, detail: "channel and persona" } }, "keep");
    expect(host.at("SLA Metrics", 5, 4)).toBe(0.25);
    expect((await stateIn(host)).history).toEqual(fine.history);
  });

  test("a channel typed into SLA Setup gets its rows with the next build", async () => {
    const host = await built();
    host.type("SLA Setup", 10, 5, "Partners");
    await buildWorkbook(host, await stateIn(host), "keep");
    expect((await stateIn(host)).settings.channels.map(({ name }) => name)).toContain("Partners");
    expect(host.at("SLA Overview", 18, 1)).toBe("Partners");
  });

  test("labels and the metric selector follow the row kind", async () => {
    const host = await built();
    host.type("SLA Setup", 7, 2, "opportunity");
    host.type("SLA Overview", 33, 2, "Leads needed");
    await buildWorkbook(host, await stateIn(host), "keep");
    expect(host.at("SLA Metrics", 4, 7)).toBe("Opportunities");
    expect(host.at("SLA Overview", 4, 5)).toBe("Opportunities needed");
    expect(host.at("SLA Overview", 33, 2)).toBe("Opportunities needed");
    expect((await stateIn(host)).settings.gridMetric).toBe("Leads needed");
  });

  test("a sheet of the same name that is not ours is never written to", async () => {
    const host = new MemoryHost();
    host.sheets.set("SLA Setup", new Map());
    host.type("SLA Setup", 1, 1, "mine");
    await expect(buildWorkbook(host, exampleState("sla"), "keep")).rejects.toThrow(
      "This workbook has a sheet named SLA Setup, but not the hidden sheet SLA Build that SLA Metrics keeps with it.",
    );
    expect(host.snapshot()).toEqual({ "SLA Setup": { "1,1": "mine" } });
  });

  test("a cell that cannot be read stops every write and is named", async () => {
    const host = await built();
    host.type("SLA History", 2, 5, "many");
    const before = host.snapshot();
    await expect(buildWorkbook(host, exampleState("sla"), "keep")).rejects.toThrow(
      'Nothing was written. Please correct first: SLA History, E2 (Leads): expected a number 0 or more, found "many".',
    );
    expect(host.snapshot()).toEqual(before);
  });

  test("an inserted or sorted row is named and stops every write", async () => {
    const host = await built();
    const cells = host.sheets.get("SLA Metrics")!;
    for (const [place, cell] of [...cells].sort((a, b) => Number.parseInt(b[0], 10) - Number.parseInt(a[0], 10))) {
      const [row, column] = place.split(",").map(Number) as [number, number];
      if (row < 6) continue;
      cells.delete(place);
      cells.set(`${row + 1},${column}`, cell);
    }
    const before = host.snapshot();
    await expect(buildWorkbook(host, exampleState("sla"), "keep")).rejects.toThrow(
      "SLA Metrics, A6: a row was inserted, deleted, sorted or renamed here.",
    );
    expect(host.snapshot()).toEqual(before);
  });

  test.each(["SLA Setup", "SLA Metrics", "SLA History"])("without %s nothing is written over the loss", async name => {
    const host = await built();
    host.sheets.delete(name);
    await expect(buildWorkbook(host, exampleState("sla"), "keep")).rejects.toThrow(
      `The sheet ${name} is gone or has another name`,
    );
  });

  test("a channel renamed in SLA Setup takes its history, its inputs and its mapping along", async () => {
    const host = await built();
    const before = await stateIn(host);
    host.type("SLA Setup", 5, 5, "Organic search");
    const after = await stateIn(host);
    expect(after.history.filter(({ channel }) => channel === "Organic search")).toHaveLength(24);
    expect(after.history.filter(({ channel }) => channel === "Organic")).toEqual([]);
    await buildWorkbook(host, after, "keep");
    const { settings } = await stateIn(host);
    expect(settings.metrics.map(({ share }) => share)).toEqual(before.settings.metrics.map(({ share }) => share));
    expect(host.at("SLA Metrics", 5, 1)).toBe("Organic search");
  });

  test("a workbook of a newer layout is refused", async () => {
    const host = await built();
    host.type("SLA Build", 2, 2, ":99");
    expect(await openWorkbook(host)).toEqual({
      kind: "refused",
      text: "This workbook was built by a newer SLA Metrics (version 0.1.0, layout 99; this one knows layout 1). Open it with the newer version.",
    });
  });
});

describe("converting", () => {
  test("to plain formulas and back gives the same workbook", async () => {
    const host = await built();
    const before = host.snapshot();
    await convertWorkbook(host, "plain");
    const formulas = Object.values(host.snapshot()).flatMap(cells => Object.values(cells));
    expect(formulas.filter(cell => typeof cell === "object" && cell !== null && /SLA_/.test(cell.f))).toEqual([]);
    await convertWorkbook(host, "sla");
    expect(host.snapshot()).toEqual(before);
  });
});

describe("refreshing", () => {
  const reading: Reading = refreshOf.reading([
    ["2026-05", "Organic", "Enterprise", 40, 4, 8_000],
    ["2026-06", "Webinar", "Startup", 10, 1, 500],
  ]);

  test("undo gives back every sheet as before", async () => {
    const host = await built();
    const state = await stateIn(host);
    const before = host.snapshot();
    await applyRefresh(host, state, refreshOf.after(state, reading));
    expect(host.snapshot()).not.toEqual(before);
    expect((await stateIn(host)).settings.channels.map(({ name }) => name)).toContain("Webinar");
    expect(await undoRefresh(host, false)).toEqual({ kind: "undone" });
    expect(host.snapshot()).toEqual(before);
    expect(await undoRefresh(host, false)).toEqual({ kind: "nothing" });
  });

  test("undo keeps a goal that was typed after the refresh", async () => {
    const host = await built();
    const state = await stateIn(host);
    await applyRefresh(host, state, refreshOf.after(state, reading));
    host.type("SLA Setup", 10, 2, 60_000);
    expect(await undoRefresh(host, false)).toEqual({ kind: "undone" });
    expect((await stateIn(host)).settings.revenueGoal).toBe(60_000);
    expect((await stateIn(host)).history).toEqual(state.history);
  });

  test("undo names what a person changed in the refreshed areas, and asks", async () => {
    const host = await built();
    const state = await stateIn(host);
    await applyRefresh(host, state, refreshOf.after(state, reading));
    host.type("SLA History", 2, 5, 41);
    const changed = host.snapshot();
    expect(await undoRefresh(host, false)).toEqual({
      kind: "changed",
      changes: ["SLA History: 1 row was changed: 2026-05, Organic, Enterprise (CRM)."],
    });
    expect(host.snapshot()).toEqual(changed);
    expect(await undoRefresh(host, true)).toEqual({ kind: "undone" });
    expect((await stateIn(host)).history).toEqual(state.history);
  });

  test("a workbook that changed since the preview is not written to", async () => {
    const host = await built();
    const state = await stateIn(host);
    host.type("SLA Setup", 10, 2, 60_000);
    const changed = host.snapshot();
    await expect(applyRefresh(host, state, refreshOf.after(state, reading))).rejects.toThrow(
      "changed since the preview",
    );
    expect(host.snapshot()).toEqual(changed);
  });

  test("cells that a person overwrote survive refresh and undo", async () => {
    const host = await built();
    host.type("SLA Metrics", 5, 25, 12_345);
    const state = await stateIn(host);
    await applyRefresh(host, state, refreshOf.after(state, reading));
    expect(host.at("SLA Metrics", 5, 25)).toBe(12_345);
    await undoRefresh(host, false);
    expect(host.at("SLA Metrics", 5, 25)).toBe(12_345);
  });

  test.each([
    { render: 2, afterSheets: 0 },
    { render: 2, afterSheets: 3 },
    { render: 2, afterSheets: 6 },
    { render: 3, afterSheets: 0 },
    { render: 3, afterSheets: 1 },
    { render: 3, afterSheets: 2 },
  ])("a host that fails in render $render after $afterSheets sheets leaves the workbook as it was", async failAt => {
    const host = await built();
    const state = await stateIn(host);
    const before = host.snapshot();
    host.failAt = { ...failAt, render: host.renders + failAt.render };
    await expect(applyRefresh(host, state, refreshOf.after(state, reading))).rejects.toThrow("the host failed");
    expect(host.snapshot()).toEqual(before);
  });

  test.each([
    { render: 2, afterSheets: 0 },
    { render: 2, afterSheets: 1 },
    { render: 2, afterSheets: 4 },
    { render: 2, afterSheets: 6 },
    { render: 3, afterSheets: 0 },
    { render: 3, afterSheets: 1 },
  ])("a run cut short in render $render after $afterSheets sheets is rolled back on the next open", async failAt => {
    const host = await built();
    host.type("SLA Metrics", 5, 25, 12_345);
    await buildWorkbook(host, await stateIn(host), "keep");
    const state = await stateIn(host);
    const before = host.snapshot();
    host.failAt = { ...failAt, render: host.renders + failAt.render };
    // The run does not come to its end and nobody is left to clean up.
    const cut = host.render.bind(host);
    let dead = false;
    host.render = async plan => {
      if (dead) throw new Error("the host is gone");
      try {
        await cut(plan);
      } catch (failure) {
        dead = true;
        throw failure;
      }
    };
    await applyRefresh(host, state, refreshOf.after(state, reading)).catch(() => undefined);
    host.render = cut;
    host.failAt = null;
    const opened = await openWorkbook(host);
    expect(dead).toBe(true);
    expect(opened.kind === "ready" && opened.rolledBack).toMatch(/cut short/);
    expect(host.snapshot()).toEqual(before);
  });
});
