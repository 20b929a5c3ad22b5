import { expect, test } from "vitest";
import { neededChart } from "../../../core/taskpane/charts/neededChart.ts";
import { scorecardCharts } from "../../../core/taskpane/charts/scorecardCharts.ts";
import { measure } from "../../../core/workbook/metrics/measure.ts";
import { scorecard } from "../../../core/workbook/scorecard/scorecard.ts";
import { exampleState } from "../../../core/workbook/state/exampleState.ts";

const state = exampleState("sla");

test("the charts of the month draw the scorecard's own numbers", () => {
  const [revenue, rate, funnel] = scorecardCharts(scorecard(state));
  expect(revenue?.categories).toEqual(["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]);
  expect(revenue?.series.map(({ title, values }) => [title, values[0]])).toEqual([
    ["Revenue booked", 50_000],
    ["Goal", 50_000],
  ]);
  const [measured, low, high] = rate!.series.map(({ values }) => Number(values[5]));
  expect(measured).toBe(0.5);
  expect(low).toBeCloseTo(0.4314, 4);
  expect(high).toBeCloseTo(0.5686, 4);
  // Stages that no export knows are left out, not drawn as 0.
  expect(funnel?.categories).toEqual(["Leads", "Customers of these leads"]);
  expect(funnel?.series[0]?.values).toEqual([1_200, 600]);
});

test("a month that is not over says so", () => {
  const running = { ...state, settings: { ...state.settings, dataAsOf: "2026-06-15" } };
  expect(scorecardCharts(scorecard(running))[0]?.categories.slice(-1)).toEqual(["2026-06 so far"]);
});

test("needed and generated leads stand side by side by channel, channels without either are left out", () => {
  const chart = neededChart(measure(state));
  expect(chart.categories).toEqual(["Organic", "Email", "Paid media", "Social", "Sales rep call"]);
  expect(chart.series.map(({ values }) => values)).toEqual([
    [60, 50, 50, 20, 20],
    [60, 50, 50, 20, 20],
  ]);
});
