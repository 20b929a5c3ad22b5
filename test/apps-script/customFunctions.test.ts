import { beforeEach, describe, expect, test } from "vitest";
import { functions } from "../../core/functions/index.ts";
import { isError } from "../../core/functions/lift/values.ts";
import { allCases } from "../functions/allCases.ts";
import { codeText } from "./bareScript.ts";
import { Book } from "./google/book.ts";
import { cellProject } from "./google/cellProject.ts";

/** What such a function would look like, to show that the fake refuses it. */
const writers = {
  writesCell: 'SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Sheet1").getRange(1, 1).setValues([[1]])',
  addsSheet: 'SpreadsheetApp.getActiveSpreadsheet().insertSheet("Mine", 0)',
  says: 'SpreadsheetApp.getActiveSpreadsheet().toast("Hello", "Hello")',
  asks: 'SpreadsheetApp.getUi().alert("Hello")',
};
const text = `${codeText()}\n${Object.entries(writers)
  .map(([name, body]) => `function ${name}() { ${body}; }`)
  .join("\n")}`;

const book = new Book();
const cell = cellProject(book, text);
beforeEach(() => {
  book.calls = [];
});

test.each(Object.keys(writers))("a function in a cell that %s is refused, as Google refuses it", name => {
  const before = book.snapshot();
  expect(() => cell(name, [])).toThrow("You do not have permission to call");
  expect(book.snapshot()).toEqual(before);
});

describe.each(functions.map(({ name }) => name))("%s", name => {
  test("answers in a cell all that its examples ask, and calls no service of Google", () => {
    const cases = allCases.filter(({ definition, args }) => definition.name === name && !args.includes(undefined));
    expect(cases.length).toBeGreaterThan(0);
    for (const { args, outcome } of cases) {
      if (isError(outcome)) expect(() => cell(name, args), JSON.stringify(args)).toThrow(outcome.message);
      else expect(cell(name, args), JSON.stringify(args)).toEqual(outcome);
    }
    expect(book.calls).toEqual([]);
  });
});
