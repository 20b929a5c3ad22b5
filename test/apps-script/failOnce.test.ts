import { describe, expect, test } from "vitest";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import type { Book } from "./google/book.ts";
import { openSheets } from "./shownSheets.ts";
import { allSteps, type Step } from "./stops.ts";

/** EVERY_CALL=1 lets every single call fail, which takes an hour; EVERY_CALL=10 every tenth. */
const each = Number(process.env.EVERY_CALL ?? 0);
const steps = await allSteps(false);

const hidden = ["SLA Undo"];
const shown = (book: Book) => [book.print(hidden), book.looks(hidden)];

const undoOf = async (book: Book) => {
  const opened = await openWorkbook(openSheets(book.copy()).host);
  return opened.kind === "ready" ? opened.undo : null;
};

/** "Range SLA Setup.setValues" is the kind "Range.setValues". */
const kindOf = (call: string) => call.replace(/ SLA \w+(?=\.)/, "");
const kinds = [...new Set(steps.flatMap(({ calls }) => calls.map(kindOf)))];

/** Each kind of call fails in one of the steps, and in each step the first calls and the last ones. */
function callsOf({ calls }: Step, at: number): readonly number[] {
  if (each > 0) return calls.map((_, index) => index + 1).filter(call => call % each === 0);
  const own = kinds.filter((_, index) => index % steps.length === at).map(kind => calls.map(kindOf).lastIndexOf(kind));
  const chosen = [0, ...own.filter(index => index >= 0), calls.length - 2, calls.length - 1];
  return [...new Set(chosen)].map(index => index + 1);
}

describe.each(steps.map((step, at) => [step.name, step, at] as const))("%s", (_, step, at) => {
  test("in which one call fails leaves the workbook as before, and says so", async () => {
    const undo = await undoOf(step.before);
    for (const call of callsOf(step, at)) {
      const { book, host } = openSheets(step.before.copy());
      const action = await step.prepare(host);
      failOnce(book, call);
      const said = await action().then(
        () => "complete",
        (failure: Error) => failure.message,
      );
      const what = `call ${call}, ${step.calls[call - 1]}`;
      expect([what, said]).toEqual([
        what,
        expect.stringMatching(/failed.*\. (?:The workbook is as it was before|Nothing was written)\.$/),
      ]);
      expect([what, ...shown(book)]).toEqual([what, ...shown(step.before)]);
      expect([what, await undoOf(book)]).toEqual([what, undo]);
    }
  }, 3_600_000);
});

/** The calls after it are made: the pane is open and takes the change back at once. */
function failOnce(book: Book, at: number): void {
  const onCall = book.onCall;
  book.calls = [];
  let failed = false;
  book.onCall = (service, method) => {
    onCall.call(book, service, method);
    if (failed || book.calls.length < at) return;
    failed = true;
    throw new Error(book.failure);
  };
}
