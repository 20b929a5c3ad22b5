/** The four changes that the product makes, on the smallest workbook that it builds, and what anybody sees of one. */
import { applyRefresh } from "../../core/workbook/actions/applyRefresh.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { convertWorkbook } from "../../core/workbook/actions/convert.ts";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import { undoRefresh } from "../../core/workbook/actions/undo.ts";
import type { State } from "../../core/workbook/state/state.ts";
import type { Host } from "../../core/workbook/writing/host.ts";
import { excelHost } from "../../excel-addin/host/excelHost.ts";
import { refreshOf } from "../workbook/refreshOf.ts";
import { smallExample } from "../workbook/smallExample.ts";
import { copyOfBook } from "./fake/copyOfBook.ts";
import type { FakeBook, FakeSheet } from "./fake/fakeBook.ts";
import type { FakeExcel } from "./fake/fakeExcel.ts";
import { openExcel } from "./fake/openExcel.ts";

const small = smallExample("sla", { channels: 1, personas: 1, rows: 3 });
const smallest: State = { ...small, settings: { ...small.settings, detail: "total" } };
const reading = refreshOf.reading([["2026-06", "Organic", "Small business", 10, 1, 500]]);

export interface Work {
  readonly name: string;
  /** What stands before it. */
  readonly start: FakeBook;
  readonly run: (host: Host) => Promise<unknown>;
}

export interface SmallWorks {
  readonly excel: FakeExcel;
  /** The pane opened anew: it remembers nothing. */
  readonly pane: () => Host;
  readonly works: readonly Work[];
}

export async function smallWorks(): Promise<SmallWorks> {
  const { excel, api } = openExcel();
  const pane = () => excelHost(api);
  const empty = copyOfBook(excel.book);
  await buildWorkbook(pane(), smallest, "keep");
  // A kept cell, so that going back has to bring it back too.
  excel.book.sheet("SLA Overview").cells.set("5,1", { formula: null, value: 4_321 });
  await buildWorkbook(pane(), await stateIn(pane()), "keep");
  const built = copyOfBook(excel.book);
  await refresh(pane());
  const refreshed = copyOfBook(excel.book);
  return {
    excel,
    pane,
    works: [
      { name: "build", start: empty, run: host => buildWorkbook(host, smallest, "keep") },
      { name: "refresh", start: built, run: refresh },
      { name: "undo of a refresh", start: refreshed, run: host => undoRefresh(host, false) },
      { name: "conversion", start: built, run: host => convertWorkbook(host, "plain") },
    ],
  };
}

async function stateIn(host: Host): Promise<State> {
  const workbook = await openWorkbook(host);
  if (workbook.kind !== "ready") throw new Error(`expected a workbook, found ${workbook.kind}`);
  return workbook.state;
}

async function refresh(host: Host): Promise<void> {
  const state = await stateIn(host);
  await applyRefresh(host, state, refreshOf.after(state, reading));
}

/**
 * All that anybody could see, as one text: SLA Undo is tried out instead. A chart that was drawn but not yet named stays:
 * nothing tells it from a person's own, which must never be taken away. The number format of a blank cell in a hidden
 * sheet is nothing.
 */
export function seen({ names, sheets }: FakeBook): string {
  const ours = sheets.filter(({ name }) => name !== "SLA Undo").map(seenOf);
  return JSON.stringify([sorted(names), ours]);
}

const seenOf = (sheet: FakeSheet): unknown => [
  [sheet.name, sheet.hidden, sheet.isProtected, sheet.frozen, sheet.print],
  sorted(sheet.cells).map(([key, { formula, value }]) => [key, formula ?? value]),
  sorted(sheet.patterns).filter(([key]) => !sheet.hidden || sheet.cells.has(key)),
  sorted(sheet.widths),
  [sheet.validations, sheet.conditionalFormats],
  sheet.charts.filter(({ name }) => name.startsWith("SLA chart ")),
];

const sorted = <Entry>(map: ReadonlyMap<string, Entry>): [string, Entry][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
