import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readExport } from "../../core/crm/readExport.ts";
import type { ReadOptions } from "../../core/crm/reading.ts";
import { type Scorecard, scorecard } from "../../core/workbook/scorecard/scorecard.ts";
import { stateFromReading } from "../../core/workbook/state/startingState.ts";
import type { Settings, State } from "../../core/workbook/state/state.ts";

function stateOf(text: string, options: ReadOptions, settings: Partial<Settings> = {}): State {
  const reading = readExport(text, { fileName: "export.csv", ...options });
  if (reading.kind === "refusal") throw new Error(reading.text);
  const mapping = options.mapping ?? { channels: {}, personas: {} };
  const refresh = { reading, source: "CRM", mapping, answers: {}, when: "2026-07-07T09:00" };
  const state = stateFromReading(
    refresh,
    { revenueGoal: 10_000, currency: "USD", detail: "channel and persona" },
    "plain",
  );
  return { ...state, settings: { ...state.settings, maturityTyped: 0, ...settings } };
}

const kpi = (card: Scorecard, key: string) => card.kpis.find(line => line.key === key)!;
const commitment = (card: Scorecard, key: string) => card.commitments.find(line => line.key === key)!;

/** Ten leads that can be counted by eye. */
const tenLeads = `Lead ID,Created,Source,Segment,Stage,MQL date,SQL date,Won date,Amount,First contact,Attempts
L1,2026-01-05 09:00,Organic,Buyer,Customer,2026-01-06,2026-01-08,2026-01-25,1000,2026-01-05 09:03,5
L2,2026-01-13 09:00,Organic,Buyer,SQL,2026-01-14,2026-01-16,,,2026-01-13 10:00,6
L3,2026-01-20 09:00,Email,Buyer,MQL,2026-01-21,,,,2026-01-20 09:04,2
L4,2026-02-03 09:00,Email,Buyer,Customer,2026-02-04,2026-02-06,2026-03-05,3000,2026-02-03 09:02,5
L5,2026-02-10 09:00,Sales rep call,Buyer,Customer,2026-02-11,2026-02-12,2026-03-20,500,2026-02-10 09:20,7
L6,2026-02-17 09:00,Organic,Buyer,Disqualified,,,,,2026-02-17 09:01,1
L7,2026-03-02 09:00,Email,Buyer,SQL,2026-03-03,2026-03-04,,,2026-03-02 12:00,5
L8,2026-03-09 09:00,Organic,Buyer,Lead,,,,,2026-03-09 09:05,0
L9,2026-03-10 09:00,Email,Buyer,Lead,,,,,2026-03-10 09:30,3
L10,2026-03-30 09:00,Organic,Buyer,MQL,2026-03-31,,,,2026-03-30 09:01,1
`;

