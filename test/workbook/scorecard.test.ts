import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readExport } from "../../core/crm/readExport.ts";
import { type Scorecard, scorecard } from "../../core/workbook/scorecard/scorecard.ts";
import { countKeys } from "../../core/workbook/scorecard/scorecardCounts.ts";
import { columns, commitmentsRow, countColumn, kpisRow, placesOf } from "../../core/workbook/sheets/scorecardPlaces.ts";
import { slaWorkbook } from "../../core/workbook/slaWorkbook.ts";
import { serialOfDate } from "../../core/workbook/state/dates.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import { stateFromReading } from "../../core/workbook/state/startingState.ts";
import type { Settings, State } from "../../core/workbook/state/state.ts";
import { anyState } from "./anyState.ts";
import { type Recalculated, recalculate } from "./recalculate.ts";

const sheet = "SLA Scorecard";

/** A refreshed workbook from one of the large sample exports. */
function refreshed(name: string, settings: Partial<Settings> = {}, asOf = "2026-07-07"): State {
  const text = readFileSync(new URL(`../crm/exports/large/${name}.csv`, import.meta.url), "utf8");
  const reading = readExport(text, { fileName: `${name}.csv`, asOf });
  if (reading.kind === "refusal") throw new Error(reading.text);
  const refresh = {
    reading,
    source: name,
    mapping: { channels: {}, personas: {} },
    answers: {},
    when: "2026-07-07T09:00",
  };
  const state = stateFromReading(
    refresh,
    { revenueGoal: 400_000, currency: "USD", detail: "channel and persona" },
    "plain",
  );
  return { ...state, settings: { ...state.settings, ...settings } };
}

function near(where: string, shown: unknown, wanted: number | string | null): void {
  if (typeof wanted === "number" && typeof shown === "number") {
    expect(Math.abs(shown - wanted), `${where}: ${shown}, not ${wanted}`).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(wanted)),
    );
  } else expect([where, shown]).toEqual([where, wanted]);
}

/** Every number of the sheet against the one in core. */
function compare(state: State, card: Scorecard, read: Recalculated): void {
  const places = placesOf(state);
  type Value = number | string | null;
  const lineAt = (where: string, row: number, column: number, values: readonly Value[]) => {
    for (const [index, value] of values.entries()) near(`${where}, ${index}`, read(sheet, row, column + index), value);
  };
  const at = (row: number, column: number) => read(sheet, row, column);
  for (const [index, counts] of [card.window, card.rateWindow, ...card.byMonth].entries()) {
    const values = countKeys.map(key => counts[key]);
    lineAt(`counts of period ${index}`, places.countsRow + index, countColumn.first, values);
  }
  for (const [index, line] of card.commitments.entries()) {
    const row = commitmentsRow + index;
    const range = [line.sample, line.range?.[0] ?? null, line.range?.[1] ?? null];
    const pace = line.pace ?? (line.actual === null ? "No data" : "No goal");
    lineAt(line.key, row, columns.value, [line.actual, line.goal, line.byNow, pace, ...range, ...line.months]);
    const byChance = String(at(row, columns.note) ?? "").startsWith("Within chance");
    expect([line.key, byChance]).toEqual([line.key, line.withinChance]);
  }
  for (const [index, line] of card.kpis.entries()) {
    const row = kpisRow + index;
    lineAt(line.key, row, columns.value, [line.value, line.goal, null, line.value === null ? "No data" : null]);
    const range = [line.sample, line.range?.[0] ?? null, line.range?.[1] ?? null];
    lineAt(line.key, row, columns.sample, [...range, ...line.months]);
    if (line.value === null) expect([line.key, at(row, columns.note)]).toEqual([line.key, line.missing]);
  }
  for (const [index, line] of card.channels.entries()) {
    const range = [line.range?.[0] ?? null, line.range?.[1] ?? null];
    const values = [line.owner, line.leads, line.customers, line.closeRate, ...range, line.rank, line.leadsAMonth];
    lineAt(line.channel, places.channelsRow + index, 2, [...values, line.leadValue, line.costPerLead, line.leadReturn]);
  }
  for (const [index, line] of card.weeks.entries()) {
    const goals = [serialOfDate(line.week), line.days, line.leadsGoal, line.leads, line.leadsPace, line.mqlGoal];
    const values = [...goals, line.mqls, line.mqlPace, line.sqls, line.won, line.wonRevenue];
    lineAt(`week ${line.week}`, places.weeksRow + index, 1, values);
  }
}

const promises: Partial<Settings> = {
  mqlsAWeek: 50,
  mqlTarget: 75,
  mqlRampWeeks: 13,
  mqlRampStart: "2026-06-03",
  answeredShare: 0.9,
  attemptsShare: 0.5,
  holidays: ["2026-06-19", "2026-07-04"],
  leadsPerRep: 40,
  reps: 2.5,
  rampShare: 0.8,
  contactsMade: 900,
  medianResponseMinutes: 42,
  fallOut: 3,
  existingRevenue: 12_000,
  reasons: [
    { name: "No budget", count: 5 },
    { name: "Timing", count: 2 },
  ],
};

describe("the sheet shows the numbers of core, recalculated by an engine of others", () => {
  test.each([
    ["the worked example", exampleState("plain")],
    ["contacts with stages", refreshed("hubspot_contacts", promises)],
    ["contacts in one row", refreshed("hubspot_contacts", { ...promises, detail: "total" })],
    ["deals in German, on the last day of a month", refreshed("pipedrive_deals_de", {}, "2026-06-30")],
  ])("%s", { timeout: 180_000 }, async (_, state) => {
    compare(state, scorecard(state), await recalculate(slaWorkbook(state)));
  });

  test("whatever the history and the settings", { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyState("plain"), async state => {
        compare(state, scorecard(state), await recalculate(slaWorkbook(state)));
      }),
      { numRuns: 8 },
    );
  });
});
