/** A small refresh made by hand, for tests of what is written rather than of what is read. */
import { changeHistory } from "../../core/crm/change.ts";
import { unknownCounts } from "../../core/crm/history.ts";
import type { Cohort, Reading } from "../../core/crm/reading.ts";
import { refreshedState } from "../../core/workbook/refresh/refreshedState.ts";
import type { State } from "../../core/workbook/state/state.ts";

type Line = readonly [
  month: string,
  channel: string,
  persona: string,
  leads: number,
  customers: number,
  revenue: number,
];

function reading(lines: readonly Line[]): Reading {
  const cohorts = lines.map(
    ([month, channel, persona, leads, customers, revenue]): Cohort => ({
      month,
      channel,
      persona,
      ...unknownCounts,
      leads,
      customers,
      revenue,
      pricedCustomers: customers,
    }),
  );
  const values = (names: readonly string[]) =>
    [...new Set(names)].map(name => ({ raw: name, rows: 1, name, by: "mapping" as const }));
  const used = lines.reduce((sum, line) => sum + line[3], 0);
  return {
    kind: "reading",
    fileName: "export.csv",
    fingerprint: JSON.stringify(lines),
    headerFingerprint: "header",
    asOf: "2026-06-30",
    asOfFrom: "given",
    currency: "USD",
    delimiter: ",",
    dateOrder: "YMD",
    decimal: "point",
    headerRow: 1,
    allColumns: [],
    columns: {},
    rows: { read: used, used, merged: 0, leftOut: 0 },
    skipped: [],
    leftOut: [],
    merged: [],
    outcome: { won: 0, lost: 0, open: 0, wonAmount: 0 },
    channelValues: values(lines.map(line => line[1])),
    personaValues: values(lines.map(line => line[2])),
    stageValues: [],
    questions: [],
    problems: [],
    cohorts,
    booked: cohorts.map(({ month, channel, persona, customers, revenue }) => ({
      month,
      channel,
      persona,
      won: customers ?? 0,
      revenue: revenue ?? 0,
    })),
    weeks: [],
    maturity: { months: 0, wins: 0, from: "all cohorts" },
    rowKind: { kind: "lead", sure: true },
    notes: [],
  };
}

function after(before: State, read: Reading): State {
  return refreshedState(before, {
    reading: read,
    source: "CRM",
    history: changeHistory(before.history, read, "CRM", {}).history,
    mapping: { channels: {}, personas: {} },
    answers: {},
    when: "2026-07-01T09:00",
  });
}

export const refreshOf = { reading, after };
