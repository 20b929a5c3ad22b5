import { describe, expect, test } from "vitest";
import { decimalOf, numberOf, scanNumber } from "../../core/crm/values/scanNumber.ts";
import { read, rowsOf } from "./exportFiles.ts";

const value = (cell: string, decimal: "point" | "comma" = "point") => {
  const scanned = scanNumber(cell);
  return scanned === null ? null : numberOf(scanned, decimal);
};

describe("one number", () => {
  test.each([
    ["1,234.50", "point", 1234.5],
    ["1.234,50", "comma", 1234.5],
    ["1 234,50 €", "comma", 1234.5],
    ["1\u202f234,50", "comma", 1234.5],
    ["1'234.50 CHF", "point", 1234.5],
    ["(500)", "point", -500],
    ["-500", "point", -500],
    ["500-", "point", -500],
    ["$45k", "point", 45000],
    ["1.2M", "point", 1200000],
    ["R$ 1.500,00", "comma", 1500],
    ["USD 12", "point", 12],
    [".5", "point", 0.5],
    ["12,34", "point", null],
    ["1.2.3", "point", null],
    ["TBD", "point", null],
    ["OPP1234", "point", null],
    ["2026-01-02", "point", null],
  ] as const)("%s with decimal %s is %s", (cell, decimal, expected) => {
    expect(value(cell, decimal)).toBe(expected);
  });

  test("says which decimal sign it has, or that it does not know", () => {
    expect(["1,234.5", "1.234,5", "1,234", "1.234", "0,123", "1,23", "1,234,567", "12"].map(decimalOf)).toEqual([
      "point",
      "comma",
      "unsure comma",
      "unsure point",
      "comma",
      "comma",
      "point",
      null,
    ]);
  });

  test("a hostile cell takes no time", () => {
    expect(value("1".repeat(100_000))).toBeNull();
    expect(value(`${"1,".repeat(20)}x`)).toBeNull();
  });
});

const won = (amounts: readonly string[], options = {}, header = "Amount") =>
  read(
    `Id;Created;Status;${header}\n${amounts.map((amount, at) => `${at};2026-01-02;Won;${amount}`).join("\n")}\n`,
    options,
  );

describe("a column of amounts", () => {
  test("decides its decimal sign as a whole", () => {
    expect(won(["1.234", "2.000,50", "3"]).outcome.wonAmount).toBe(3237.5);
    expect(won(["1,234", "2,000.50", "3"]).outcome.wonAmount).toBe(3237.5);
  });

  test("asks when only thousands or thousandths can be meant", () => {
    const reading = won(["1,234", "5"]);
    expect(reading.questions[0]).toMatchObject({ id: "decimal", samples: ["1,234"], taken: 0 });
    expect(reading.outcome.wonAmount).toBe(1239);
    expect(won(["1,234", "5"], reading.questions[0]!.options[1]!).outcome.wonAmount).toBe(6.23);
  });

  test("holds empty cells, zeros, negative and unreadable ones without an amount", () => {
    const reading = won(["", "0", "-5", "n/a", "7", "8", "9", "10", "11", "12"]);
    expect(reading.outcome).toMatchObject({ won: 10, wonAmount: 57 });
    expect(reading.cohorts[0]).toMatchObject({ customers: 10, pricedCustomers: 6 });
    expect(rowsOf(reading, "won without amount")).toEqual([2, 3, 4, 5]);
    expect(rowsOf(reading, "unreadable amount")).toEqual([4, 5]);
  });

  test("takes its currency from its header, its cells or the workbook", () => {
    expect(won(["5"], {}, "importe_eur").currency).toBe("EUR");
    expect(won(["5 CHF", "6 CHF", "7 EUR"])).toMatchObject({ currency: "CHF", outcome: { won: 3, wonAmount: 11 } });
    expect(won(["$5"], { currency: "CAD" }).outcome.wonAmount).toBe(5);
    expect(won(["5 EUR"], { currency: "CAD" }).outcome.wonAmount).toBe(0);
  });
});

test("wins in another currency count as customers, and the report names the money left out", () => {
  const reading = read(
    "Id,Created,Status,Value,Currency\n1,2026-01-01,Won,100,EUR\n2,2026-01-02,Won,50,NOK\n3,2026-01-02,Won,70,EUR\n",
  );
  expect(reading.cohorts[0]).toMatchObject({ customers: 3, pricedCustomers: 2, revenue: 170 });
  expect(reading.problems.find(({ kind }) => kind === "other currency")?.text).toBe(
    "They are won in another currency; they count as customers, their amounts do not. Left out of revenue: 50 NOK.",
  );
});
