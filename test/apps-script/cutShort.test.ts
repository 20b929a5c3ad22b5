import { describe, expect, test } from "vitest";
import { applyRefresh } from "../../core/workbook/actions/applyRefresh.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import { exampleState } from "../../core/workbook/exampleState.ts";
import type { Host } from "../../core/workbook/host.ts";
import type { State } from "../../core/workbook/state.ts";
import { refreshOf } from "../workbook/refreshOf.ts";
import { anotherPane, openSheets, type Sheets, stateIn } from "./shownSheets.ts";

const reading = refreshOf.reading([["2026-06", "Organic", "Enterprise", 40, 4, 8_000]]);

/** A workbook of one row, so that many places to fail can be tried. */
const small: State = (() => {
  const example = exampleState("sla");
  return { ...example, settings: { ...example.settings, detail: "total", metrics: [] }, history: [] };
})();

async function built(): Promise<Sheets> {
  const sheets = openSheets();
  await buildWorkbook(sheets.host, small, "keep");
  return sheets;
}

const refresh = async (host: Host) => {
  const state = await stateIn(host);
  await applyRefresh(host, state, refreshOf.after(state, reading));
};

/** How many calls of the services a refresh makes from its beginning, and some of them to fail at. */
async function places(count: number): Promise<number[]> {
  const { book, host } = await built();
  book.calls = [];
  await refresh(host);
  const calls = book.calls.length;
  return Array.from({ length: count }, (_, index) => 1 + Math.floor((index * (calls - 1)) / (count - 1)));
}

describe("whichever call of Google fails", async () => {
  const all = await places(6);
  const { book: finished, host: finishing } = await built();
  await refresh(finishing);
  const complete = finished.snapshot();

  test.each(all)("a refresh that fails at call %i leaves the workbook as it was", async at => {
    const { book, host } = await built();
    const before = book.snapshot();
    book.calls = [];
    let failed = false;
    const onCall = book.onCall.bind(book);
    // One call fails, those after it work again: the pane takes the change back at once.
    book.onCall = (service, method) => {
      onCall(service, method);
      if (failed || book.calls.length < at) return;
      failed = true;
      throw new Error(book.failure);
    };
    await expect(refresh(host)).rejects.toThrow("Service Spreadsheets failed");
    expect(book.snapshot()).toEqual(before);
  });

  test.each(all)("a refresh that is stopped at call %i is taken back, or was complete, on the next open", async at => {
    const { book, host, project } = await built();
    const before = book.snapshot();
    book.calls = [];
    book.failAt = at;
    await refresh(host).catch(() => undefined);
    book.failAt = null;
    const opened = await openWorkbook(anotherPane({ book, host, project }));
    expect(opened.kind).toBe("ready");
    expect([before, complete]).toContainEqual(book.snapshot());
  });
});

describe("a first build that is stopped", () => {
  test.each([0.1, 0.3, 0.5, 0.7, 0.9])("after %f of its calls leaves nothing behind on the next open", async part => {
    const counted = await built();
    const calls = counted.book.calls.length;
    const { book, host } = openSheets();
    const before = book.snapshot();
    book.failAt = Math.floor(calls * part);
    await expect(buildWorkbook(host, small, "keep")).rejects.toThrow();
    book.failAt = null;
    expect((await openWorkbook(host)).kind).toBe("none");
    expect(book.snapshot()).toEqual(before);
  });
});
