/**
 * Requests that really fail inside of Microsoft's client, at their first, middle and last change and between two of them,
 * and a pane that is gone from there on. They leave the workbooks that endings.test.ts starts from, kind by kind.
 */
import { describe, expect, test } from "vitest";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import { copyOfBook } from "./fake/copyOfBook.ts";
import { bookOf, type PassedBook, passedBooks } from "./fake/passedBooks.ts";
import { seen, smallWorks, type Work } from "./smallWorks.ts";

const { excel, pane, works } = await smallWorks();

/** The work in one go: what it passes through, and at which actions it may be broken off. */
async function passing({ start, run }: Work): Promise<{ passed: readonly PassedBook[]; points: readonly number[] }> {
  excel.book = copyOfBook(start);
  const before = excel.actionsDone;
  excel.changes = [];
  const passed = await passedBooks(excel, () => run(pane()));
  const last = excel.requests[excel.requests.length - 1]!.actions;
  const [seal, changes] = [excel.actionsDone - before - last, excel.changes.map(at => at - before)];
  return {
    passed,
    points: [changes[0]!, changes[Math.floor(changes.length / 2)]!, seal, changes[changes.length - 1]!],
  };
}

async function broken({ start, run }: Work, at: number, isGone: boolean): Promise<string> {
  excel.book = copyOfBook(start);
  excel.failBefore = excel.actionsDone + at;
  excel.goneAfterFailure = isGone;
  const failure = await run(pane()).then(
    () => "none",
    (thrown: unknown) => String(thrown),
  );
  excel.comeBack();
  return failure;
}

/** What the pane shows. */
const asBefore = /Excel failed\. The workbook is as it was before\.$/;
const notYet =
  /Excel failed\. Taking back what was begun failed too: Excel lost its connection .* The next step here tries that first\.$/;

describe.each(works)("a $name", work => {
  test("that fails at an action leaves the workbook as it was, and one that is cut there is rolled back later", async () => {
    const { passed, points } = await passing(work);
    const [before, complete] = [seen(work.start), seen(excel.book)];
    for (const at of points) {
      const where = `at action ${at}`;
      expect(await broken(work, at, false), where).toMatch(asBefore);
      expect(seen(excel.book) === before, `as before, ${where}`).toBe(true);
      expect(await broken(work, at, true), where).toMatch(notYet);
      const ending = passed.filter(({ actions }) => actions <= at).pop()!;
      expect(seen(excel.book) === seen(bookOf(ending)), `as in a run that ends ${where}`).toBe(true);
      // The pane is opened anew and remembers nothing.
      await openWorkbook(pane());
      expect([before, complete].includes(seen(excel.book)), `opened after a cut ${where}`).toBe(true);
    }
  }, 600_000);
});
