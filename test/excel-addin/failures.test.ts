/**
 * Requests that really fail inside of Microsoft's client, at their first, middle and last action, and a pane that is gone
 * from there on. They leave the workbooks that endings.test.ts starts from, which goes through them kind by kind.
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
  const [requests, before] = [excel.requests.length, excel.actionsDone];
  excel.changes = [];
  const passed = await passedBooks(excel, () => run(pane()));
  let begin = 0;
  const begins = excel.requests.slice(requests).map(({ actions }) => {
    begin += actions;
    return begin - actions;
  });
  const changes = excel.changes.map(at => at - before);
  const middle = changes[Math.floor(changes.length / 2)]!;
  return { passed, points: [...begins, changes[0]!, middle, changes[changes.length - 1]!] };
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

/** What the pane shows; a look at the workbook that fails, before the change, has nothing to say of it. */
const asBefore = /Excel failed\.( The workbook is as it was before\.| Nothing was written\.)?$/;
const notYet =
  /Excel failed\.( Nothing was written\.| Taking back what was begun failed too: Excel lost its connection .* The next step here tries that first\.)?$/;

describe.each(works)("a $name", work => {
  test("that fails at an action leaves the workbook as it was, and one that is cut there is rolled back later", async () => {
    const { passed, points } = await passing(work);
    const [before, complete] = [seen(work.start), seen(excel.book)];
    const said: string[] = [];
    for (const at of points) {
      const where = `at action ${at}`;
      said.push(await broken(work, at, false));
      expect(said[said.length - 1], where).toMatch(asBefore);
      expect(seen(excel.book) === before, `as before, ${where}`).toBe(true);
      said.push(await broken(work, at, true));
      expect(said[said.length - 1], where).toMatch(notYet);
      const ending = passed.filter(({ actions }) => actions <= at).pop()!;
      expect(seen(excel.book) === seen(bookOf(ending)), `as in a run that ends ${where}`).toBe(true);
      // The pane is opened anew and remembers nothing.
      await openWorkbook(pane());
      expect([before, complete].includes(seen(excel.book)), `opened after a cut ${where}`).toBe(true);
    }
    expect(said.filter(text => /as it was before|tries that first/.test(text)).length).toBeGreaterThanOrEqual(8);
  }, 600_000);
});
