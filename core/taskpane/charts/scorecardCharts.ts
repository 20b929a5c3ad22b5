/** The charts of SLA Scorecard for the pane, from the same numbers. */
import { wilson } from "../../functions/arithmetic/wilson.ts";
import type { Scorecard } from "../../workbook/scorecard/scorecard.ts";
import type { ChartData } from "./chartData.ts";

export function scorecardCharts(card: Scorecard): ChartData[] {
  const shown = card.months
    .map((month, index) => ({ month, counts: card.byMonth[index]! }))
    .filter(entry => entry.month);
  const running = card.complete ? null : card.months[card.months.length - 1];
  const categories = shown.map(({ month }) => (month === running ? `${month} so far` : month!));
  const revenueGoal = card.commitments.find(({ key }) => key === "revenue")?.goal ?? null;
  const rates = shown.map(({ counts: { customers, customerLeads } }) =>
    customers === null || !customerLeads || customers > customerLeads
      ? null
      : { rate: customers / customerLeads, range: wilson(customers, customerLeads, 0.95) },
  );
  const stages = ["leads", "mqls", "sqls", "customers"].map(key => card.kpis.find(line => line.key === key)!);
  const known = stages.filter(({ value }) => value !== null);
  return [
    {
      kind: "column",
      title: "Revenue booked and goal by month",
      of: "Month",
      categories,
      format: "money",
      series: [
        { title: "Revenue booked", values: shown.map(({ counts }) => counts.wonRevenue) },
        { title: "Goal", values: shown.map(() => revenueGoal), as: "limit" },
      ],
    },
    {
      kind: "line",
      title: "Close rate by month of the leads",
      about:
        "The newest months are young: their wins are still to come. Between the thin lines, chance alone moves the rate.",
      of: "Month",
      categories,
      format: "rate",
      series: [
        { title: "Close rate", values: rates.map(rate => rate?.rate ?? null) },
        { title: "95% low", values: rates.map(rate => rate?.range[0] ?? null), as: "limit" },
        { title: "95% high", values: rates.map(rate => rate?.range[1] ?? null), as: "limit" },
      ],
    },
    {
      kind: "bar",
      title: "Funnel of the window's leads",
      of: "Stage",
      categories: known.map(({ label }) => label),
      format: "count",
      series: [{ title: "Count", values: known.map(({ value }) => value) }],
    },
  ];
}
