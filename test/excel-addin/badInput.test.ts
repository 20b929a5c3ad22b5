import { beforeEach, describe, expect, test } from "vitest";
import { applyRefresh } from "../../core/workbook/actions/applyRefresh.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import type { State } from "../../core/workbook/state/state.ts";
import { excelHost } from "../../excel-addin/host/excelHost.ts";
import { plainFailure } from "../../excel-addin/host/plainFailure.ts";
import { startProblem } from "../../excel-addin/startProblem.ts";
import { refreshOf } from "../workbook/refreshOf.ts";
import { smallExample } from "../workbook/smallExample.ts";
import { copyOfBook } from "./fake/copyOfBook.ts";
import { ExcelError } from "./fake/excelError.ts";
import type { FakeBook } from "./fake/fakeBook.ts";
import { type OpenedExcel, openExcel } from "./fake/openExcel.ts";

const example = smallExample("plain", { channels: 2, personas: 3 });

const opened: OpenedExcel = openExcel();
const { excel, api } = opened;
const empty = copyOfBook(excel.book);
await buildWorkbook(excelHost(api), example, "keep");
const built = copyOfBook(excel.book);
let host = excelHost(api);

const reading = refreshOf.reading([["2026-05", "Organic", "Enterprise", 40, 4, 8_000]]);

async function stateIn(): Promise<State> {
  const workbook = await openWorkbook(host);
  if (workbook.kind !== "ready") throw new Error(`expected a workbook, found ${JSON.stringify(workbook)}`);
  return workbook.state;
}

/** The work is refused with the sentence, and nothing at all has changed. */
async function refused(work: () => Promise<unknown>, sentence: string): Promise<void> {
  const before = excel.book.snapshot();
  await expect(work()).rejects.toThrow(sentence);
  expect(excel.book.snapshot()).toEqual(before);
}

beforeEach(() => {
  excel.book = copyOfBook(built);
  host = excelHost(api);
});

const locks: readonly (readonly [string, (book: FakeBook) => void, string])[] = [
  [
    "a protected sheet",
    book => {
      book.sheet("SLA Metrics").isProtected = true;
    },
    "The sheet SLA Metrics is protected, so nothing was written: choose Review > Unprotect Sheet there, then try again.",
  ],
  [
    "a read-only file",
    book => {
      book.isReadOnly = true;
    },
    "This workbook is open read-only, so nothing was written: save a copy under another name, then try again there.",
  ],
  [
    "a name that somebody else gave to other cells",
    book => {
      book.names.set("slarevenuegoal", { name: "SlaRevenueGoal", formula: "='Sheet1'!$A$1" });
    },
    "The name SlaRevenueGoal already stands for 'Sheet1'!A1 in this workbook, so nothing was written",
  ],
];

describe.each(locks)("%s", (_, lock, sentence) => {
  test("is named before a refresh writes anything", async () => {
    const state = await stateIn();
    lock(excel.book);
    await refused(() => applyRefresh(host, state, refreshOf.after(state, reading)), sentence);
  });
});

test("a protected workbook is named before a build adds a sheet", async () => {
  excel.book = copyOfBook(empty);
  excel.book.isStructureProtected = true;
  await refused(() => buildWorkbook(host, example, "keep"), "The structure of this workbook is protected");
});

test("a protected workbook can still be refreshed, since no sheet comes or goes", async () => {
  const state = await stateIn();
  excel.book.isStructureProtected = true;
  await applyRefresh(host, state, refreshOf.after(state, reading));
  expect((await stateIn()).history).not.toEqual(state.history);
});

test("a sheet that was protected after the workbook was read makes the refresh fail as a whole", async () => {
  const state = await stateIn();
  const before = excel.book.snapshot();
  const answer = excel.answer.bind(excel);
  let asked = 0;
  // Between the reading and the writing of the refresh.
  excel.answer = async body => {
    asked += 1;
    if (asked === 2) excel.book.sheet("SLA Setup").isProtected = true;
    if (asked > 2) excel.book.sheet("SLA Setup").isProtected = false;
    return answer(body);
  };
  await expect(applyRefresh(host, state, refreshOf.after(state, reading))).rejects.toThrow("Excel does not allow");
  excel.answer = answer;
  excel.book.sheet("SLA Setup").isProtected = false;
  expect(excel.book.snapshot()).toEqual(before);
});

