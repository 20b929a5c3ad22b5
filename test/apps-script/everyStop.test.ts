import { describe, expect, test } from "vitest";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import type { Book } from "./google/book.ts";
import { openSheets } from "./shownSheets.ts";
import { allSteps, type Step, stopsOf } from "./stops.ts";

/** EVERY_CALL=1 tries what each single call leaves behind, which takes ten minutes and more; without it, contents once. */
const every = process.env.EVERY_CALL !== undefined;
const steps = await allSteps(every);

/** A first build is taken back by taking its sheets away, whatever stands in them: a third of its stops tells enough. */
const telling = ({ name, stops }: Step) =>
  every || name !== "a first build" ? stops : stops.filter((_, at) => at < 8 || at >= stops.length - 8 || at % 3 === 0);

/** What people see, and SLA Build. SLA Undo is judged by what it lets one undo. */
const hidden = ["SLA Undo"];
const shown = (book: Book) => [book.print(hidden), book.looks(hidden)];

const undoOf = async (book: Book) => {
  const opened = await openWorkbook(openSheets(book.copy()).host);
  return opened.kind === "ready" ? opened.undo : null;
};

describe.each(steps.map(step => [step.name, step] as const))("%s", (_, step) => {
  test("that is stopped, wherever that is, is taken back or complete on the next open, which says so", async () => {
    const [before, complete] = [step.before.print(hidden), step.complete.print(hidden)];
    const [undoBefore, undoComplete] = [await undoOf(step.before), await undoOf(step.complete)];
    expect(step.stops.length).toBeGreaterThan(5);
    const found = { before: 0, complete: 0 };
    for (const { call, book: left } of telling(step)) {
      const book = left.copy();
      const begun = book.print(hidden) !== before;
      const opened = await openWorkbook(openSheets(book).host);
      const rolledBack = "rolledBack" in opened ? opened.rolledBack : opened.text;
      const undo = opened.kind === "ready" ? opened.undo : null;
      const at = `stopped before call ${call}, ${step.calls[call - 1]}`;
      if (book.print(hidden) === complete) {
        found.complete += 1;
        expect([at, rolledBack, undo]).toEqual([at, null, undoComplete]);
      } else {
        found.before += 1;
        expect([at, ...shown(book)]).toEqual([at, ...shown(step.before)]);
        expect([at, undo]).toEqual([at, undoBefore]);
        if (begun) expect([at, rolledBack]).toEqual([at, expect.stringContaining("back as it was before")]);
        if (undoBefore === null) expect([at, sheetsOf(book)]).toEqual([at, sheetsOf(step.before)]);
      }
    }
    expect(found.before).toBeGreaterThan(3);
    expect(found.complete).toBeGreaterThan(0);
  }, 3_600_000);
});

test.each(["a first build", "a refresh"])(
  "taking back %s may be stopped as well: the open after that ends it",
  async name => {
    const step = steps.find(one => one.name === name)!;
    const book = step.stops[Math.floor(step.stops.length / 2)]!.book.copy();
    const { stops } = await stopsOf(book, () => openWorkbook(openSheets(book).host), every);
    expect(shown(book)).toEqual(shown(step.before));
    expect(stops.length).toBeGreaterThan(5);
    for (const stop of stops) {
      const opened = await openWorkbook(openSheets(stop.book).host);
      expect(["none", "ready"]).toContain(opened.kind);
      expect([stop.call, ...shown(stop.book)]).toEqual([stop.call, ...shown(step.before)]);
    }
  },
  3_600_000,
);

const sheetsOf = ({ tabs }: Book) => tabs.map(({ name, hidden }) => [name, hidden]);
