import { expect, test } from "vitest";
import { labelLines } from "../../core/taskpane/charts/labelLines.ts";

test("a long label beside a bar is broken between its words, and no word is lost", () => {
  expect(labelLines("Leads")).toEqual(["Leads"]);
  expect(labelLines("Customers of these leads")).toEqual(["Customers of", "these leads"]);
  expect(labelLines("Wirtschaftsprüfungsgesellschaften and more")).toEqual([
    "Wirtschaftsprüfungsgesellschaften",
    "and more",
  ]);
});
