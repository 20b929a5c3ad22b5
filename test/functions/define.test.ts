import { expect, test } from "vitest";
import { bad, count, define, noData, optional, range, rate, single } from "../../core/functions/define.ts";
import { call } from "../../core/functions/lift/call.ts";

const described = {
  name: "SLA_TRIAL",
  summary: "A trial.",
  returns: { kind: "number", help: "A number" },
  errors: {},
  source: "Test",
  examples: [],
} as const;

const customers = count("customers", "Customers (count)");
const leads = count("leads", "Leads (count)");

test("an element-wise function gets one number for each parameter", () => {
  const trial = define({ ...described, params: [customers, leads], each: (a, b) => a + 2 * b });
  expect(call(trial, [[[1], [2]], 10])).toEqual([[21], [22]]);
});

test("settings hold for the whole call and are made ready once", () => {
  let made = 0;
  const trial = define({
    ...described,
    params: [customers],
    settings: [optional(single(count("weight", "Weight (count)")), 3)],
    given: weight => {
      made += 1;
      return value => value * weight;
    },
  });
  expect(call(trial, [[[1], [2], [4]]])).toEqual([[3], [6], [12]]);
  expect(made).toBe(1);
});

test("a whole function gets ranges as tables, single values as numbers, null where nothing stands for an omitted one", () => {
  const trial = define({
    ...described,
    params: [range(customers), single(leads), optional(single(rate("share", "Share (0 to 1)")), null)],
    whole: ({ rows, columns }, all, share) => [[rows, columns, all, share ?? "none"]],
  });
  expect(call(trial, [[[1, 2, 3]], 5])).toEqual([[1, 3, 5, "none"]]);
  expect(call(trial, [[[1, 2, 3]], 5, "10%"])).toEqual([[1, 3, 5, 0.1]]);
  expect(trial.params.map(param => [param.name, param.shape, param.optional, param.defaultText])).toEqual([
    ["customers", "range", false, ""],
    ["leads", "single", false, ""],
    ["share", "single", true, "none"],
  ]);
});

test("mistakes in a definition do not compile", () => {
  const wrong = () => [
    // @ts-expect-error names begin with SLA_
    define({ ...described, name: "TRIAL", params: [customers], each: a => a }),
    // @ts-expect-error more numbers than parameters
    define({ ...described, params: [customers], each: (a: number, b: number) => a + b }),
    // @ts-expect-error the loop over the cells hands over four numbers at most
    define({ ...described, params: [customers, leads, customers, leads, customers], each: a => a }),
    // @ts-expect-error a failure names one of the parameters
    define({ ...described, params: [customers], each: () => noData("leads", "no leads.") }),
    // @ts-expect-error a calculation gives numbers, texts or failures
    define({ ...described, params: [customers], each: () => true }),
    // @ts-expect-error a whole range is a table, not a number
    define({ ...described, params: [range(customers)], whole: (all: number) => all }),
    // @ts-expect-error an omitted argument without a default is null
    define({ ...described, params: [optional(single(leads), null)], whole: (all: number) => all }),
    // @ts-expect-error a range has no place among the cells
    define({ ...described, params: [range(customers)], each: a => a }),
    // @ts-expect-error a setting is single or a range
    define({ ...described, params: [customers], settings: [leads], given: () => a => a }),
    // @ts-expect-error failures of a whole function name its parameters too
    define({ ...described, params: [range(customers)], whole: () => bad("leads", "wrong.") }),
  ];
  expect(wrong).toBeTypeOf("function");
});
