/**
 * A random life of a workbook: it is built, refreshed, undone, edited and converted, and some of these changes fail or
 * are cut short, also on the way back. Beside it runs a model that knows what must stand there: no row of the history
 * is ever lost, and a change is made whole or not at all.
 */
import { expect } from "vitest";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { load } from "../../core/workbook/actions/load.ts";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import type { State } from "../../core/workbook/state/state.ts";
import type { Host } from "../../core/workbook/writing/host.ts";
import { anyChange, anyEdit, fits, type Model, seenIn } from "./modelledChanges.ts";
import { seededRandom } from "./seededRandom.ts";
import { smallExample } from "./smallExample.ts";

export interface FaultyPlace {
  /** The pane opened anew: it remembers nothing. */
  pane(): Host;
  /** The next change or look fails at some point, 0 to 1; where it is cut, nothing answers any more until all is well again. */
  breakAt(point: number, isCut: boolean): void;
  /** All is well again. */
  mend(): void;
  /** What a person types. */
  type(sheet: string, row: number, column: number, value: number): void;
}

export interface RunReport {
  readonly failed: number;
  readonly done: number;
}

const small = smallExample("sla", { channels: 2, personas: 1, rows: 5 });
const start: State = { ...small, settings: { ...small.settings, detail: "total" } };

export async function randomRun(place: FaultyPlace, seed: number, steps: number): Promise<RunReport> {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const report = { failed: 0, done: 0 };
  const said: string[] = [];
  let host = place.pane();
  let standing = start;
  let model: Model = { ...seenIn(start), undo: null, isEdited: false };

  /** Reads what stands there, without taking anything back, and holds it against what may stand there. */
  async function settle(allowed: readonly Model[]): Promise<void> {
    const story = said.join(", ");
    const found = await load(host);
    if (found.kind !== "ready") throw new Error(`${story}: expected a workbook, found ${found.kind}`);
    expect([found.problems, found.overwritten], story).toEqual([[], []]);
    const fitting = allowed.filter(each => fits(each, found.state));
    expect(fitting.length, `${story}: nothing lost, nothing half`).toBeGreaterThan(0);
    // A change that comes and goes may leave nothing to undo; never something else.
    const isUndoable = found.undo.phase === "applied";
    const undo = isUndoable ? (fitting.find(each => each.undo !== null)?.undo ?? null) : null;
    expect(undo !== null, story).toBe(isUndoable);
    standing = found.state;
    model = { ...fitting[0]!, undo };
  }

  /** Somebody goes on in the same pane without looking first, or opens the pane anew, perhaps to be cut off once more. */
  async function goOn(run: (host: Host) => Promise<unknown>, after: Model): Promise<void> {
    const next = ["again", "opened", "opened, cut and opened"][below(3)]!;
    said.push(next);
    if (next === "again") {
      // Cut behind its very last write it was complete, and the same refresh once more is refused.
      await run(host).catch(thrown => expect(String(thrown), said.join(", ")).toContain("changed since the preview"));
      return settle([after]);
    }
    host = place.pane();
    if (next !== "opened") {
      place.breakAt(random(), true);
      await openWorkbook(host).catch(() => undefined);
      place.mend();
      host = place.pane();
    }
    await openWorkbook(host);
    return settle([model, after]);
  }

  await buildWorkbook(host, start, "keep");
  await settle([model]);
  for (let step = 0; step < steps; step += 1) {
    if (below(4) === 0) {
      said.push("edit");
      await settle([anyEdit(standing, model, below, place.type)]);
      continue;
    }
    const { name, run, after } = anyChange(standing, model, below);
    const fault = below(10) < 7 ? { point: random(), isCut: below(2) === 0 } : null;
    said.push(fault === null ? name : `${name} ${fault.isCut ? "cut" : "failing"} at ${fault.point.toFixed(4)}`);
    if (fault !== null) place.breakAt(fault.point, fault.isCut);
    const failure = await run(host).then(
      () => null,
      (thrown: unknown) => String(thrown),
    );
    place.mend();
    report[failure === null ? "done" : "failed"] += 1;
    if (failure === null) await settle([after]);
    else if (/as it was before|nothing was written/i.test(failure)) await settle([model]);
    else {
      expect(failure, said.join(", ")).toContain("Taking back what was begun failed too:");
      await goOn(run, after);
    }
    if (fault === null) expect(failure, said.join(", ")).toBeNull();
  }
  return report;
}
