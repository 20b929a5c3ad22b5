import { afterAll, expect, test } from "vitest";
import { count, type Definition, define, optional, range } from "../../core/functions/define.ts";
import { columnLetters } from "../../core/workbook/model/address.ts";
import type { ReadCell } from "../../core/workbook/writing/host.ts";
import { functionHelp } from "../../playground/functionHelp.ts";
import { headlessGrid } from "../../playground/headlessGrid.ts";
import { playgroundHost } from "../../playground/host.ts";

const about = {
  summary: "A function for this test.",
  returns: { kind: "text" as const, help: "whatever it was given" },
  errors: {},
  source: "none",
  examples: [],
};
const first = count("first", "The first number");
const whole = (name: `SLA_${string}`, answer: () => string | number | (string | number)[][]): Definition =>
  define({ ...about, name, params: [optional(range(first), 1)], whole: answer });

const grid = headlessGrid([
  define({
    ...about,
    name: "SLA_TEST_SHARE",
    params: [first, optional(count("second", "The second number"), 10)],
    each: (part, all) => (all === 0 ? { code: "#DIV/0!", param: "second", text: "is 0." } : part / all),
  }),
  whole("SLA_TEST_TEXT", () => "5%"),
  whole("SLA_TEST_EMPTY", () => ""),
  whole("SLA_TEST_BLOCK", () => [
    [1, ""],
    ["007", 4],
  ]),
  whole("SLA_TEST_THROW", () => {
    throw new Error("broken on purpose");
  }),
]);
afterAll(() => grid.univer.dispose());
const host = playgroundHost(grid);
const sheet = grid.book.getActiveSheet();

/** Types a formula into the cell at the given place, from 0, and gives what stands around it. */
async function typed(formula: string, row: number, column: number) {
  sheet.getRange(row, column).setFormula(formula);
  const [content] = await host.readSheets([sheet.getSheetName()]);
  const at = (r: number, c: number): ReadCell => content?.cells[row + r]?.[column + c] ?? null;
  const own = at(0, 0);
  return { shows: typeof own === "object" && own !== null ? own.v : own, at };
}

test.each([
  ["=SLA_TEST_SHARE(5,20)", 0.25],
  ["=sla_test_share(5,20)", 0.25],
  ["=SLA_TEST_SHARE(5)", 0.5],
  ["=SLA_TEST_SHARE(5,)", 0.5],
  ["=SLA_TEST_SHARE(5,T99)", 0.5],
  ["=SLA_TEST_SHARE(T99,20)", 0],
  ["=SLA_TEST_SHARE(1,2,3)", "#VALUE!"],
  ["=SLA_TEST_SHARE()", "#VALUE!"],
  ["=SLA_TEST_SHARE(5,0)", "#DIV/0!"],
  ['=SLA_TEST_SHARE("five",20)', "#VALUE!"],
  ["=SLA_TEST_SHARE(5,NA())", "#N/A"],
  ["=SLA_TEST_SHARE(1/0,5)", "#DIV/0!"],
  ["=IFERROR(SLA_TEST_SHARE(5,0),7)", 7],
  ["=SLA_TEST_SHARE(SLA_TEST_SHARE(5,20),1)", 0.25],
  ["=SLA_TEST_TEXT()", "5%"],
  ["=SLA_TEST_EMPTY()", null],
  ["=SUM(SLA_TEST_BLOCK())", 5],
  ["=INDEX(SLA_TEST_BLOCK(),2,2)", 4],
])("%s gives %j", async (formula, gives) => {
  expect((await typed(formula, 40, 3)).shows).toBe(gives);
});

test("a block spills, its empty texts stay empty and its texts stay text", async () => {
  const { at } = await typed("=SLA_TEST_BLOCK()", 10, 3);
  expect(at(0, 0)).toEqual({ f: "=SLA_TEST_BLOCK()", v: 1 });
  expect(at(0, 1)).toBeNull();
  expect(at(1, 0)).toBe("007");
  expect(at(1, 1)).toBe(4);
});

test("a range goes in cell by cell and its result spills", async () => {
  sheet.getRange("F1:F3").setValues([[5], [6], [7]]);
  const { shows, at } = await typed("=SLA_TEST_SHARE(F1:F3,10)", 20, 3);
  expect([shows, at(1, 0), at(2, 0)]).toEqual([0.5, 0.6, 0.7]);
});

test("a function that breaks shows #VALUE! and leaves the rest of the calculation alone", async () => {
  sheet.getRange("H30").setFormula("=SLA_TEST_THROW()");
  const { shows } = await typed("=1+1", 30, 8);
  expect(shows).toBe(2);
  expect(sheet.getRange("H30").getValue()).toBe("#VALUE!");
});

test("the selected cell tells the sentence behind its error, as long as it shows it", async () => {
  const heard: unknown[] = [];
  const stop = host.onSelection!(selected => heard.push(selected));
  await typed('=SLA_TEST_SHARE("five",20)', 50, 18);
  sheet.getRange("S51").activate();
  expect(heard.at(-1)).toEqual({ address: "S51", message: expect.stringContaining('SLA_TEST_SHARE: first: "five"') });
  await typed("=SLA_TEST_SHARE(5,20)", 50, 18);
  expect(heard.at(-1)).toEqual({ address: "S51", message: null });
  stop();
  const before = heard.length;
  sheet.getRange("A1").activate();
  expect(heard).toHaveLength(before);
});

test("columns are lettered as in every spreadsheet", () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});

test("autocompletion knows each argument and which may be left out", () => {
  const share = define({
    ...about,
    name: "SLA_TEST_SHARE",
    params: [first, optional(count("second", "The second number"), 10)],
    each: part => part,
  });
  expect(functionHelp([share])[0]?.functionParameter).toEqual([
    { name: "first", detail: "The first number", example: "", require: 1, repeat: 0 },
    { name: "second", detail: "(optional) The second number; default: 10", example: "", require: 0, repeat: 0 },
  ]);
});
