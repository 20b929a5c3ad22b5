import { expect, test } from "vitest";
import { applyRefresh } from "../../core/workbook/actions/applyRefresh.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import { exampleState } from "../../core/workbook/exampleState.ts";
import { refreshOf } from "../workbook/refreshOf.ts";
import type { Book } from "./google/book.ts";
import { openSheets, stateIn } from "./shownSheets.ts";

const example = exampleState("sla");
const small = {
  ...example,
  settings: {
    ...example.settings,
    detail: "total" as const,
    metrics: [],
    channels: example.settings.channels.slice(0, 1),
    personas: example.settings.personas.slice(0, 1),
  },
  history: [],
};

/** Calls after which cells, names or sheets can be others than before; the others change looks alone. */
const changes = /\.(?:setValues?|clear|setNamedRange|remove|insertSheet|deleteSheet|hideSheet|showSheet)$/;

/** What people see, and SLA Build; SLA Undo only says what could be taken back. */
function contents(book: Book): string {
  const { tabs, names } = book.snapshot() as { tabs: [string, boolean, object][]; names: unknown };
  return JSON.stringify([tabs.filter(([name]) => name !== "SLA Undo"), names]);
}

/** Every spreadsheet that a step leaves behind when the script is stopped at one of its calls, each once. */
async function stops(book: Book, step: () => Promise<void>): Promise<Book[]> {
  const left: Book[] = [];
  let last = "";
  let changed = true;
  const look = () => {
    if (!changed) return;
    const now = JSON.stringify(book.snapshot());
    if (now !== last) left.push(book.copy());
    last = now;
  };
  const onCall = book.onCall.bind(book);
  book.onCall = (service, method) => {
    look();
    changed = changes.test(`.${method}`);
    onCall(service, method);
  };
  await step();
  return left;
}

test("wherever a refresh is stopped, the next open finds the workbook as before, or complete", async () => {
  const { book, host } = openSheets();
  await buildWorkbook(host, small, "keep");
  const before = contents(book);
  const state = await stateIn(host);
  const after = refreshOf.after(state, refreshOf.reading([["2026-06", "Organic", "Enterprise", 40, 4, 8_000]]));
  const left = await stops(book, () => applyRefresh(host, state, after));
  const complete = contents(book);
  expect(left.length).toBeGreaterThan(8);
  const found = { before: 0, complete: 0 };
  for (const stopped of left) {
    expect((await openWorkbook(openSheets(stopped).host)).kind).toBe("ready");
    const now = contents(stopped);
    expect(now === before || now === complete).toBe(true);
    found[now === before ? "before" : "complete"] += 1;
  }
  expect(found.before).toBeGreaterThan(4);
}, 300_000);

/** The first and the last ones all, since the change begins and ends there; of those between, some. */
const telling = (left: readonly Book[]) => left.filter((_, at) => at < 3 || at >= left.length - 6 || at % 15 === 0);

test("where a first build is stopped, the next open finds nothing of it but a blank sheet SLA Undo, or all", async () => {
  const { book, host } = openSheets();
  const before = contents(book);
  const left = await stops(book, () => buildWorkbook(host, small, "keep"));
  const complete = contents(book);
  expect(left.length).toBeGreaterThan(100);
  for (const stopped of telling(left)) {
    await openWorkbook(openSheets(stopped).host);
    const now = contents(stopped);
    expect([left.indexOf(stopped), now === before || now === complete]).toEqual([left.indexOf(stopped), true]);
  }
}, 300_000);
