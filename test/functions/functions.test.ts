import { describe, expect, test } from "vitest";
import { functions } from "../../core/functions/index.ts";
import { call } from "../../core/functions/lift/call.ts";
import { formulaText } from "../../core/functions/lift/formulaText.ts";
import type { Argument, Outcome } from "../../core/functions/lift/values.ts";
import { isError } from "../../core/functions/lift/values.ts";
import { expectClose } from "./expectClose.ts";

const shown = (outcome: Outcome) => (isError(outcome) ? outcome.code : outcome);

describe.each(functions.map(definition => [definition.name, definition] as const))("%s", (name, definition) => {
  test.each(definition.examples.map(example => ({ formula: formulaText(definition, example.args), ...example })))(
    "$formula gives $gives",
    ({ args, gives }) => {
      const outcome = call(definition, args);
      if (isError(outcome)) expect(outcome.code).toBe(gives);
      else expectClose(outcome, gives, 1e-12);
    },
  );

  test("explains itself: summary, source, help for each argument, an example of a result", () => {
    expect(definition.summary).toMatch(/^[A-Z].*\.$/);
    expect(definition.source).not.toBe("");
    expect(definition.returns.help).not.toBe("");
    for (const param of definition.params) {
      expect(param.name).toMatch(/^[a-z][a-z_]*$/);
      expect(param.help).not.toBe("");
      expect(param.optional).toBe(param.defaultText !== "");
    }
    const codes = definition.examples.map(({ gives }) => gives).filter(gives => String(gives).startsWith("#"));
    expect(definition.examples.length - codes.length).toBeGreaterThan(0);
    for (const code of codes) expect([...Object.keys(definition.errors), "#VALUE!"]).toContain(code);
  });

  test("takes optional arguments last", () => {
    const optional = definition.params.map(param => param.optional);
    expect(optional).toEqual([...optional].sort());
  });

  test("gives the same twice and leaves its arguments alone", () => {
    for (const { args } of definition.examples) {
      const before = JSON.stringify(args);
      expect(call(definition, args)).toEqual(call(definition, args));
      expect(JSON.stringify(args)).toBe(before);
    }
  });

  describe("each kind of input", () => {
    const good = definition.examples.find(({ gives }) => !String(gives).startsWith("#"))!.args;
    const withFirst = (value: Argument): readonly Argument[] => [value, ...good.slice(1)];
    const inPlace = (value: Argument, at: number) =>
      call(
        definition,
        good.map((arg, i) => (i === at ? value : arg)),
      );
    const message = (outcome: Outcome) => (isError(outcome) ? outcome.message : "");

    test.each(definition.params.map(({ name: param }, at) => [param, at] as const).slice(0, good.length))(
      "%s refuses text, booleans, error texts, negative and endless numbers, and says where",
      (param, at) => {
        for (const wrong of ["n/a", "#N/A", "#DIV/0!", true, false, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
          const outcome = inPlace(wrong, at);
          expect(shown(outcome), String(wrong)).toBe("#VALUE!");
          expect(message(outcome)).toMatch(new RegExp(`^${name}: ${param}: .+\\.$`));
        }
      },
    );

    test.each(
      definition.params
        .map((param, at) => [param.name, param.shape, at, param.limits.open ? 0.5 : ""] as const)
        // Cells that are taken as they stand may hold any word.
        .filter(([, , at]) => definition.params[at]!.kind !== "cells"),
    )("%s (%s) names the row and column of a wrong cell, or refuses more than one cell", (param, shape, at, fine) => {
      const block = [
        [fine, fine],
        [fine, "oops"],
      ];
      const args = definition.params.map((_, i) => (i === at ? block : (good[i] ?? null)));
      const where = shape === "single" ? `${param}: 2 rows x 2 columns came` : `${param}, row 2, column 2: "oops"`;
      expect(message(call(definition, args))).toContain(`${name}: ${where}`);
    });

    const rates = definition.params.map(({ name: param }, at) => [param, at] as const);
    const isRate = ([, at]: readonly [string, number]) => definition.params[at]!.kind === "rate";
    // A test without cases would be reported as a failure.
    if (rates.some(isRate))
      test.each(rates.filter(isRate))("%s above 1 is refused with the way to type it", (param, at) => {
        const args = definition.params.map((_, i) => (i === at ? 50 : (good[i] ?? null)));
        const outcome = call(definition, args);
        expect(shown(outcome)).toBe("#VALUE!");
        expect(message(outcome)).toMatch(new RegExp(`^${name}: ${param}: 50 .*50%`));
      });

    const elements = definition.params.filter(({ shape: each }) => each === "each").length;
    if (elements > 1)
      test("ranges of sizes that do not go together are refused with both sizes", () => {
        const column = (rows: number, cell: string | number) => Array.from({ length: rows }, () => [cell]);
        const args = definition.params.map(({ limits }, i) =>
          i < elements ? column(i === 0 ? 2 : 3, limits.open ? 0.5 : "") : (good[i] ?? null),
        );
        expect(message(call(definition, args))).toMatch(
          new RegExp(`^${name}: \\w+: 3 rows x 1 column do not go with 2 rows x 1 column`),
        );
      });

    test("blanks of every kind count alike", () => {
      const blank = call(definition, withFirst(""));
      for (const other of [null, undefined, [[""]], [[null]], [], [[]]])
        expect(call(definition, withFirst(other))).toEqual(blank);
      if (definition.params[0]!.kind !== "date") expect(call(definition, withFirst(0))).toEqual(blank);
    });

    test("a 1 x 1 range is a single value", () => {
      const wrapped = good.map(arg => (Array.isArray(arg) ? arg : [[arg]])) as readonly Argument[];
      expect(call(definition, wrapped)).toEqual(call(definition, good));
    });

    test("numbers as text count as numbers", () => {
      const asText = (value: unknown): unknown =>
        Array.isArray(value) ? value.map(asText) : typeof value === "number" ? ` ${value} ` : value;
      expect(call(definition, good.map(asText) as readonly Argument[])).toEqual(call(definition, good));
    });

    test("never throws and never gives anything but finite numbers, texts and errors", () => {
      const odd: readonly Argument[] = [
        1e308,
        5e-324,
        0,
        0.5,
        "1e5",
        "1,000",
        [[1e308], [1e308]],
        [[1, 2], [3]],
        "2026-13-40",
      ];
      for (let at = 0; at < definition.params.length; at++) {
        for (const value of odd) {
          const outcome = call(
            definition,
            definition.params.map((_, i) => (i === at ? value : (good[i] ?? null))),
          );
          if (isError(outcome)) expect(outcome.message).toMatch(new RegExp(`^${name}: .+\\.$`));
          else
            for (const cell of [outcome].flat(2)) expect(typeof cell === "string" || Number.isFinite(cell)).toBe(true);
        }
      }
      for (const odder of [{}, [1, 2], [[{}]], [null, [1]]] as unknown as readonly Argument[]) {
        expect(() => call(definition, withFirst(odder))).not.toThrow();
      }
    });

    test("too many and too few arguments are #VALUE! with the list of arguments", () => {
      const most = definition.params.length;
      for (const args of [[], [...Array(most + 1).keys()]]) {
        const outcome = call(definition, args);
        expect(shown(outcome)).toBe("#VALUE!");
        expect(message(outcome)).toMatch(
          new RegExp(`^${name}: expected .+ \\(${definition.params[0]!.name}.*\\), but`),
        );
      }
    });
  });
});
