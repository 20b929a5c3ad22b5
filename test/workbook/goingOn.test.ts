/** A change that was cut short, and somebody who goes on in the same pane without opening the workbook anew. */
import { expect, test } from "vitest";
import { applyRefresh } from "../../core/workbook/actions/applyRefresh.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { convertWorkbook } from "../../core/workbook/actions/convert.ts";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import { undoRefresh } from "../../core/workbook/actions/undo.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import type { State } from "../../core/workbook/state/state.ts";
import type { Host } from "../../core/workbook/writing/host.ts";
import { faultyMemory } from "./faultyMemory.ts";
import { refreshOf } from "./refreshOf.ts";

const example = exampleState("sla");
const small: State = { ...example, settings: { ...example.settings, detail: "total", metrics: [] }, history: [] };
const reading = refreshOf.reading([["2026-06", "Organic", "Enterprise", 40, 4, 8_000]]);

async function stateIn(host: Host): Promise<State> {
  const opened = await openWorkbook(host);
  if (opened.kind !== "ready") throw new Error(`expected a workbook, found ${opened.kind}`);
  return opened.state;
}

test.each([
  ["a conversion", (host: Host) => convertWorkbook(host, "plain"), { mode: "plain", rows: 1 }],
  ["an undo", (host: Host) => undoRefresh(host, false), { mode: "sla", rows: 0 }],
  ["a build", (host: Host) => buildWorkbook(host, { ...small, mode: "plain" }, "keep"), { mode: "plain", rows: 0 }],
])("%s that was cut short is taken back first, and then made", async (_, change, wanted) => {
  const place = faultyMemory();
  const host = place.pane();
  await buildWorkbook(host, small, "keep");
  const state = await stateIn(host);
  await applyRefresh(host, state, refreshOf.after(state, reading));
  place.breakAt(0.5, true);
  await expect(change(host)).rejects.toThrow("Taking back what was begun failed too: The host is gone. The next step");
  place.mend();
  await change(host);
  // No cell that was written in part is taken for one that a person wants to keep.
  expect(await openWorkbook(host)).toMatchObject({ kind: "ready", rolledBack: null, overwritten: [] });
  const { mode, history } = await stateIn(host);
  expect({ mode, rows: history.length }).toEqual(wanted);
});
