/** A batch in Excel is no transaction. So single actions of each batch are made to fail in turn. */
import { beforeAll, describe, expect, test } from "vitest";
import { applyRefresh } from "../../core/workbook/actions/applyRefresh.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { convertWorkbook } from "../../core/workbook/actions/convert.ts";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import { undoRefresh } from "../../core/workbook/actions/undo.ts";
import { exampleState } from "../../core/workbook/exampleState.ts";
import type { Host } from "../../core/workbook/host.ts";
import { withPrefilledShares } from "../../core/workbook/prefillShares.ts";
import type { State } from "../../core/workbook/state.ts";
import { excelHost } from "../../excel-addin/host/excelHost.ts";
import { refreshOf } from "../workbook/refreshOf.ts";
import { copyOfBook } from "./fake/copyOfBook.ts";
import type { FakeBook } from "./fake/fakeBook.ts";
import { type OpenedExcel, openExcel } from "./fake/openExcel.ts";

const small: State = withPrefilledShares({
  ...exampleState("sla"),
  settings: {
    ...exampleState("sla").settings,
    detail: "total",
    channels: exampleState("sla").settings.channels.slice(0, 1),
    personas: exampleState("sla").settings.personas.slice(0, 1),
  },
  history: exampleState("sla").history.filter(
    ({ channel, persona }) => channel === "Organic" && persona === "Small business",
  ),
});

const reading = refreshOf.reading([
  ["2026-05", "Organic", "Small business", 40, 4, 8_000],
  ["2026-06", "Webinar", "Startup", 10, 1, 500],
]);

/** A sample really fails inside of Microsoft's client; endings.test.ts starts from what an action leaves behind. */
const stride = 400;

const opened: OpenedExcel = openExcel();
const { excel, api } = opened;

async function stateIn(host: Host): Promise<State> {
  const workbook = await openWorkbook(host);
  if (workbook.kind !== "ready") throw new Error(`expected a workbook, found ${workbook.kind}`);
  return workbook.state;
}

interface Work {
  readonly name: string;
  /** What stands before it. */
  readonly start: () => FakeBook;
  readonly run: (host: Host) => Promise<unknown>;
}

let empty: FakeBook;
let built: FakeBook;
let refreshed: FakeBook;

beforeAll(async () => {
  empty = copyOfBook(excel.book);
  const host = excelHost(api);
  await buildWorkbook(host, small, "keep");
  // A kept cell, so that going back has to bring it back too.
  excel.book.sheet("SLA Overview").cells.set("5,1", { formula: null, value: 4_321 });
  await buildWorkbook(host, await stateIn(host), "keep");
  built = copyOfBook(excel.book);
  const state = await stateIn(host);
  await applyRefresh(host, state, refreshOf.after(state, reading));
  refreshed = copyOfBook(excel.book);
});

const works: readonly Work[] = [
  { name: "build", start: () => empty, run: host => buildWorkbook(host, small, "keep") },
  {
    name: "refresh",
    start: () => built,
    run: async host => {
      const state = await stateIn(host);
      await applyRefresh(host, state, refreshOf.after(state, reading));
    },
  },
  { name: "undo of a refresh", start: () => refreshed, run: host => undoRefresh(host, false) },
  { name: "conversion", start: () => built, run: host => convertWorkbook(host, "plain") },
];

/**
 * The way back puts SLA Undo to rest, so what was undone before cannot be undone once more. A chart that was drawn but
 * not yet named stays: nothing tells it from a person's own, which must never be taken away.
 */
function asSeen(book: FakeBook): unknown {
  const { sheets } = book.snapshot() as { sheets: { name: string; charts: { name: string }[] }[] };
  return sheets
    .filter(({ name }) => name !== "SLA Undo")
    .map(sheet => ({ ...sheet, charts: sheet.charts.filter(({ name }) => name.startsWith("SLA chart ")) }));
}

/** How many actions a work has, which of them change more than looks, and where its requests begin. */
async function measured({ start, run }: Work): Promise<{ actions: number; changes: number[]; begins: number[] }> {
  excel.book = copyOfBook(start());
  const [requests, before] = [excel.requests.length, excel.actionsDone];
  excel.changes = [];
  await run(excelHost(api));
  let begin = 0;
  const begins = excel.requests.slice(requests).map(({ actions }) => {
    begin += actions;
    return begin - actions;
  });
  return { actions: excel.actionsDone - before, changes: excel.changes.map(at => at - before), begins };
}

describe.each(works)("a $name", work => {
  async function broken(at: number, gone: boolean): Promise<Host> {
    excel.book = copyOfBook(work.start());
    const host = excelHost(api);
    excel.failBefore = excel.actionsDone + at;
    excel.goneAfterFailure = gone;
    let failed = false;
    await work.run(host).catch(() => {
      failed = true;
    });
    expect(failed, `action ${at} failed`).toBe(true);
    excel.comeBack();
    return host;
  }

  test("that fails at a single action leaves the workbook as it was", async () => {
    const { actions, changes } = await measured(work);
    const before = asSeen(work.start());
    for (const at of changes.filter((_, i) => i < 6 || i % stride === work.name.length % stride)) {
      await broken(at, false);
      expect(asSeen(excel.book), `after a failure at action ${at} of ${actions}`).toEqual(before);
    }
  }, 600_000);

  test("that is cut between or within its requests is rolled back by the next opening", async () => {
    const { actions, begins } = await measured(work);
    const before = asSeen(work.start());
    const cuts = [...begins, ...Array.from({ length: 5 }, (_, i) => Math.floor(((i + 0.5) * actions) / 5))];
    for (const at of cuts) {
      await broken(at, true);
      // The pane is opened anew and remembers nothing.
      await openWorkbook(excelHost(api));
      expect(asSeen(excel.book), `after a cut at action ${at} of ${actions}`).toEqual(before);
    }
  }, 600_000);
});
