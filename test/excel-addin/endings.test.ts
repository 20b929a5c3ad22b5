/**
 * A batch in Excel is no transaction. A run is made once, and what stands there after each single action is kept; from
 * these workbooks the product must find back, by the pane that saw the failure or by the next opening. All of those in
 * which the end of the change is written have their turn, of the others each `stride`th.
 */
import { beforeAll, expect, test } from "vitest";
import { applyRefresh } from "../../core/workbook/actions/applyRefresh.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { convertWorkbook } from "../../core/workbook/actions/convert.ts";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import { exampleState } from "../../core/workbook/exampleState.ts";
import type { Host } from "../../core/workbook/host.ts";
import { withPrefilledShares } from "../../core/workbook/prefillShares.ts";
import type { State } from "../../core/workbook/state.ts";
import { excelHost } from "../../excel-addin/host/excelHost.ts";
import { refreshOf } from "../workbook/refreshOf.ts";
import { copyOfBook } from "./fake/copyOfBook.ts";
import type { FakeBook } from "./fake/fakeBook.ts";
import { openExcel } from "./fake/openExcel.ts";
import { bookOf, type PassedBook, passedBooks } from "./fake/passedBooks.ts";

const example = exampleState("sla");
/** The smallest workbook that the product builds. */
const smallest: State = withPrefilledShares({
  ...example,
  settings: {
    ...example.settings,
    detail: "total",
    channels: example.settings.channels.slice(0, 1),
    personas: example.settings.personas.slice(0, 1),
  },
  history: example.history
    .filter(({ channel, persona }) => channel === "Organic" && persona === "Small business")
    .slice(0, 3),
});
const reading = refreshOf.reading([["2026-06", "Organic", "Small business", 10, 1, 500]]);

/** 1 tries every action, which takes minutes. */
const stride = 40;
const statesOfEnd = 10;

const { excel, api } = openExcel();
const pane = () => excelHost(api);

async function refresh(host: Host): Promise<void> {
  const workbook = await openWorkbook(host);
  if (workbook.kind !== "ready") throw new Error(`expected a workbook, found ${workbook.kind}`);
  await applyRefresh(host, workbook.state, refreshOf.after(workbook.state, reading));
}

let empty: FakeBook;
let built: FakeBook;

beforeAll(async () => {
  empty = copyOfBook(excel.book);
  await buildWorkbook(pane(), smallest, "keep");
  built = copyOfBook(excel.book);
});

/**
 * A way back puts SLA Undo to rest, so what was undone before cannot be undone once more. A chart that was drawn but not
 * yet named stays: nothing tells it from a person's own, which must never be taken away.
 */
function seen(book: FakeBook): string {
  const { names, sheets } = book.snapshot() as Snapshot;
  const ours = sheets
    .filter(({ name }) => name !== "SLA Undo")
    .map(sheet => ({ ...sheet, charts: sheet.charts.filter(({ name }) => name.startsWith("SLA chart ")) }));
  return JSON.stringify([names, ours]);
}

interface Snapshot {
  readonly names: unknown;
  readonly sheets: readonly { readonly name: string; readonly charts: readonly { readonly name: string }[] }[];
}

/** The first change ends in this workbook, with a failure; the pane lives on and remembers nothing sure. */
function failingPane(ending: PassedBook): Host {
  let host = pane();
  let failed = false;
  return {
    ...host,
    readSheets: names => host.readSheets(names),
    render: plan => host.render(plan),
    change(whole) {
      if (failed) return host.change(whole);
      failed = true;
      excel.book = bookOf(ending);
      host = pane();
      return Promise.reject(new Error("Excel failed."));
    },
  };
}

interface Work {
  readonly name: string;
  readonly start: () => FakeBook;
  readonly run: (host: Host) => Promise<unknown>;
}

const works: readonly Work[] = [
  { name: "build", start: () => empty, run: host => buildWorkbook(host, smallest, "keep") },
  { name: "refresh", start: () => built, run: refresh },
  { name: "conversion", start: () => built, run: host => convertWorkbook(host, "plain") },
];

test.each(works)(
  "a $name that ends after a single action is as before or complete",
  async ({ start, run }) => {
    excel.book = copyOfBook(start());
    const passed = await passedBooks(excel, () => run(pane()));
    const [before, after] = [seen(start()), seen(excel.book)];
    expect(passed.length).toBeGreaterThan(100);
    const end = passed.length - statesOfEnd;
    for (const [at, ending] of passed.filter((_, n) => n >= end || n % stride === 0).entries()) {
      const where = `after ${ending.actions} actions`;
      if (at % 2 === 0) {
        excel.book = copyOfBook(start());
        await expect(run(failingPane(ending)), where).rejects.toThrow("Excel failed.");
        expect(seen(excel.book) === before, `${where}, by the pane itself`).toBe(true);
      } else {
        excel.book = bookOf(ending);
        await openWorkbook(pane());
        expect([before, after].includes(seen(excel.book)), `${where}, by the next opening`).toBe(true);
      }
    }
  },
  600_000,
);
