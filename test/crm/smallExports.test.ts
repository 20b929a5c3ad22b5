import { describe, expect, test } from "vitest";
import { exportJson, exportText, headersOf, read, smallExports } from "./exportFiles.ts";

const expected = exportJson("expected.json");

/** Exports without a creation date count no leads until somebody says which column serves. */
const isUndated = (name: string) => expected[name].created === null;
const serves: Readonly<Record<string, string>> = {
  "07_dynamics_static_worksheet.csv": "Close Date",
  "13_pipedrive_listview_en.csv": "Deal - Last stage change",
  "18_generic_es.csv": "ultima_actividad",
  "20_hubspot_internal_mmddyyyy.csv": "close date",
};

/** Where the export has a column for the win itself, it goes before the one for any close. */
const ownWonDate: Readonly<Record<string, string>> = {
  "09_pipedrive_account_ptBR_dupcols.csv": "Ganho em",
  "11_pipedrive_listview_de.csv": "Deal - Datum des gewonnenen Deals",
};

/** Status words go before stage names; both columns of this file say the same. */
const statusBeforeStage: Readonly<Record<string, string>> = { "16_zoho_deals_apinames.csv": "Status" };

describe.each(smallExports.filter(name => !isUndated(name)))("%s", name => {
  const truth = expected[name];
  const reading = read(exportText(name));

  test("gives the outcome and the won amount of expected.json", () => {
    if (truth.won === null) {
      expect(reading.outcome).toEqual({ won: 0, lost: 0, open: truth.leads, wonAmount: 0 });
      expect(reading.cohorts.every(({ customers, revenue }) => customers === null && revenue === null)).toBe(true);
    } else {
      const { won, lost, open, wonAmount } = truth;
      expect(reading.outcome).toEqual({ won, lost, open, wonAmount });
    }
    expect(reading.rows.read).toBe(truth.dataRows ?? truth.rows);
    expect(reading.rows.used).toBe(truth.rows);
  });

  test("finds the columns of expected.json", () => {
    const headers = headersOf(reading);
    const wanted = {
      id: truth.id,
      created: truth.created,
      wonDate: ownWonDate[name] ?? truth.closed,
      stage: statusBeforeStage[name] ?? truth.stage,
      wonFlag: truth.wonFlag,
      lostFlag: truth.lostFlag,
      amount: truth.amount,
      currency: truth.currency,
      channel: truth.channel,
      persona: truth.persona,
    };
    for (const [role, header] of Object.entries(wanted)) {
      if (header !== undefined) expect([role, headers[role] ?? null]).toEqual([role, header]);
    }
  });
});

test.each(Object.entries(serves))("%s is read when somebody says which column serves: %s", (name, column) => {
  const { won, lost, open, wonAmount, wonAmountByCurrency } = expected[name];
  const reading = read(exportText(name), { answers: { columns: { created: column } } });
  const amount = wonAmountByCurrency?.[reading.currency ?? ""] ?? wonAmount ?? 0;
  expect(reading.outcome).toEqual({ won, lost, open, wonAmount: amount });
});

test("amounts in another currency never add up: the workbook's currency decides", () => {
  const answers = { columns: { created: "Deal - Last stage change" } };
  const text = exportText("13_pipedrive_listview_en.csv");
  expect(read(text, { answers, currency: "EUR" }).outcome.wonAmount).toBe(12500.5);
  expect(read(text, { answers, currency: "NOK" }).outcome.wonAmount).toBe(8000);
});

test("a won stage of the team's own is asked about, with the likely answer taken meanwhile", () => {
  const reading = read(exportText("03_hubspot_deals_custom_stages.csv"));
  expect(reading.questions[0]).toMatchObject({
    text: 'What does the stage "Deposit Paid" (2 rows) mean: won, lost, open or disqualified?',
    taken: 0,
    changesCounts: true,
  });
  const answered = read(exportText("03_hubspot_deals_custom_stages.csv"), { answers: { lost: ["deposit  paid"] } });
  expect(answered.outcome).toMatchObject({ won: 0, lost: 3 });
  expect(answered.questions.some(({ id }) => id.startsWith("stage"))).toBe(false);
});

test("the channel column is asked about when a better named one says the same for every row", () => {
  const reading = read(exportText("01_hubspot_deals_full.csv"));
  expect(reading.questions.map(({ text }) => text)).toEqual([
    'Which column says where a lead came from: "Lead Type", or "Original Traffic Source"?',
  ]);
  const other = read(exportText("01_hubspot_deals_full.csv"), reading.questions[0]!.options[1]!);
  expect(headersOf(other).channel).toBe("Original Traffic Source");
});

test("several product rows of one opportunity add up to one win", () => {
  const reading = read(exportText("05_salesforce_report_footer.csv"));
  expect(reading.merged).toEqual([{ id: "OPP-1001", kept: 3, dropped: [2] }]);
  expect(reading.problems.find(({ kind }) => kind === "duplicates")?.text).toContain(
    "One opportunity stands on several product rows: their amounts add up to one win.",
  );
  expect(reading.skipped.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
    "8 total",
    "9 blank line",
    "10 footer",
    "11 blank line",
    "12 footer",
    "13 footer",
  ]);
});

test("existing business counts unless a person leaves it out", () => {
  const text = exportText("01_hubspot_deals_full.csv");
  expect(read(text).problems.find(({ kind }) => kind === "existing business")).toMatchObject({
    rows: [4],
    choice: "use",
  });
  const without = read(text, { answers: { switches: { "existing business": "leave out" } } });
  expect(without.leftOut).toEqual([{ row: 4, reason: "existing business" }]);
  expect(without.outcome).toEqual({ won: 1, lost: 1, open: 2, wonAmount: 12500.5 });
});

test("a source is refined by the medium beside it", () => {
  const reading = read(exportText("17_leadsquared_leads.csv"));
  const names = Object.fromEntries(reading.channelValues.map(({ raw, name }) => [raw, name]));
  expect(names).toEqual({ Email: "Email", google: "Organic", "Google / cpc": "Paid media", Facebook: "Social" });
});
