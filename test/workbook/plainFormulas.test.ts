import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measure } from "../../core/workbook/metrics/measure.ts";
import { columnOf } from "../../core/workbook/metrics/metricKeys.ts";
import type { Formula } from "../../core/workbook/model/model.ts";
import { metricsPlaces } from "../../core/workbook/sheets/metricsPlaces.ts";
import { slaWorkbook } from "../../core/workbook/slaWorkbook.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import { typedState } from "../../core/workbook/state/startingState.ts";
import type { State } from "../../core/workbook/state/state.ts";
import { anyState } from "./anyState.ts";
import { type Recalculated, recalculate } from "./recalculate.ts";

/** Rows of a sheet as the engine shows them, from one corner to another. */
const table = (read: Recalculated, sheet: string, [row, column]: [number, number], [rows, columns]: [number, number]) =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => read(sheet, row + r, column + c)));

function formulaCells(state: State) {
  return slaWorkbook(state).sheets.flatMap(({ name, blocks }) =>
    blocks.flatMap(block =>
      block.cells.flatMap((line, row) =>
        line.flatMap((content, column) =>
          typeof content === "object" && content !== null
            ? [{ sheet: name, row: block.row + row, column: block.column + column, f: (content as Formula).f }]
            : [],
        ),
      ),
    ),
  );
}

describe("the worked example is the guide's own model, checked by hand", async () => {
  const read = await recalculate(slaWorkbook(exampleState("plain")));

  test("200 leads a month reach a goal of 50,000, in one month of two", () => {
    expect(table(read, "SLA Overview", [5, 1], [1, 6])[0]!.map(value => Number(Number(value).toFixed(6)))).toEqual([
      50_000, 50_000, 0, 0.528174, 200, 200,
    ]);
    expect(table(read, "SLA Overview", [7, 1], [1, 6])[0]).toEqual([200, 200, 40_200, 180, 42, 0]);
  });

  test("the grid holds the close rate of each channel for every persona it sells to", () => {
    expect(table(read, "SLA Overview", [35, 1], [7, 7])).toEqual([
      ["Organic", 0.5, 0.5, 0.5, 0.5, null, 0.5],
      ["Email", 0.6, 0.6, 0.6, 0.6, null, 0.6],
      ["Paid media", 0.4, 0.4, 0.4, null, null, 0.4],
      ["Social", 0.3, 0.3, null, null, null, 0.3],
      ["Sales rep call", null, 0.7, 0.7, null, null, 0.7],
      ["Unassigned", null, null, null, null, null, null],
      ["Total", 198 / 420, 204 / 420, 0.55, 0.55, null, 0.5].map(value =>
        typeof value === "number" ? expect.closeTo(value, 12) : value,
      ),
    ]);
  });

  test("lead value is the persona's price x the channel's rate, leads needed the goal / lead value", () => {
    const email = metricsPlaces.firstRow + 5;
    const at = (key: Parameters<typeof columnOf>[0]) => read("SLA Metrics", email, columnOf(key));
    expect([at("channel"), at("persona")]).toEqual(["Email", "Small business"]);
    expect([at("price"), at("rateUsed"), at("leadValue")]).toEqual([200, 0.6, 120]);
    expect([at("goal"), at("leadsNeeded"), at("leadsWithBuffer"), at("gap")]).toEqual([2_400, 20, 20, 0]);
  });
});

