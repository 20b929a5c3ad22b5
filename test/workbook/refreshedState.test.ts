import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { changeHistory } from "../../core/crm/change.ts";
import { readExport } from "../../core/crm/readExport.ts";
import { measure } from "../../core/workbook/metrics/measure.ts";
import { alreadyApplied } from "../../core/workbook/refresh/appliedBefore.ts";
import { preview } from "../../core/workbook/refresh/preview.ts";
import { refreshedState } from "../../core/workbook/refresh/refreshedState.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import { stateFromReading } from "../../core/workbook/state/startingState.ts";
import type { State } from "../../core/workbook/state/state.ts";
import { windows } from "../../core/workbook/state/windows.ts";

const none = { channels: {}, personas: {} };

function reading(name: string, asOf: string) {
  const text = readFileSync(new URL(`../crm/exports/large/${name}`, import.meta.url), "utf8");
  const read = readExport(text.replace(/^﻿/, ""), { fileName: name, asOf });
  if (read.kind === "refusal") throw new Error(read.text);
  return read;
}

const hubspot = reading("hubspot_contacts.csv", "2026-07-07");
const salesforce = reading("salesforce_leads_report.csv", "2026-06-30");

function refresh(before: State, read: typeof hubspot, source: string): State {
  const { history } = changeHistory(before.history, read, source, {});
  return refreshedState(before, {
    reading: read,
    source,
    history,
    mapping: none,
    answers: {},
    when: "2026-07-20T10:00",
  });
}

const leadsOf = (state: State) => state.history.reduce((sum, row) => sum + (row.leads ?? 0), 0);

test("leads used = leads in the history = leads in the grid, when the window covers everything", () => {
  const start = { revenueGoal: 50_000, currency: "USD", detail: "channel and persona" } as const;
  const state = stateFromReading(
    { reading: salesforce, source: "Salesforce", mapping: none, answers: {}, when: "2026-07-20T10:00" },
    start,
    "sla",
  );
  const wide = { ...state, settings: { ...state.settings, windowMonths: 60 } };
  expect(leadsOf(state)).toBe(salesforce.rows.used);
  expect(measure(wide).reduce((sum, { leads }) => sum + leads, 0)).toBe(salesforce.rows.used);
  expect(salesforce.rows.read).toBe(salesforce.rows.used + salesforce.rows.merged + salesforce.rows.leftOut);
});

test("the first real refresh replaces the numbers of the worked example", () => {
  const after = refresh(exampleState("sla"), hubspot, "HubSpot contacts");
  expect(new Set(after.history.map(({ source }) => source))).toEqual(new Set(["HubSpot contacts"]));
  expect(leadsOf(after)).toBe(hubspot.rows.used);
});

test("the first real export brings its currency in place of the example's, later ones do not", () => {
  const deals = reading("pipedrive_deals_de.csv", "2026-07-15");
  const first = refresh(exampleState("sla"), deals, "Pipedrive deals");
  expect([deals.currency, first.settings.currency]).toEqual(["EUR", "EUR"]);
  expect(refresh(first, { ...hubspot, currency: "USD" }, "HubSpot contacts").settings.currency).toBe("EUR");
  expect(refresh(exampleState("sla"), { ...hubspot, currency: null }, "HubSpot").settings.currency).toBe("USD");
});

test("a second CRM is a second source, and the workbook stands for the day that both have reached", () => {
  const first = refresh(exampleState("sla"), hubspot, "HubSpot contacts");
  const both = refresh(first, salesforce, "Salesforce leads");
  expect(leadsOf(both)).toBe(hubspot.rows.used + salesforce.rows.used);
  expect(both.settings.dataAsOf).toBe("2026-06-30");
  expect(both.log.map(({ source }) => source)).toEqual(["HubSpot contacts", "Salesforce leads"]);
});

test("a second source with few wins leaves the measured maturity as it is", () => {
  const measured = (months: number, wins: number) => ({ months, wins, from: "old cohorts" as const });
  const first = refresh(exampleState("sla"), { ...hubspot, maturity: measured(4, 200) }, "HubSpot contacts");
  const few = { ...salesforce, maturity: measured(0, 2) };
  expect(first.settings.maturityMeasured).toBe(4);
  expect(refresh(first, few, "Salesforce leads").settings.maturityMeasured).toBe(4);
  expect(refresh(exampleState("sla"), few, "Salesforce leads").settings.maturityMeasured).toBe(0);
});

test("applying the same export twice is applying it once", () => {
  const once = refresh(exampleState("sla"), hubspot, "HubSpot contacts");
  const twice = refresh(once, hubspot, "HubSpot contacts");
  expect(twice.history).toEqual(once.history);
  expect(alreadyApplied(once, twice)).toBe(true);
  expect(alreadyApplied(once, refresh(once, reading("hubspot_contacts.csv", "2026-07-01"), "HubSpot contacts"))).toBe(
    false,
  );
});

test("the preview shows old and new totals, and the largest moves first", () => {
  const before = exampleState("sla");
  const { totals, lines } = preview(before, refresh(before, hubspot, "HubSpot contacts"));
  expect(totals.leads).toEqual([1200, 1279]);
  expect(lines).toHaveLength(30);
  const moved = lines.map(line => line.moved);
  expect(moved.lastIndexOf(true)).toBeLessThan(moved.indexOf(false));
});

test("the window holds complete months only, and never months before the data", () => {
  const { settings, history } = exampleState("sla");
  const at = (dataAsOf: string, more = {}) => windows({ ...settings, dataAsOf, ...more }, history);
  expect(at("2026-06-30").window).toEqual({ first: "2026-01", last: "2026-06" });
  expect(at("2026-06-29").window).toEqual({ first: "2026-01", last: "2026-05" });
  expect(at("2026-06-29").months).toBe(5);
  expect(at("2026-06-30", { windowMonths: 3 }).window).toEqual({ first: "2026-04", last: "2026-06" });
  expect(at("2026-06-30", { maturityTyped: 2 }).rateWindow).toEqual({ first: "2026-01", last: "2026-04" });
  expect(at("2026-06-30", { maturityTyped: 20 }).rateWindow).toEqual({ first: "2026-01", last: "2026-01" });
});
