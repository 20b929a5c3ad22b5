/**
 * A random life of a workbook: it is built, refreshed, undone, edited and converted, and some of these changes fail or
 * are cut short, also on the way back. Beside it runs a model that knows what must stand there: no row of the history
 * is ever lost, and a change is made whole or not at all.
 */
import { expect } from "vitest";
import { applyRefresh } from "../../core/workbook/actions/applyRefresh.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { convertWorkbook } from "../../core/workbook/actions/convert.ts";
import { load } from "../../core/workbook/actions/load.ts";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import { undoRefresh } from "../../core/workbook/actions/undo.ts";
import { exampleState } from "../../core/workbook/exampleState.ts";
import type { Host } from "../../core/workbook/host.ts";
import { withPrefilledShares } from "../../core/workbook/prefillShares.ts";
import type { State } from "../../core/workbook/state.ts";
import { refreshOf } from "./refreshOf.ts";

export interface FaultyPlace {
  /** The pane opened anew: it remembers nothing. */
  pane(): Host;
  /** The next change or look fails at a random point; where it is cut, nothing answers any more until all is well again. */
  breakAt(share: number, isCut: boolean): void;
  /** All is well again. */
  mend(): void;
  /** What a person types. */
  type(sheet: string, row: number, column: number, value: number | string): void;
}

/** What must stand in the workbook. */
interface Model {
  readonly history: readonly string[];
  readonly mode: string;
  readonly goal: number | null;
  readonly channels: readonly string[];
  /** What undo brings back; null where there is nothing to undo. */
  readonly undo: Pick<Model, "history" | "channels"> | null;
  /** Somebody has changed the history since the refresh: undo asks first. */
  readonly isEdited: boolean;
}

export interface RunReport {
  readonly failed: number;
  readonly done: number;
}

const example = exampleState("sla");
const start: State = withPrefilledShares({
  ...example,
  settings: {
    ...example.settings,
    detail: "total",
    channels: example.settings.channels.slice(0, 2),
    personas: example.settings.personas.slice(0, 1),
  },
  history: example.history.filter(({ persona }) => persona === "Small business").slice(0, 5),
});

const seenOf = ({ history, mode, settings }: State): Omit<Model, "undo" | "isEdited"> => ({
  history: history.map(row => JSON.stringify(row)).sort(),
  mode,
  goal: settings.revenueGoal,
  channels: settings.channels.map(({ name }) => name),
});

type Change = (host: Host, model: Model) => Promise<{ readonly run: () => Promise<unknown>; readonly after: Model }>;

export async function randomRun(place: FaultyPlace, seed: number, steps: number): Promise<RunReport> {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const report = { failed: 0, done: 0 };
  const said: string[] = [];
  let host = place.pane();
  await buildWorkbook(host, start, "keep");
  let model: Model = { ...seenOf(start), undo: null, isEdited: false };

  const edits: readonly (() => void)[] = [
    () => {
      const goal = 10_000 + below(90_000);
      place.type("SLA Setup", 10, 2, goal);
      model = { ...model, goal };
    },
    () => {
      const line = Math.max(0, below(model.history.length));
      editHistory(line, 1_000 + below(1_000));
    },
  ];
  let standing: State = start;
  function editHistory(line: number, leads: number): void {
    place.type("SLA History", line + 2, 5, leads);
    const history = standing.history.map((row, at) => JSON.stringify(at === line ? { ...row, leads } : row)).sort();
    model = { ...model, history, isEdited: model.undo !== null };
  }

  const changes: Readonly<Record<string, Change>> = {
    build: async (_, before) => ({ run: () => buildWorkbook(host, standing, "keep"), after: before }),
    refresh: async (_, before) => {
      const lines = Array.from({ length: 1 + below(3) }, () => {
        const month = `2026-0${1 + below(6)}`;
        const leads = 20 + below(40);
        return [month, ["Organic", "Email", "Webinar", "Fair"][below(4)]!, "Small business", leads, 2, 1_000] as const;
      });
      const after = refreshOf.after(standing, refreshOf.reading(lines));
      const { history, channels } = before;
      return {
        run: () => applyRefresh(host, standing, after),
        after: { ...seenOf(after), undo: { history, channels }, isEdited: false },
      };
    },
    undo: async (_, before) => {
      const evenIfChanged = below(2) === 0;
      const goesBack = before.undo !== null && (evenIfChanged || !before.isEdited);
      return {
        run: () => undoRefresh(host, evenIfChanged),
        after: goesBack ? { ...before, ...before.undo, undo: null, isEdited: false } : before,
      };
    },
    convert: async (_, before) => {
      const mode = before.mode === "sla" ? "plain" : "sla";
      return { run: () => convertWorkbook(host, mode), after: { ...before, mode } };
    },
  };

  /** Reads what stands there, without taking anything back, and holds it against what may stand there. */
  async function settle(allowed: readonly Model[]): Promise<void> {
    const found = await load(host);
    if (found.kind !== "ready") throw new Error(`expected a workbook, found ${found.kind}`);
    expect(found.problems).toEqual([]);
    expect(found.overwritten).toEqual([]);
    const seen = JSON.stringify(seenOf(found.state));
    const fitting = allowed.filter(({ undo: _, isEdited: __, ...rest }) => JSON.stringify(rest) === seen);
    expect(fitting.length, `${said.join(", ")}: nothing lost, nothing half`).toBeGreaterThan(0);
    standing = found.state;
    // A change that comes and goes may leave nothing to undo; never something else.
    model = { ...fitting[0]!, undo: found.undo.phase === "applied" ? (fitting.find(m => m.undo)?.undo ?? null) : null };
    if (found.undo.phase === "applied") expect(model.undo, said.join(", ")).not.toBeNull();
  }

  await settle([model]);
  for (let step = 0; step < steps; step += 1) {
    if (random() < 0.25) {
      edits[below(edits.length)]!();
      said.push("edit");
      await settle([model]);
      continue;
    }
    const name = Object.keys(changes)[below(4)]!;
    const { run, after } = await changes[name]!(host, model);
    const fault = random() < 0.7 ? { share: random(), isCut: random() < 0.5 } : null;
    said.push(fault === null ? name : `${name} ${fault.isCut ? "cut" : "failing"} at ${fault.share.toFixed(4)}`);
    if (fault !== null) place.breakAt(fault.share, fault.isCut);
    const failure = await run().then(
      () => null,
      (thrown: unknown) => String(thrown),
    );
    place.mend();
    if (failure === null) {
      report.done += 1;
      await settle([after]);
      continue;
    }
    report.failed += 1;
    expect(fault, `${said.join(", ")}: ${failure}`).not.toBeNull();
    if (/as it was before|nothing was written/i.test(failure)) {
      await settle([model]);
      continue;
    }
    expect(failure, said.join(", ")).toContain("Taking back what was begun failed too:");
    // Somebody goes on in the same pane without looking first, or opens the pane anew, perhaps to be cut off once more.
    const next = below(3);
    if (next === 0) {
      said.push("again");
      const isMade = await run().then(
        () => true,
        () => false,
      );
      if (isMade) {
        await settle([after]);
        continue;
      }
    } else {
      host = place.pane();
      if (next === 1) {
        said.push("opening cut");
        place.breakAt(random(), true);
        await openWorkbook(host).catch(() => undefined);
        place.mend();
        host = place.pane();
      }
    }
    await openWorkbook(host);
    await settle([model, after]);
  }
  return report;
}

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
