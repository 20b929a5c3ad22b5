import { describe, expect, test } from "vitest";
import type { Cohort } from "../../core/crm/reading.ts";
import { exportJson, exportText, headersOf, largeExports, read, rowsOf } from "./exportFiles.ts";

/** What a person answers when asked; everything else must come out by itself. */
const mapping = { channels: { "Offline Sources": "Sales rep call" }, personas: {} };

const line = (cohort: Cohort) => [
  cohort.month,
  cohort.channel,
  cohort.persona,
  cohort.leads,
  cohort.mqls,
  cohort.sqls,
  cohort.disqualified,
  cohort.customers,
  cohort.pricedCustomers,
  cohort.revenue,
];

describe.each(largeExports)("%s", name => {
  const truth = exportJson(`large/${name.replace(".csv", ".truth.json")}`);
  const reading = read(exportText(`large/${name}`), { asOf: truth.asOf, mapping });
  const leftOut = (reason: string) => reading.leftOut.filter(row => row.reason === reason).map(({ row }) => row);

  test("has the columns of the truth file", () => {
    const {
      id,
      email,
      created,
      modified,
      source,
      persona,
      amount,
      currency,
      wonDate,
      name: names,
    } = truth.mapping.columns;
    expect(headersOf(reading)).toMatchObject({
      id,
      email,
      created,
      modified,
      channel: source,
      persona,
      amount,
      wonDate,
      name: names[0],
    });
    expect(headersOf(reading).currency ?? null).toBe(currency);
  });

  test("has every cohort of the truth file, in its order", () => {
    const cells = truth.cells.map((cell: unknown[]) => [...cell.slice(0, 7), ...cell.slice(9)]);
    expect(reading.cohorts.map(line)).toEqual(cells);
  });

  test("counts the rows as the truth file does", () => {
    const { read: all, counted, duplicatesMerged, rejected, test, remarketing, afterAsOf } = truth.rows;
    expect(reading.rows).toEqual({
      read: all,
      used: counted,
      merged: duplicatesMerged,
      leftOut: rejected + test + remarketing + afterAsOf,
    });
  });

  test("names every rejected row with its reason and cell", () => {
    expect(reading.leftOut.filter(({ value }) => value !== undefined)).toEqual(truth.rejected);
  });

  test("lists test rows, remarketing rows and rows after the as-of date", () => {
    expect(leftOut("test lead")).toEqual(truth.testRows);
    expect(leftOut("remarketing")).toEqual(truth.remarketingRows);
    expect(leftOut("created after the as-of date")).toEqual(truth.afterAsOf);
  });

  test("merges the duplicates of the truth file into the row it keeps", () => {
    expect(reading.merged).toEqual(truth.duplicates);
  });

  test("skips the footer with its row numbers", () => {
    expect(reading.skipped).toEqual(truth.skipped);
  });

  test("reports the wins that the truth file warns about", () => {
    expect(rowsOf(reading, "won without amount")).toEqual(truth.warnings.wonWithoutAmount);
    expect(rowsOf(reading, "won without date")).toEqual(truth.warnings.wonWithoutReadableDate);
    expect(rowsOf(reading, "won after as-of date")).toEqual(truth.warnings.wonAfterAsOf);
    const others = Object.values<{ rows: number[] }>(truth.otherCurrency).flatMap(({ rows }) => rows);
    expect(rowsOf(reading, "other currency")).toEqual(others);
  });

  test("adds up to the totals of the window and of all months", () => {
    const totals = (cohorts: readonly Cohort[]) => {
      const sum = (pick: (cohort: Cohort) => number | null) =>
        cohorts.some(cohort => pick(cohort) === null) ? null : cohorts.reduce((all, cohort) => all + pick(cohort)!, 0);
      return {
        leads: sum(({ leads }) => leads),
        mqls: sum(({ mqls }) => mqls),
        sqls: sum(({ sqls }) => sqls),
        disqualified: sum(({ disqualified }) => disqualified),
        customers: sum(({ customers }) => customers),
        customersWithAmount: sum(({ pricedCustomers }) => pricedCustomers),
        revenue: Math.round(sum(({ revenue }) => revenue)! * 100) / 100,
      };
    };
    const window = new Set<string>(truth.window);
    expect(truth.windowTotals).toMatchObject(totals(reading.cohorts.filter(({ month }) => window.has(month))));
    expect(truth.allMonthsTotals).toMatchObject(totals(reading.cohorts));
    const { customers, lost, disqualified, open, revenue } = truth.allMonthsTotals;
    expect(reading.outcome).toEqual({ won: customers, lost: lost ?? disqualified, open, wonAmount: revenue });
  });

  test("books every win once", () => {
    expect(reading.booked.reduce((sum, { won }) => sum + won, 0)).toBe(truth.allMonthsTotals.customers);
    const revenue = reading.booked.reduce((sum, booked) => sum + booked.revenue, 0);
    expect(revenue).toBeCloseTo(truth.allMonthsTotals.revenue, 2);
  });

  test("maps the values as the truth file states and counts their rows", () => {
    const named = (values: typeof reading.channelValues) =>
      Object.fromEntries(values.map(({ raw, name }) => [raw, name]));
    const rows = (values: typeof reading.channelValues) =>
      Object.fromEntries(values.map(each => [each.raw, each.rows]));
    const filled = <Value>(values: Record<string, Value>) => {
      const { "": _, ...rest } = values;
      return rest;
    };
    expect(named(reading.channelValues)).toEqual(filled(truth.mapping.source));
    expect(named(reading.personaValues)).toEqual(filled(truth.mapping.persona));
    expect(rows(reading.channelValues)).toEqual(filled(truth.valueRows.source));
    expect(rows(reading.personaValues)).toEqual(filled(truth.valueRows.persona));
  });

  test("leaves nothing to ask", () => {
    expect(reading.questions).toEqual([]);
  });
});

test("Offline Sources is asked about and counts as Unassigned until somebody answers", () => {
  const reading = read(exportText("large/hubspot_contacts.csv"), { asOf: "2026-07-07" });
  expect(reading.questions.map(({ text }) => text)).toEqual([
    '"Offline Sources" (296 rows) does not say where the leads came from. Which channel are they?',
  ]);
  const [question] = reading.questions;
  expect(question?.options[question.taken]?.label).toBe("Unassigned");
  expect(reading.channelValues.find(({ raw }) => raw === "Offline Sources")?.name).toBe("Unassigned");
});

test("another choice for test rows or remarketing rows gives the totals that the truth file foresees", () => {
  for (const name of largeExports) {
    const truth = exportJson(`large/${name.replace(".csv", ".truth.json")}`);
    const window = new Set<string>(truth.window);
    for (const [kind, expected] of [
      ["test leads", truth.alternatives.testRowsKept],
      ["remarketing", truth.alternatives.remarketingRowsKept],
    ] as const) {
      const answers = { switches: { [kind]: "use" } } as const;
      const reading = read(exportText(`large/${name}`), { asOf: truth.asOf, mapping, answers });
      const cohorts = reading.cohorts.filter(({ month }) => window.has(month));
      expect(cohorts.reduce((sum, { leads }) => sum + leads, 0)).toBe(expected.leads);
      expect(cohorts.reduce((sum, { customers }) => sum + customers!, 0)).toBe(expected.customers);
    }
  }
});
