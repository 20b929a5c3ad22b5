/**
 * A batch in Excel is no transaction. Each of the four changes is made once, and what stands there after each single
 * action is kept; from these workbooks the product must find back, by the pane that saw the failure or by the next
 * opening. It does so from what it reads: so of every kind of action the first one in each request has its turn, of
 * those whose traces can be read the last one too, and a sample of all. EVERY_ACTION=1 tries every single one, both
 * ways, which takes a quarter of an hour.
 */
import { describe, expect, test } from "vitest";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import type { Host } from "../../core/workbook/writing/host.ts";
import { copyOfBook } from "./fake/copyOfBook.ts";
import type { FakeBook } from "./fake/fakeBook.ts";
import { bookOf, type PassedBook, passedBooks } from "./fake/passedBooks.ts";
import { seen, smallWorks, type Work } from "./smallWorks.ts";

const every = process.env.EVERY_ACTION !== undefined;
const stride = 90;
/** Rules, layouts and the insides of charts are written but never read. */
const readable = /Formulas|NumberFormat|Clear|Worksheet|NamedItem|Chart\.(Add|Name|Delete)/;

const { excel, pane, works } = await smallWorks();
excel.isQuick = true;

function chosen(passed: readonly PassedBook[]): readonly PassedBook[] {
  const kinds = passed.map(({ kind }) => kind);
  return passed.filter(({ kind }, at) => {
    const isLast = kinds.lastIndexOf(kind) === at && readable.test(kind);
    return every || isLast || kinds.indexOf(kind) === at || at % stride === 0;
  });
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

/** What the work starts from, and what there is to undo. */
interface Before {
  readonly start: FakeBook;
  readonly undo: unknown;
}

async function foundBackByThePane({ start, undo }: Before, run: Work["run"], ending: PassedBook): Promise<void> {
  excel.book = copyOfBook(start);
  const failure = "Excel failed. The workbook is as it was before.";
  await expect(run(failingPane(ending))).rejects.toThrow(failure);
  expect(seen(excel.book) === seen(start), "as before").toBe(true);
  expect(await undoIn(excel.book)).toEqual(undo);
}

async function foundBackByOpening(
  { start, undo }: Before,
  ending: PassedBook,
  complete: string,
): Promise<"before" | "after"> {
  excel.book = bookOf(ending);
  const wasSeen = seen(excel.book);
  const opened = await openWorkbook(pane());
  const now = seen(excel.book);
  if (now === complete) return "after";
  expect(now === seen(start), "as before or complete").toBe(true);
  expect(tabsOf(excel.book)).toEqual(tabsOf(start));
  // The pane says so, unless there was nothing to be seen of the change.
  if (wasSeen !== now) {
    expect(opened).toMatchObject({ rolledBack: expect.stringContaining("as it was before") });
    expect(opened).toMatchObject(start.find("SLA Undo") ? { undo } : { kind: "none" });
  }
  return "before";
}

const tabsOf = ({ sheets }: FakeBook): string[] => sheets.map(({ name }) => name);

async function undoIn(book: FakeBook): Promise<unknown> {
  excel.book = book;
  const opened = await openWorkbook(pane());
  return opened.kind === "ready" ? opened.undo : null;
}

describe.each(works)("a $name that ends after a single action", work => {
  test("is as before or complete, and the pane says so", async () => {
    const before = { start: work.start, undo: await undoIn(work.start) };
    excel.book = copyOfBook(work.start);
    const passed = await passedBooks(excel, () => work.run(pane()));
    const complete = seen(excel.book);
    const outcomes: string[] = [];
    for (const [at, ending] of chosen(passed).entries()) {
      const where = `after ${ending.actions} actions, ${ending.kind}`;
      try {
        if (every || at % 2 === 0) await foundBackByThePane(before, work.run, ending);
        if (every || at % 2 === 1) outcomes.push(await foundBackByOpening(before, ending, complete));
      } catch (thrown) {
        throw new Error(where, { cause: thrown });
      }
    }
    expect(outcomes).toContain("before");
    expect(passed.length).toBeGreaterThan(100);
  }, 3_600_000);
});
