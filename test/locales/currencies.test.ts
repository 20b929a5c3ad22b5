import { describe, expect, test } from "vitest";
import { draftDocument } from "../../core/agreement/agreementDocument.ts";
import { readExport } from "../../core/crm/readExport.ts";
import { currencyDecimals } from "../../core/currencyDecimals.ts";
import { monthlyReport } from "../../core/report/monthlyReport.ts";
import { plainAmount, plainMoney } from "../../core/taskpane/plainNumbers.ts";
import { pattern } from "../../core/workbook/model/numberFormats.ts";
import { slaWorkbook } from "../../core/workbook/slaWorkbook.ts";
import type { State } from "../../core/workbook/state/state.ts";
import { lighterBook } from "../agreement/lighterBook.ts";
import { filledState } from "../agreement/someAgreement.ts";
import { recalculate } from "../workbook/recalculate.ts";

function inMoneyOf(currency: string, goal = 50_000): State {
  const state = filledState("plain", "short");
  // Without a history it is recalculated in a moment.
  return { ...state, history: [], settings: { ...state.settings, currency, revenueGoal: goal } };
}

const patternsOf = (state: State) =>
  new Set(
    slaWorkbook(state).sheets.flatMap(({ blocks, charts, formatChoices }) => [
      ...blocks.flatMap(({ formats }) => formats.map(format => pattern(0, format))),
      ...charts.map(({ format = "count" }) => pattern(0, format)),
      ...formatChoices.flatMap(({ formats }) => Object.values(formats).map(format => pattern(0, format))),
    ]),
  );

test("yen have no decimals, dinars of Kuwait three, and what is not on the list two", () => {
  expect(["JPY", "krw", " KWD ", "TND", "USD", "EUR", "", "XYZ"].map(currencyDecimals)).toEqual([
    0, 0, 3, 3, 2, 2, 2, 2,
  ]);
  expect(currencyDecimals(null)).toBe(2);
});

describe("amounts in cells, in charts and in the grid", () => {
  const [cents, thousandths] = ["#,##0.00", "#,##0.000"];
  test.each([
    ["USD", true, false],
    ["JPY", false, false],
    ["KWD", false, true],
  ])("of a workbook in %s", (currency, hasCents, hasThousandths) => {
    const found = patternsOf(inMoneyOf(currency));
    expect([found.has(cents), found.has(thousandths)]).toEqual([hasCents, hasThousandths]);
  });
});

test("the pane spells amounts with the decimals of their currency", () => {
  expect([plainMoney(1234, "JPY"), plainMoney(12.4, "JPY"), plainMoney(63.2, "KWD").replace(/\s/g, " ")]).toEqual([
    "¥1,234",
    "¥12",
    "KWD 63.200",
  ]);
  expect([plainAmount(12.3456, "KWD"), plainAmount(12.3456, "USD"), plainAmount(1200.4, "JPY")]).toEqual([
    "12.346",
    "12.35",
    "1,200",
  ]);
});

test.each([
  ["JPY", 50_000.4, "JPY 50,000"],
  ["KWD", 50_000.125, "KWD 50,000.125"],
  ["USD", 50_000.5, "USD 50,000.50"],
])("the agreement in %s says the same in the document and on its sheet", async (currency, goal, spelled) => {
  const state = inMoneyOf(currency, goal);
  expect(JSON.stringify(draftDocument(state))).toContain(spelled);
  const book = lighterBook(state, ["SLA Scorecard", "SLA Weeks", "SLA Overview", "SLA Log"]);
  const read = await recalculate(book);
  const { blocks } = book.sheets.find(({ name }) => name === "SLA Agreement")!;
  const rows = Math.max(...blocks.map(({ row, cells }) => row + cells.length));
  const texts = Array.from({ length: rows }, (_, row) =>
    [1, 2, 3, 4].map(column => read("SLA Agreement", row + 1, column)),
  );
  expect(JSON.stringify(texts)).toContain(spelled);
});

test("the report writes what a lead costs without cents in yen and with fils in dinars", () => {
  const { text } = monthlyReport(inMoneyOf("JPY"));
  expect(text).toContain(" JPY");
  expect(text).not.toMatch(/\.\d+ JPY/);
});

describe("an export in dinars", () => {
  const rows = (amounts: readonly string[], currency: string) =>
    [
      "Record ID,Create Date,Original Source,Lifecycle Stage,Close Date,Amount,Currency",
      ...amounts.map((amount, at) => `${at + 1},2026-01-${10 + at},Email,Customer,2026-02-10,"${amount}",${currency}`),
    ].join("\n");

  test("keeps its fils in every sum", () => {
    const reading = readExport(rows(["1,012.345", "2.5", "0.111"], "KWD"), { asOf: "2026-03-31" });
    if (reading.kind === "refusal") throw new Error(reading.text);
    expect([reading.currency, reading.outcome.wonAmount]).toEqual(["KWD", 1014.956]);
    expect(reading.cohorts.reduce((sum, { revenue }) => sum + (revenue ?? 0), 0)).toBeCloseTo(1014.956, 9);
    expect(reading.booked.reduce((sum, { revenue }) => sum + (revenue ?? 0), 0)).toBeCloseTo(1014.956, 9);
    expect(reading.weeks.reduce((sum, { wonRevenue }) => sum + (wonRevenue ?? 0), 0)).toBeCloseTo(1014.956, 9);
  });

  test("takes 12.500 for twelve and a half, and asks; dollars so written are thousands, and asked about", () => {
    const read = (currency: string) => {
      const reading = readExport(rows(["12.500", "11.250"], currency), { asOf: "2026-03-31" });
      if (reading.kind === "refusal") throw new Error(reading.text);
      expect(reading.questions.map(({ id }) => id)).toContain("decimal");
      return reading.outcome.wonAmount;
    };
    expect([read("KWD"), read("USD")]).toEqual([23.75, 23_750]);
  });

  test("yen count as they are written", () => {
    const reading = readExport(rows(["¥1,200,000", "¥980,000"], "JPY"), { asOf: "2026-03-31" });
    if (reading.kind === "refusal") throw new Error(reading.text);
    expect([reading.currency, reading.outcome.wonAmount]).toEqual(["JPY", 2_180_000]);
  });
});
