import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { functions } from "../../core/functions/index.ts";
import { isError } from "../../core/functions/lift/values.ts";
import { functionsJson } from "../../excel-addin/functionsJson.ts";
import { allCases, type Case } from "../functions/allCases.ts";
import { functionsHost, type Shown } from "./functionsHost.ts";

if (!existsSync("dist/excel-addin")) throw new Error("dist/excel-addin is not there: run `node build.mjs` first.");
const excel = functionsHost();
const named = (name: string) => allCases.filter(({ definition }) => definition.name === name);

/** What core gives, in the form of a result in cells. */
function wanted({ outcome }: Case): Shown {
  if (isError(outcome)) return { code: outcome.code, message: outcome.message };
  return { cells: Array.isArray(outcome) ? outcome : [[outcome]] };
}

/** Whatever of a range arrives blank. */
const withBlanksAs = (blank: unknown, args: readonly unknown[]): unknown[] =>
  args.map(value =>
    Array.isArray(value)
      ? value.map(row => row.map((cell: unknown) => (cell === "" || cell === null ? blank : cell)))
      : value,
  );

test("the built metadata is what the generator writes now, and every function of it is associated", () => {
  expect(readFileSync("dist/excel-addin/functions.json", "utf8")).toBe(functionsJson(functions));
  expect(excel.ids).toEqual(functions.map(({ name }) => name));
});

test("the metadata has a summary for each function and help for each argument, optional ones marked", () => {
  const { functions: listed } = JSON.parse(functionsJson(functions));
  for (const [at, { id, name, description, parameters }] of listed.entries()) {
    expect([id, name, description]).toEqual([functions[at]!.name, functions[at]!.name, functions[at]!.summary]);
    for (const [i, { description: help, optional }] of parameters.entries()) {
      expect(help).not.toBe("");
      expect(help.startsWith("(optional) ")).toBe(optional === true);
      expect(optional === true).toBe(functions[at]!.params[i]!.optional);
    }
  }
});

describe.each(functions.map(({ name }) => name))("%s", name => {
  // A formula with too many or too few arguments is refused by Excel itself.
  const typed = named(name).filter(({ args, definition: { params } }) => {
    return args.length <= params.length && args.length >= params.filter(({ optional }) => !optional).length;
  });

  test.each(typed.map((one, at) => [at, one.why, one] as const))("%i: %s", (_at, _why, one) => {
    expect(excel.type(name, one.args)).toEqual(wanted(one));
  });

  test("blank cells of a range may arrive as 0, null or empty text", () => {
    for (const one of typed) {
      for (const blank of [0, null, ""]) expect(excel.type(name, withBlanksAs(blank, one.args))).toEqual(wanted(one));
    }
  });

  test("optional arguments may be left out, null, or a blank cell as the web sends it", () => {
    for (const one of typed) {
      const padded = one.definition.params.map((_, at) => one.args[at]);
      for (const blank of [undefined, null, [[null]], [[""]]]) {
        const args = padded.map((value, at) =>
          one.definition.params[at]!.optional && (value ?? "") === "" ? blank : value,
        );
        expect(excel.type(name, args)).toEqual(wanted(one));
      }
    }
  });

  test("data types count as what they are worth", () => {
    const dressed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(dressed)
        : typeof value === "number"
          ? { type: "FormattedNumber", basicType: "Double", basicValue: value, numberFormat: "0.00" }
          : value;
    for (const one of typed) expect(excel.type(name, one.args.map(dressed))).toEqual(wanted(one));
  });
});

describe("an error value that comes in goes out", () => {
  test.each<readonly [unknown, string]>([
    [{ type: "Error", basicType: "Error", basicValue: "#N/A" }, "#N/A"],
    [{ type: "Error", basicValue: "#DIV/0!", errorType: "Div0" }, "#DIV/0!"],
    [{ code: "#NUM!" }, "#NUM!"],
    // Excel takes #REF! and #NAME? only as input.
    [{ type: "Error", basicValue: "#REF!" }, "#VALUE!"],
    [{ type: "Error", basicValue: "#NAME?" }, "#VALUE!"],
  ])("%j shows %s", (error, code) => {
    const named = (error as { basicValue?: string; code?: string }).basicValue ?? (error as { code: string }).code;
    expect(
      excel.type("SLA_CLOSE_RATE", [
        [[1], [2]],
        [[10], [error]],
      ]),
    ).toEqual({
      code,
      message: `SLA_CLOSE_RATE: leads, row 2: the cell holds the error ${named}; repair that cell first.`,
    });
  });
});

test("dates are serial numbers, whatever their format", () => {
  const shown = excel.type("SLA_RESPONSE_MINUTES", [46174.375, { type: "FormattedNumber", basicValue: 46174.40625 }]);
  expect(shown).toEqual({ cells: [[45]] });
});
