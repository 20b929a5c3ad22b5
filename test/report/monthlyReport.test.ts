import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readExport } from "../../core/crm/readExport.ts";
import { monthlyReport } from "../../core/report/monthlyReport.ts";
import { number } from "../../core/report/reportNumbers.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import { stateFromReading, typedState } from "../../core/workbook/state/startingState.ts";
import type { State } from "../../core/workbook/state/state.ts";

function refreshed(): State {
  const text = readFileSync(new URL("../crm/exports/large/hubspot_contacts.csv", import.meta.url), "utf8");
  const reading = readExport(text, { fileName: "hubspot_contacts.csv", asOf: "2026-07-07" });
  if (reading.kind === "refusal") throw new Error(reading.text);
  const mapping = { channels: {}, personas: {} };
  const refresh = { reading, source: "HubSpot", mapping, answers: {}, when: "2026-07-07T09:00" };
  return stateFromReading(refresh, { revenueGoal: 400_000, currency: "USD", detail: "channel and persona" }, "plain");
}

describe("the monthly report", () => {
  const report = monthlyReport(refreshed());

  test("has its three parts, in text and as a page, with the same lines", () => {
    expect(report.subject).toBe("Marketing and sales agreement: 7 July 2026");
    const lines = report.text.split("\n");
    expect(lines.filter(line => /^(What changed|Who is on track|Three things)/.test(line))).toEqual([
      "What changed in June 2026",
      "Who is on track in July 2026, 22.6% of it over",
      "Three things to look at",
    ]);
    const items = lines.filter(line => line.startsWith("- ")).map(line => line.slice(2));
    expect([...report.html.matchAll(/<li[^>]*>(.*?)<\/li>/g)].map(match => match[1])).toEqual(items);
    expect(items.length).toBeLessThanOrEqual(17);
  });

  test("looks at no more than three things, each with a number", () => {
    const things = report.text.split("Three things to look at\n")[1]!.split("\n\n")[0]!.split("\n");
    expect(things.length).toBeGreaterThan(0);
    expect(things.length).toBeLessThanOrEqual(3);
    for (const thing of things) expect(thing).toMatch(/\d/);
  });

  test("says of every share what it rests on, and what the exports do not have", () => {
    for (const line of report.text.split("\n").filter(text => / to \d[\d.]* % of /.test(text))) {
      expect(line).toMatch(/ % of [\d,]+ to [\d.]+ % of [\d,]+/);
    }
    expect(monthlyReport(exampleState("plain")).text).toContain(
      "Sales, Leads answered in time: The exports do not show first answer times.",
    );
  });
});

test("the worked example is told as it is: every goal is met by what was counted", () => {
  const { text } = monthlyReport(exampleState("plain"));
  expect(text).toContain("Marketing, Leads of marketing's channels: 180 of 180, due by now 180: Met");
  expect(text).toContain("Both, Revenue booked: 50,000 USD of 50,000 USD, due by now 50,000 USD: Met");
  expect(text).toContain("Leads: 200 to 200 (+0%), within chance");
  expect(text).toContain("Goals of the plan: no version is agreed yet.");
});

test("a workbook without data gives a report that says so", () => {
  const start = {
    company: "",
    currency: "EUR",
    revenueGoal: null,
    channels: [],
    personas: [],
    detail: "total",
  } as const;
  const { subject, text } = monthlyReport(typedState(start, "plain"));
  expect(subject).toContain("no data yet");
  expect(text).toContain("No month is complete yet.");
  expect(text).toContain("Nothing is behind by more than chance.");
});

test("names of people's own never become markup", () => {
  const example = exampleState("plain");
  const state = { ...example, settings: { ...example.settings, company: '<img src=x onerror="1">' } };
  expect(monthlyReport(state).html).toContain("&lt;img src=x onerror=&quot;1&quot;&gt;");
  expect(monthlyReport(state).html).not.toContain("<img");
});

test("numbers read the same wherever the report is made", () => {
  expect([number(1234567.84, 1), number(0), number(-1500), number(-0.2), number(12, 1)]).toEqual([
    "1,234,567.8",
    "0",
    "-1,500",
    "0",
    "12",
  ]);
});