test("a renamed sheet is asked back, and nothing is written over the loss", async () => {
  const state = await stateIn();
  excel.book.sheet("SLA Setup").name = "Settings";
  await refused(
    () => applyRefresh(host, state, refreshOf.after(state, reading)),
    "The sheet SLA Setup is gone or has another name",
  );
});

test("a deleted name comes back with the next write", async () => {
  const state = await stateIn();
  const { formula } = excel.book.names.get("slarevenuegoal")!;
  excel.book.names.delete("slarevenuegoal");
  await applyRefresh(host, state, refreshOf.after(state, reading));
  expect(excel.book.names.get("slarevenuegoal")?.formula).toBe(formula);
});

test("a name whose cells were deleted points at ours again", async () => {
  const state = await stateIn();
  const { formula } = excel.book.names.get("slarevenuegoal")!;
  excel.book.names.get("slarevenuegoal")!.formula = "=#REF!";
  await applyRefresh(host, state, refreshOf.after(state, reading));
  expect(excel.book.names.get("slarevenuegoal")?.formula).toBe(formula);
});

test("names of others stay as they are", async () => {
  excel.book.names.set("theirs", { name: "Theirs", formula: "='Sheet1'!$B$2" });
  await buildWorkbook(host, await stateIn(), "keep");
  expect(excel.book.names.get("theirs")).toEqual({ name: "Theirs", formula: "='Sheet1'!$B$2" });
});

test("rows typed by hand into SLA History count, and stay through a refresh", async () => {
  const history = excel.book.sheet("SLA History");
  const last = Math.max(...[...history.cells.keys()].map(key => Number.parseInt(key, 10)));
  for (let column = 1; column <= 40; column += 1) {
    const above = history.cells.get(`${last},${column}`);
    if (above) history.cells.set(`${last + 1},${column}`, { ...above });
  }
  history.cells.set(`${last + 1},1`, { formula: null, value: "By hand" });
  const state = await stateIn();
  expect(state.history.filter(({ source }) => source === "By hand")).toHaveLength(1);
  await applyRefresh(host, state, refreshOf.after(state, reading));
  expect((await stateIn()).history.filter(({ source }) => source === "By hand")).toHaveLength(1);
});

test("a text in a number cell is named, and nothing is written", async () => {
  const state = await stateIn();
  excel.book.sheet("SLA History").cells.set("2,5", { formula: null, value: "many" });
  await refused(
    () => applyRefresh(host, state, refreshOf.after(state, reading)),
    'Nothing was written. Please correct first: SLA History, E2 (Leads): expected a number 0 or more, found "many".',
  );
});

test("a sheet that was deleted a moment ago is noticed by the next reading", async () => {
  await stateIn();
  excel.book.removeSheet(excel.book.sheet("SLA Log"));
  expect((await openWorkbook(host)).kind).toBe("ready");
});

test.each([
  ["AccessDenied", "is protected, or the file is read-only"],
  ["InvalidOperationInCellEditMode", "press Enter or Esc"],
  ["ConnectionFailure", "lost its connection"],
  ["SomethingNew", "Excel refused (SomethingNew): it said so."],
])("Excel's code %s becomes a sentence that says what to do", (code, sentence) => {
  expect(String(plainFailure(new ExcelError(code, "it said so")))).toContain(sentence);
});

test("what is no refusal of Excel stays as it is", () => {
  const problem = new Error("ours");
  expect(plainFailure(problem)).toBe(problem);
});

describe("starting the pane", () => {
  const all = () => true;

  test("outside Excel says where it belongs", () => {
    expect(startProblem("null", all)).toContain("works inside Excel only");
  });

  test("in an Excel without ExcelApi 1.9 says which one it takes", () => {
    expect(startProblem("Excel", (set, version) => set !== "ExcelApi" || version < "1.9")).toContain("ExcelApi 1.9");
    expect(startProblem("Excel", all)).toBeNull();
  });

  test("chooses plain formulas where cells cannot spill", () => {
    expect(excelHost(openExcel({ version: "1.9" }).api).defaultMode).toBe("plain");
    expect(excelHost(openExcel({ version: "1.12" }).api).defaultMode).toBe("sla");
  });
});
