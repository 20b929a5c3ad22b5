import { beforeEach, expect, test } from "vitest";
import { applyRefresh } from "../../core/workbook/actions/applyRefresh.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { convertWorkbook } from "../../core/workbook/actions/convert.ts";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import { undoRefresh } from "../../core/workbook/actions/undo.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import { MemoryHost } from "./memoryHost.ts";
import { refreshOf } from "./refreshOf.ts";

const example = exampleState("sla");
const small = { ...example, settings: { ...example.settings, detail: "total" as const, metrics: [] }, history: [] };

async function refreshed(leads: number): Promise<void> {
  const opened = await openWorkbook(host);
  if (opened.kind !== "ready") throw new Error(`expected a workbook, found ${opened.kind}`);
  const reading = refreshOf.reading([["2026-06", "Organic", "Enterprise", leads, 4, 8_000]]);
  await applyRefresh(host, opened.state, refreshOf.after(opened.state, reading));
}

/** The sheets that people see, and SLA Build: SLA Undo is tried out. */
const seen = () => ({ ...host.snapshot(), "SLA Undo": {} });

let host: MemoryHost;
let built: unknown;
let before: unknown;
beforeEach(async () => {
  host = new MemoryHost();
  await buildWorkbook(host, small, "keep");
  built = seen();
  await refreshed(40);
  before = seen();
});

const steps = {
  "another refresh": () => refreshed(50),
  "its undo": () => undoRefresh(host, false),
  "a conversion": () => convertWorkbook(host, "plain"),
};

test.each(Object.entries(steps))("a refresh can still be undone after %s that failed", async (_, step) => {
  host.failAt = { render: host.renders + 2, afterSheets: 3 };
  await expect(step()).rejects.toThrow("the host failed. The workbook is as it was before.");
  expect(seen()).toEqual(before);
  expect(await undoRefresh(host, false)).toEqual({ kind: "undone" });
  expect(seen()).toEqual(built);
});

test.each(Object.entries(steps))("and after %s that was cut short, on the next open", async (_, step) => {
  const render = host.render.bind(host);
  host.failAt = { render: host.renders + 2, afterSheets: 3 };
  let dead = false;
  host.render = async plan => {
    if (dead) throw new Error("the host is gone");
    await render(plan).catch(failure => {
      dead = true;
      throw failure;
    });
  };
  await expect(step()).rejects.toThrow("the host");
  host.render = render;
  const opened = await openWorkbook(host);
  expect(opened.kind === "ready" && opened.rolledBack).toMatch(/cut short/);
  expect(opened.kind === "ready" && opened.undo?.source).toBe("CRM");
  expect(seen()).toEqual(before);
  expect(await undoRefresh(host, false)).toEqual({ kind: "undone" });
  expect(seen()).toEqual(built);
});