describe("plain formulas", () => {
  test("use no SLA function and no function outside the agreed list", () => {
    const allowed = new Set(
      "SUM SUMIFS COUNTIFS SUMPRODUCT IF IFERROR INDEX MATCH MIN MAX ABS SQRT NORMSINV BINOMDIST ROUND ROUNDUP FIXED EDATE EOMONTH DAY MONTH YEAR".split(
        " ",
      ),
    );
    const used = formulaCells(exampleState("plain")).flatMap(({ f }) =>
      [...f.replace(/"[^"]*"/g, "").matchAll(/([A-Z][A-Z0-9_.]*)\(/g)].map(match => match[1]!),
    );
    expect([...new Set(used)].filter(name => !allowed.has(name))).toEqual([]);
  });

  test("hold no decimal literal", () => {
    const withDecimals = formulaCells(exampleState("plain")).filter(({ f }) =>
      /\d\.\d/.test(f.replace(/"[^"]*"/g, "")),
    );
    expect(withDecimals).toEqual([]);
  });

  test("show no error in an empty workbook", async () => {
    const personas = [{ name: "Buyer", ownPrice: null }];
    const start = {
      company: "",
      currency: "EUR",
      revenueGoal: null,
      channels: [],
      personas,
      detail: "channel and persona",
    } as const;
    const state = typedState(start, "plain");
    const read = await recalculate(slaWorkbook(state));
    const shown = formulaCells(state).map(({ sheet, row, column }) => read(sheet, row, column));
    expect(shown.filter(value => typeof value === "string" && value.startsWith("#"))).toEqual([]);
  });

  test("leave the leads needed blank, not 0, where no price is known", async () => {
    const example = exampleState("plain");
    const history = example.history.map(row => ({ ...row, revenue: null, pricedCustomers: null }));
    const read = await recalculate(slaWorkbook({ ...example, history }));
    const tiles = [5, 7].flatMap(row => [1, 2, 3, 4, 5, 6].map(column => read("SLA Overview", row, column)));
    expect(tiles).toEqual([50_000, 0, -50_000, null, null, 200, null, null, 40_200, null, null, 0]);
    expect(read("SLA Overview", 9, 1)).toContain("have a share of the goal but no close rate or price");
  });

  test("leave all that is about a goal blank, not 0, where none is set", async () => {
    const example = exampleState("plain");
    const read = await recalculate(slaWorkbook({ ...example, settings: { ...example.settings, revenueGoal: null } }));
    const tiles = [5, 7].flatMap(row => [1, 2, 3, 4, 5, 6].map(column => read("SLA Overview", row, column)));
    expect(tiles).toEqual([null, 50_000, null, null, null, 200, null, null, null, null, null, 0]);
    for (const key of ["goal", "leadsNeeded", "leadsWithBuffer", "gap", "gapWorth"] as const)
      expect([key, read("SLA Metrics", metricsPlaces.totalRow, columnOf(key))]).toEqual([key, null]);
    const headers = table(read, "SLA Overview", [12, 1], [1, 24])[0]!;
    for (const header of ["Goal", "Leads needed", "With buffer", "Gap", "Worth of the gap"]) {
      const column = headers.indexOf(header) + 1;
      expect([header, ...table(read, "SLA Overview", [13, column], [9, 1]).flat()]).toEqual([
        header,
        ...Array(9).fill(null),
      ]);
    }
  });

  test("give the numbers that core measures, whatever the history and the settings", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyState("plain"), async state => {
        // SLA Scorecard, which takes the engine longest, has a test of its own.
        const workbook = slaWorkbook(state);
        const sheets = workbook.sheets.filter(({ name }) => name !== "SLA Scorecard");
        const read = await recalculate({ ...workbook, sheets });
        measure(state).forEach((row, index) => {
          const at = (key: Parameters<typeof columnOf>[0]) =>
            read("SLA Metrics", metricsPlaces.firstRow + index, columnOf(key));
          const keys = [
            "leads",
            "customers",
            "revenue",
            "priced",
            "leadsAMonth",
            "rateLeads",
            "rateCustomers",
            "closeRate",
            "rateUsed",
            "price",
            "leadValue",
            "expectedRevenue",
            "goal",
            "leadsNeeded",
          ] as const;
          for (const key of keys) {
            const expected = row[key];
            if (expected === null) expect([key, at(key)]).toEqual([key, null]);
            else
              expect(
                Math.abs(Number(at(key)) - expected),
                `${key} of ${row.channel}, ${row.persona}`,
              ).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
          }
        });
      }),
      { numRuns: 25 },
    );
  });
});
