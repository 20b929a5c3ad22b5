/** The steps that change a workbook, and what each of them leaves behind when the script is stopped at one of its calls. */
import { applyRefresh } from "../../core/workbook/actions/applyRefresh.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { convertWorkbook } from "../../core/workbook/actions/convert.ts";
import { undoRefresh } from "../../core/workbook/actions/undo.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import type { State } from "../../core/workbook/state/state.ts";
import type { Host } from "../../core/workbook/writing/host.ts";
import { refreshOf } from "../workbook/refreshOf.ts";
import type { Book } from "./google/book.ts";
import { openSheets, stateIn } from "./shownSheets.ts";

const example = exampleState("sla");

/** One channel and one persona: as few calls as there can be with every kind of them. */
const smallest: State = {
  ...example,
  settings: {
    ...example.settings,
    metrics: [],
    channels: example.settings.channels.slice(0, 1),
    personas: example.settings.personas.slice(0, 1),
  },
  history: [],
};

type Action = () => Promise<unknown>;

/** In the order in which they follow each other; what the pane read before the person pressed the button is no part of it. */
const steps: Readonly<Record<string, (host: Host) => Promise<Action>>> = {
  "a first build": async host => () => buildWorkbook(host, smallest, "keep"),
  async "a refresh"(host) {
    const state = await stateIn(host);
    const reading = refreshOf.reading([["2026-06", "Organic", "Enterprise", 40, 4, 8_000]]);
    return () => applyRefresh(host, state, refreshOf.after(state, reading));
  },
  "a conversion": async host => () => convertWorkbook(host, "plain"),
  async "a build with another level of detail"(host) {
    const state = await stateIn(host);
    const settings = { ...state.settings, detail: "total" as const };
    return () => buildWorkbook(host, { ...state, settings }, "keep");
  },
  "an undo": async host => () => undoRefresh(host, false),
};

export interface Stop {
  /** The number of the call that is not made any more, from 1. */
  readonly call: number;
  readonly book: Book;
}

export interface Step {
  readonly name: string;
  readonly prepare: (host: Host) => Promise<Action>;
  readonly before: Book;
  readonly complete: Book;
  /** The calls of the services that it makes. */
  readonly calls: readonly string[];
  /** What is left where it is stopped at one of them, each content once, or with `every` after each writing. */
  readonly stops: readonly Stop[];
}

export async function allSteps(every: boolean): Promise<readonly Step[]> {
  const { book, host } = openSheets();
  const done: Step[] = [];
  for (const [name, prepare] of Object.entries(steps)) {
    const before = book.copy();
    const stops = await stopsOf(book, await prepare(host), every);
    done.push({ name, prepare, before, complete: book.copy(), ...stops });
  }
  return done;
}

/** `step` changes this book. */
export async function stopsOf(book: Book, step: Action, every: boolean): Promise<Pick<Step, "calls" | "stops">> {
  const stops: Stop[] = [];
  let last = "";
  let written = true;
  const look = (call: number) => {
    const now = written && !every ? book.print() : "";
    if (written && (every || now !== last)) stops.push({ call, book: book.copy() });
    if (written) last = now;
    written = false;
  };
  const [onCall, onWrite] = [book.onCall, book.onWrite];
  book.calls = [];
  book.onCall = (service, method) => {
    look(book.calls.length + 1);
    onCall.call(book, service, method);
  };
  book.onWrite = () => {
    written = true;
    onWrite.call(book);
  };
  await step();
  Object.assign(book, { onCall, onWrite });
  return { calls: [...book.calls], stops };
}
