import { gzipSync } from "node:zlib";
import { parse } from "acorn";
import { afterAll, describe, expect, test } from "vitest";
import { entryNames } from "../../apps-script/entryPoints.ts";
import { stubs } from "../../apps-script/stubs.ts";
import { functions } from "../../core/functions/index.ts";
import { isError } from "../../core/functions/lift/values.ts";
import { allCases, type Case } from "../functions/allCases.ts";
import { bareScript, codeText, type Shown, WallClock } from "./bareScript.ts";

const script = bareScript();
const code = codeText();

/** Core's answer as a cell of Sheets shows it. */
function wanted({ outcome }: Case): Shown {
  if (!isError(outcome)) return { value: outcome };
  return { message: outcome.code === "#VALUE!" ? outcome.message : `${outcome.code} ${outcome.message}` };
}

/** An omitted argument in the middle is undefined, a blank cell an empty text. */
const asTyped = (args: readonly unknown[]) => args.map(value => (value === null ? undefined : inCells(value)));
const inCells = (value: unknown): unknown => (Array.isArray(value) ? value.map(inCells) : value === null ? "" : value);

describe("what Sheets sees", () => {
  test("the only globals are the bundle, the entry points and one function for each definition", () => {
    expect(script.names).toEqual(["slaMetrics", ...entryNames, ...functions.map(({ name }) => name)].sort());
  });

  test("it is a script of ECMAScript 2019 whose top level only declares", () => {
    const { body } = parse(code, { ecmaVersion: 2019, sourceType: "script" });
    const kinds = body
      .map(({ type }) => type)
      .filter(type => type !== "ExpressionStatement" && type !== "EmptyStatement");
    expect([...new Set(kinds)].sort()).toEqual(["FunctionDeclaration", "VariableDeclaration"]);
  });

  test("the stubs are what the generator writes now", () => {
    expect(code.endsWith(stubs(functions, "slaMetrics"))).toBe(true);
  });

  test.each(functions.map(definition => [definition.name, definition] as const))(
    "%s has its comment right above, with summary, arguments in order and the optional ones marked",
    (name, { summary, params }) => {
      const comment = new RegExp(`/\\*\\*\\n((?: \\*[^\\n]*\\n)+?) \\*/\\nfunction ${name}\\(([^)]*)\\)`).exec(code);
      const lines = comment![1]!.split("\n").map(line => line.replace(/^ \* ?/, ""));
      expect(lines[0]).toBe(summary);
      expect(lines).toContain("@customfunction");
      const tags = lines.filter(line => line.startsWith("@param"));
      expect(tags.map(tag => / (?<name>\w+) /.exec(tag.replace(/\{.*?\}/, ""))?.groups?.name)).toEqual(
        comment![2]!.split(", "),
      );
      expect(tags.map(tag => tag.includes(" (optional) "))).toEqual(params.map(({ optional }) => optional));
    },
  );

  test("it is small enough to be loaded at every call", () => {
    expect(gzipSync(code).length).toBeLessThanOrEqual(150_000);
  });
});

describe.each(functions.map(({ name }) => name))("%s", name => {
  const cases = allCases.filter(({ definition }) => definition.name === name);
  test.each(cases.map((one, at) => [at, one.why, one] as const))("%i: %s", (_at, _why, one) => {
    expect(script.type(name, asTyped(one.args))).toEqual(wanted(one));
  });

  test("optional arguments may be left out, undefined or a blank cell", () => {
    for (const one of cases.filter(({ args, definition }) => args.length <= definition.params.length)) {
      if (one.args.length < one.definition.params.filter(({ optional }) => !optional).length) continue;
      for (const blank of [undefined, "", [[""]]]) {
        const args = one.definition.params.map((param, at) => {
          const value = one.args[at];
          return param.optional && (value ?? "") === "" ? blank : inCells(value);
        });
        expect(script.type(name, args)).toEqual(wanted(one));
      }
    }
  });
});

describe("dates arrive as Date objects of the script", () => {
  const zone = process.env.TZ;
  afterAll(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
  const dated = allCases.filter(({ definition }) =>
    definition.params.some(({ kind }) => kind === "date" || kind === "cells"),
  );
  const asDates = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(asDates);
    const found = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d)(?::(\d\d))?)?$/.exec(String(value));
    const real = found !== null && new Date(`${found[0].slice(0, 10)}T00:00Z`).getUTCDate() === Number(found[3]);
    return real ? new WallClock(found.slice(1).map(part => Number(part ?? 0))) : value;
  };

  test.each(["UTC", "America/New_York", "Pacific/Kiritimati"])("and count by their wall clock in %s", timeZone => {
    process.env.TZ = timeZone;
    expect(dated.length).toBeGreaterThan(10);
    for (const one of dated) {
      const args = asTyped(one.args).map((value, at) =>
        one.definition.params[at]?.kind === "number" ? value : asDates(value),
      );
      expect(script.type(one.definition.name, args), JSON.stringify(one.args)).toEqual(wanted(one));
    }
  });
});

describe("an error in a cell arrives as its text", () => {
  test.each(["#N/A", "#DIV/0!", "#REF!", "#NAME?", "#ERROR!"])("%s is named with its place", error => {
    expect(
      script.type("SLA_CLOSE_RATE", [
        [[1], [2]],
        [[10], [error]],
      ]),
    ).toEqual({
      message: `SLA_CLOSE_RATE: leads, row 2: the cell holds the error ${error}; repair that cell first.`,
    });
  });
});
