import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draftDocument } from "../../core/agreement/agreementDocument.ts";
import { figureList } from "../../core/agreement/figures.ts";
import { planFigures } from "../../core/agreement/planFigures.ts";
import type { Workbook } from "../../core/workbook/model/model.ts";
import { slaWorkbook } from "../../core/workbook/slaWorkbook.ts";
import type { State } from "../../core/workbook/state/state.ts";
import { lighterBook } from "../agreement/lighterBook.ts";
import { filledState } from "../agreement/someAgreement.ts";
import { anyState } from "./anyState.ts";
import { type Recalculated, recalculate } from "./recalculate.ts";

const sheet = "SLA Agreement";
const bookOf = (state: State): Workbook =>
  lighterBook(state, ["SLA Scorecard", "SLA Weeks", "SLA Overview", "SLA Log"]);

/** The lines that the sheet shows in its columns A to D, without those that show nothing. */
function shownLines(read: Recalculated, workbook: Workbook): string[] {
  const area = workbook.sheets.find(({ name }) => name === sheet)!.print!.area!;
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => read(sheet, row + 1, column + 1) ?? "")
      .join(" | ")
      .replace(/^ \| (• )?/, "")
      .replace(/( \| )+$/, ""),
  ).filter(line => line !== "");
}

const documentLines = (state: State): string[] =>
  draftDocument(state).map(({ cells }) => cells.join(" | ").replace(/( \| )+$/, ""));

async function expectSameWords(state: State): Promise<void> {
  const workbook = bookOf(state);
  expect(shownLines(await recalculate(workbook), workbook)).toEqual(documentLines(state));
}

describe("the sheet says the same as the document, word for word and number for number", () => {
  test.each(["short", "long"] as const)("in the %s form, filled in", async form => {
    await expectSameWords(filledState("plain", form));
  });

  test.each(["short", "long"] as const)("in the %s form, with nothing filled in and no goal", async form => {
    const state = filledState("plain", form);
    const settings = {
      ...state.settings,
      company: "",
      revenueGoal: null,
      otherForecast: null,
      mqlsAWeek: null,
      mqlTarget: null,
      answeredShare: null,
    };
    const blank = Object.fromEntries(Object.keys(state.agreement).map(key => [key, key === "form" ? form : ""]));
    await expectSameWords({ ...state, settings, history: [], agreement: blank, playbook: {} });
  });

  test("where an amount is half a cent but for the last bits of its number", async () => {
    const state = filledState("plain", "long");
    const shares: Record<string, number> = { "Organic, Enterprise": 0.941, "Sales rep call, Small business": 0.0011 };
    shares["Sales rep call, Enterprise"] = 0.0579;
    const metrics = state.settings.metrics.map(row => ({
      ...row,
      share: shares[`${row.channel}, ${row.persona}`] ?? 0,
    }));
    const halves = { ...state, settings: { ...state.settings, revenueGoal: 76_825, otherForecast: null, metrics } };
    expect(planFigures(halves).salesGoal?.toFixed(2)).toBe("4532.67");
    expect(documentLines(halves)).toContain("From sales' own channels | USD 4,532.68");
    await expectSameWords(halves);
  });

  test("whatever the history and the settings", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        anyState("plain"),
        fc.constantFrom("short", "long"),
        fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
        async (state, form, tenths) => {
          const history = state.history.map(row => ({
            ...row,
            mqls: tenths === null ? null : Math.floor(((row.leads ?? 0) * tenths) / 10),
          }));
          await expectSameWords({ ...state, history, agreement: { ...state.agreement, form } });
        },
      ),
      { numRuns: 15 },
    );
  });
});

test("every number of the agreement is a cell with the value that core works out", async () => {
  const state = filledState("plain", "short");
  const read = await recalculate(bookOf(state));
  const figures = planFigures(state);
  figureList.forEach(({ key, label }, index) => {
    expect(read(sheet, 4 + index, 10)).toBe(label);
    const expected = figures[key];
    if (expected === null) expect([key, read(sheet, 4 + index, 11)]).toEqual([key, null]);
    else expect([key, read(sheet, 4 + index, 11)]).toEqual([key, expect.closeTo(expected, 8)]);
  });
});

test("every line of running text has the height that its words need, also where a formula writes them", () => {
  const workbook = slaWorkbook(filledState("plain", "short"));
  const { heights, widths } = workbook.sheets.find(({ name }) => name === sheet)!;
  const lines = draftDocument(filledState("plain", "short"));
  const summary = lines.findIndex(({ cells }) => cells[0]?.startsWith("Marketing brings 198 leads"));
  const letters = lines[summary]!.cells[0]!.length;
  expect(heights![summary + 1]).toBeGreaterThanOrEqual(Math.ceil((letters * 7) / widths[2]!) * 18);
});
