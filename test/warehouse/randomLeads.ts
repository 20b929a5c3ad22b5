/** Random lists of leads as a CRM might write them, with what is odd in real ones. */
import fc from "fast-check";
import type { ProblemKind, ReadOptions } from "../../core/crm/reading.ts";

export const header = [
  ...["Record ID", "Create Date", "Last Modified", "Lead Source", "Segment", "Stage", "Close Date", "Amount"],
  ...["Currency", "Full Name", "Email", "First Contact", "Call Attempts", "Became MQL Date", "Became SQL Date"],
  ...["Deal Type", "Pipeline", "Is Deleted"],
] as const;

const day = (from: string, days: number) =>
  fc
    .integer({ min: 0, max: days })
    .map(after => new Date(Date.parse(`${from}T00:00:00Z`) + after * 86_400_000).toISOString().slice(0, 10));
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 59 }))
  .map(parts => parts.map(part => String(part).padStart(2, "0")).join(":"));
const moment = fc.tuple(day("2025-03-01", 480), clock).map(([date, time]) => `${date} ${time}`);
const mostly = (weight: number, usual: fc.Arbitrary<string>, ...odd: string[]) =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(...odd) });
const words = (...all: string[]) => fc.constantFrom(...all);

/** Dates and amounts as databases keep them, so that the same rows can be typed. */
export const plainRow = fc.tuple(
  mostly(12, fc.integer({ min: 100, max: 160 }).map(String), ""),
  mostly(15, moment, ""),
  mostly(9, moment, ""),
  words(
    "Organic search",
    "organic_search",
    "Google Ads",
    "Newsletter",
    "Facebook",
    "Cold call",
    "",
    "Übersicht",
    "x'); DROP TABLE leads; --",
  ),
  words("Enterprise", "Mid-market", "Small business", "", "enterprise", 'O\'Brien "& Co"'),
  words("Closed Won", "Closed Lost", "Proposal", "Qualification", "Disqualified", ""),
  mostly(4, moment, ""),
  mostly(
    6,
    fc.integer({ min: -2, max: 9999 }).map(cents => (cents / 4).toFixed(2)),
    "",
    "0",
  ),
  words("EUR", "EUR", "EUR", "USD", ""),
  words("Ann Lee", "Test User", "Contest Winner", "Bo Test-Mayer", "Test & Sons", "Protest", ""),
  words("ann@example.com", "test@example.com", "my.test@example.com", "tester@example.com", ""),
  mostly(3, moment, ""),
  mostly(5, fc.integer({ min: 0, max: 9 }).map(String), ""),
  mostly(2, day("2025-04-01", 450), ""),
  mostly(1, day("2025-04-01", 450), ""),
  words("New Business", "New Business", "Renewal", ""),
  words("Default", "Default", "Partner"),
  words("false", "false", "false", "true"),
);

/** The same with the spellings that people and programs put into exports. */
export const oddRow = plainRow.chain(row =>
  fc
    .record({
      created: mostly(
        8,
        fc.constant(row[1]),
        `${row[1]}Z`,
        `${row[1]}.750+02:00`,
        `${row[1].slice(0, 10)}T23:30:00-0500`,
        "TBD",
        ` ${row[1]} `,
        `${row[1].slice(0, 10)}, 8:15 PM`,
        "2026-02-30",
      ),
      won: mostly(6, fc.constant(row[6]), `${row[6]}Z`, "soon", "2027-01-05"),
      amount: mostly(6, fc.constant(row[7]), "1,250.50", "$12", "(500)", "1.5k", "€ 1,000", "n/a", "100 USD", "7,5"),
      contact: mostly(5, fc.constant(row[11]), `${row[11]}+01:00`, "never"),
      mql: mostly(5, fc.constant(row[13]), "yes", "no", "x"),
      attempts: mostly(5, fc.constant(row[12]), "5", "many", "2.0"),
    })
    .map(odd => {
      const cells: string[] = [...row];
      for (const [at, cell] of [
        [1, odd.created],
        [6, odd.won],
        [7, odd.amount],
        [11, odd.contact],
        [13, odd.mql],
        [12, odd.attempts],
      ] as const)
        cells[at] = cell;
      return cells;
    }),
);

const kinds: readonly ProblemKind[] = [
  ...([
    "duplicates",
    "deleted",
    "test leads",
    "no source",
    "no persona",
    "won without amount",
    "won without date",
  ] as const),
  ...(["closed before created", "other currency", "other pipeline", "existing business", "negative amount"] as const),
];

/** What a person may have set in the workbook and answered. */
export const someOptions: fc.Arbitrary<ReadOptions> = fc
  .record(
    {
      asOf: fc.constantFrom("2026-05-31", "2026-06-15"),
      timeZone: fc.constantFrom("Europe/Berlin", "America/New_York", "UTC"),
      currency: fc.constantFrom("EUR", "USD"),
      responseMinutes: fc.constantFrom(60, 1440),
      hours: fc.boolean(),
      mapping: fc.constant({
        channels: { "Cold call": "Sales rep call", "x'); DROP TABLE leads; --": "Email" },
        personas: { enterprise: "Enterprise" },
      }),
      lost: fc.constant(["proposal"]),
      leaveOut: fc.subarray([...kinds], { maxLength: 3 }),
      useAll: fc.boolean(),
    },
    { requiredKeys: ["leaveOut", "useAll", "hours"] },
  )
  .map(
    ({ hours, lost, leaveOut, useAll, ...options }): ReadOptions => ({
      ...options,
      ...(hours ? { workStart: 9 / 24, workEnd: 17 / 24, holidays: ["2026-01-01", "2025-12-25", "2025-06-07"] } : {}),
      answers: {
        columns: { created: "Create Date", wonDate: "Close Date", pipeline: "Pipeline" },
        ...(lost === undefined ? {} : { lost }),
        switches: {
          ...Object.fromEntries(leaveOut.map(kind => [kind, "leave out" as const])),
          ...(useAll ? { deleted: "use" as const, "test leads": "use" as const } : {}),
        },
      },
    }),
  );

export const csvOf = (rows: readonly (readonly string[])[]): string =>
  [header, ...rows].map(row => row.map(cell => `"${cell.replace(/"/g, '""')}"`).join(",")).join("\n");
