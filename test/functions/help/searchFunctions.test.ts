import { expect, test } from "vitest";
import { searchFunctions } from "../../../core/functions/help/searchFunctions.ts";
import { functions } from "../../../core/functions/index.ts";

const names = (search: string) => searchFunctions(functions, search).map(({ name }) => name);

test("nothing typed lists all functions", () => {
  expect(names("")).toEqual(functions.map(({ name }) => name));
  expect(names("  ")).toHaveLength(functions.length);
});

test("a function is found by its name in any spelling, and by words of its help", () => {
  expect(names("close rate").slice(0, 2)).toEqual(["SLA_CLOSE_RATE", "SLA_CLOSE_RATE_RANGE"]);
  expect(names("=SLA_LEADS_NEEDED(")[0]).toBe("SLA_LEADS_NEEDED");
  expect(names("wilson")).toEqual(["SLA_CLOSE_RATE_RANGE"]);
  expect(names("holidays")).toEqual(["SLA_RESPONSE_MINUTES", "SLA_RESPONSE_RATE"]);
});

test("a word that occurs nowhere finds nothing", () => expect(names("weather")).toEqual([]));