describe("ten leads, counted by hand", () => {
  const columns = {
    id: "Lead ID",
    created: "Created",
    channel: "Source",
    persona: "Segment",
    stage: "Stage",
    mqlDate: "MQL date",
    sqlDate: "SQL date",
    wonDate: "Won date",
    amount: "Amount",
    firstContact: "First contact",
    attempts: "Attempts",
  };
  const answers = { columns, won: ["Customer"], disqualified: ["Disqualified"], open: ["Lead", "MQL", "SQL"] };
  const names = ["Organic", "Email", "Sales rep call"];
  const mapping = {
    channels: Object.fromEntries(names.map(name => [name, name])),
    personas: { Buyer: "Buyer" },
  };
  const state = stateOf(
    tenLeads,
    { asOf: "2026-03-31", answers, mapping, responseMinutes: 5, enoughAttempts: 5 },
    { contactsMade: 35, fallOut: 1, leadsPerRep: 2, reps: 2, answeredShare: 0.9 },
  );
  const card = scorecard(state);

  test.each([
    ["leads", 10],
    ["mqls", 7],
    ["sqls", 5],
    ["customers", 3],
    ["dqRate", 1 / 10],
    ["leadToMql", 7 / 10],
    ["mqlToSql", 5 / 7],
    ["sqlToCustomer", 3 / 5],
    ["endToEnd", 3 / 10],
    ["salePrice", 4_500 / 3],
    ["sqlValue", 1_500 * (3 / 5)],
    ["sqlForecast", 5 * 900],
    ["marketingShare", 4_000 / 4_500],
    ["daysToWin", (20 + 30 + 38) / 3],
    ["leadVelocity", (4 - 3) / 3],
    ["mqlVelocity", 0],
    ["pipelineVelocity", (2 * 1_500 * (3 / 5)) / (88 / 3)],
    ["contactsPerSql", 35 / 5],
    ["fallOutRate", 1 / 3],
    ["capacity", 4],
  ])("%s", (key, wanted) => {
    expect(kpi(card, key).value).toBeCloseTo(wanted, 9);
  });

  test("commitments of March: booked by the month of the win, leads by the month they came", () => {
    expect(commitment(card, "leads").actual).toBe(4);
    expect(commitment(card, "mqls").actual).toBe(2);
    expect(commitment(card, "won").actual).toBe(2);
    expect(commitment(card, "revenue").actual).toBe(3_500);
    expect(commitment(card, "marketingRevenue").actual).toBe(3_000);
    expect(commitment(card, "revenue").months.filter(month => month !== null)).toEqual([1_000, 0, 3_500]);
    // L8 and L10 within five minutes; L7 and L9 not.
    expect(commitment(card, "answered")).toMatchObject({ actual: 2 / 4, sample: 4, pace: "Off track" });
    expect(commitment(card, "attempts").actual).toBe(1 / 4);
  });

  test("few leads are said to be few: the goal lies in the range, and no channel is ranked", () => {
    expect(commitment(card, "attempts").range![1]).toBeGreaterThan(0.6);
    expect(card.channels.map(({ rank }) => rank)).toEqual([null, null, null, null]);
    expect(card.channels.find(({ channel }) => channel === "Email")).toMatchObject({ leads: 4, customers: 1 });
  });

  test("weeks hold the leads that came and the deals that closed in them", () => {
    const week = (monday: string) => card.weeks.find(line => line.week === monday)!;
    expect(week("2026-03-09")).toMatchObject({ days: 5, leads: 2, mqls: 0, won: 0 });
    expect(week("2026-03-16")).toMatchObject({ leads: 0, won: 1, wonRevenue: 500 });
    expect(week("2026-03-30")).toMatchObject({ leads: 1, mqls: 1 });
    expect(week("2026-04-06").leads).toBeNull();
  });
});

interface Truth {
  readonly asOf: string;
  readonly window: readonly string[];
  readonly windowTotals: Readonly<Record<"leads" | "mqls" | "sqls" | "disqualified" | "customers", number | null>> & {
    readonly customersWithAmount: number;
    readonly revenue: number;
  };
  readonly cellColumns: readonly string[];
  readonly cells: readonly (readonly (string | number | null)[])[];
}

describe.each(["hubspot_contacts", "salesforce_leads_report", "pipedrive_deals_de"])(
  "%s, against its true counts",
  name => {
    const folder = new URL("../crm/exports/large/", import.meta.url);
    const truth = JSON.parse(readFileSync(new URL(`${name}.truth.json`, folder), "utf8")) as Truth;
    const state = stateOf(readFileSync(new URL(`${name}.csv`, folder), "utf8"), { asOf: truth.asOf });
    const card = scorecard(state);
    const { windowTotals: total } = truth;
    const share = (part: number | null, whole: number | null) =>
      part === null || whole === null ? null : part / whole;

    test("the window's figures", () => {
      const wanted: Readonly<Record<string, number | null>> = {
        leads: total.leads,
        mqls: total.mqls,
        sqls: total.sqls,
        customers: total.customers,
        dqRate: share(total.disqualified, total.leads),
        leadToMql: share(total.mqls, total.leads),
        mqlToSql: share(total.sqls, total.mqls),
        sqlToCustomer: share(total.customers, total.sqls),
        endToEnd: share(total.customers, total.leads),
        salePrice: share(total.revenue, total.customersWithAmount),
      };
      for (const [key, value] of Object.entries(wanted)) {
        const shown = kpi(card, key).value;
        if (value === null) expect([key, shown]).toEqual([key, null]);
        else expect(shown, key).toBeCloseTo(value, 6);
      }
    });

    test("each month's leads, MQLs, SQLs and customers", () => {
      const at = (column: string) => truth.cellColumns.indexOf(column);
      for (const [index, month] of card.months.entries()) {
        if (month === null) continue;
        const cells = truth.cells.filter(cell => cell[0] === month);
        for (const key of ["leads", "mqls", "sqls", "customers"] as const) {
          const known = cells.filter(cell => cell[at(key)] !== null);
          const sum = known.reduce((all, cell) => all + Number(cell[at(key)]), 0);
          expect([month, key, card.byMonth[index]![key]]).toEqual([month, key, known.length === 0 ? null : sum]);
        }
      }
    });
  },
);
