import type { Question, Reading } from "../../../core/crm/reading.ts";

/** A small reading to change in tests. */
export function someReading(change: Partial<Reading> = {}): Reading {
  return {
    kind: "reading",
    fileName: "contacts.csv",
    fingerprint: "f1",
    headerFingerprint: "h1",
    asOf: "2026-07-07",
    asOfFrom: "file",
    currency: "USD",
    delimiter: ",",
    dateOrder: "YMD",
    decimal: "point",
    headerRow: 1,
    allColumns: ["Record ID", "Create Date", "Original Source", "Persona"].map((header, index) => ({
      index,
      header,
      samples: ["a", "b"],
      filled: 1,
    })),
    columns: { id: 0, created: 1, channel: 2, persona: 3 },
    rows: { read: 10, used: 8, merged: 1, leftOut: 1 },
    skipped: [],
    leftOut: [],
    merged: [],
    outcome: { won: 1, lost: 1, open: 6, wonAmount: 100 },
    channelValues: [],
    personaValues: [],
    stageValues: [],
    questions: [],
    problems: [],
    cohorts: [],
    booked: [],
    weeks: [],
    maturity: { months: 0, wins: 1, from: "all cohorts" },
    rowKind: { kind: "lead", sure: true },
    notes: [],
    ...change,
  };
}

export const dateQuestion: Question = {
  id: "date order",
  text: "Is 03/04/2026 the 3rd of April?",
  samples: ["03/04/2026"],
  options: [
    { label: "Yes", answers: { dateOrder: "DMY" } },
    { label: "No, the 4th of March", answers: { dateOrder: "MDY" } },
  ],
  taken: 1,
  changesCounts: true,
};
