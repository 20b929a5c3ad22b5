import { expect, test } from "vitest";
import { typedAmount, typedRate } from "../../core/taskpane/typedNumber.ts";

test.each([
  ["50000", 50000],
  ["50,000", 50000],
  ["1,234,567.50", 1234567.5],
  ["$50,000", 50000],
  ["50000 €", 50000],
  ["EUR 50 000", 50000],
  ["1.234.567", 1234567],
  ["1.234,50", 1234.5],
  ["12,5", 12.5],
  ["0.5", 0.5],
  ["0,5", 0.5],
  ["0,125", 0.125],
  ["0.125", 0.125],
  ["1.234,500", 1234.5],
  ["12.3450", 12.345],
  ["", null],
  ["  ", null],
])("%j is the amount %j", (text, value) => expect(typedAmount(text, "Goal")).toEqual({ value }));

test.each(["abc", "-5", "1,23,456", "5 million", "1e5", "50%", "="])("%j is no amount", text => {
  expect(typedAmount(text, "Goal")).toHaveProperty("problem", expect.stringContaining(`Goal: "${text}"`));
});

test("a point before three digits has two readings and is refused", () => {
  expect(typedAmount("50.000", "Goal")).toHaveProperty("problem", expect.stringContaining("50000 or 50:"));
  expect(typedAmount("12.345", "Price")).toHaveProperty(
    "problem",
    'Price: "12.345" could be 12345 or 12.345: type 12345 or 12.3450.',
  );
});

test.each([
  ["50", 0.5],
  ["50%", 0.5],
  ["12,5 %", 0.125],
  ["0.5%", 0.005],
  ["0,5%", 0.005],
  ["0,125%", 0.00125],
  ["0", 0],
  ["100", 1],
  ["1", 0.01],
  ["", null],
])("%j is the rate %j", (text, value) => expect(typedRate(text, "Rate")).toEqual({ value }));

test.each(["101", "-1", "half", "50%%"])("%j is no rate", text => {
  expect(typedRate(text, "Rate")).toHaveProperty("problem", expect.stringContaining("from 0 to 100"));
});

test("0.5 without a sign could be a half or half a percent", () => {
  expect(typedRate("0.5", "Rate")).toHaveProperty("problem", expect.stringContaining("0.5% or 50%"));
  expect(typedRate("0,5", "Rate")).toHaveProperty("problem", expect.stringContaining("0,5% or 50%"));
});
