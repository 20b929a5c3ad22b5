import { describe, expect, test } from "vitest";
import { headersOf, read, rowsOf } from "./exportFiles.ts";

const table = (header: string, ...rows: string[]) => `${[header, ...rows].join("\n")}\n`;

describe("test rows", () => {
  test("show by the whole word test in a name or before the @, never in a company", () => {
    const reading = read(
      table(
        "Id,First Name,Last Name,Company,Email,Created,Status",
        "1,Test,User,A,a@example.com,2026-01-02,Open",
        "2,Ann,Testa,Test Ltd,b@test.com,2026-01-02,Open",
        "3,Ann,Contest,A,qa-test@example.com,2026-01-02,Open",
        "4,Ann,B,A,latest@example.com,2026-01-02,Open",
      ),
    );
    expect(reading.leftOut).toEqual([
      { row: 2, reason: "test lead" },
      { row: 4, reason: "test lead" },
    ]);
  });

  test("are not found in the company that a deal's title repeats", () => {
    const reading = read(
      table(
        "Id,Deal name,Account name,Created,Status",
        "1,Test Kitchen - ovens,Test Kitchen,2026-01-02,Open",
        "2,Test & Sons - ovens,,2026-01-02,Open",
        "3,TEST - please ignore,A,2026-01-02,Open",
      ),
    );
    expect(rowsOf(reading, "test leads")).toEqual([4]);
  });
});

describe("duplicates", () => {
  test("with an id are the same exact id; the newest stays, of equal ones the later row", () => {
    const reading = read(
      table(
        "Id,Created,Status,Last Modified",
        "a,2026-01-02,Won,2026-01-05",
        "a,2026-01-02,Open,2026-01-04",
        "A,2026-01-02,Open,2026-01-04",
        "b,2026-01-02,Open,2026-01-04",
        "b,2026-01-02,Won,2026-01-04",
        "c,2026-01-02,Won,",
        "c,2026-01-02,Open,2026-01-01",
      ),
    );
    expect(reading.merged).toEqual([
      { id: "a", kept: 2, dropped: [3] },
      { id: "b", kept: 6, dropped: [5] },
      { id: "c", kept: 8, dropped: [7] },
    ]);
    expect(reading.outcome.won).toBe(2);
  });

  test("without an id column have the same e-mail address, whatever its case", () => {
    const reading = read(
      table(
        "Email,Created,Status",
        "a@x.com,2026-01-02,Open",
        "A@X.com,2026-01-02,Won",
        ",2026-01-02,Won",
        ",2026-01-02,Won",
      ),
    );
    expect(reading.merged).toEqual([{ id: "a@x.com", kept: 3, dropped: [2] }]);
    expect(reading.rows).toEqual({ read: 4, used: 3, merged: 1, leftOut: 0 });
  });

  test("with neither id nor e-mail are asked about and stay apart meanwhile", () => {
    const text = table(
      "Deal name,Created,Status,Amount",
      "A,2026-01-02,Won,5",
      "A,2026-01-02,Won,5",
      "B,2026-01-02,Won,5",
    );
    const reading = read(text);
    expect(reading.rows.used).toBe(3);
    expect(reading.questions.map(({ text }) => text)).toEqual([
      "The export has no id, and rows 2 and 3 have the same name, creation date and amount. Are they the same lead?",
    ]);
    const merged = read(text, reading.questions[0]!.options[1]!);
    expect([merged.rows.used, merged.rows.merged, merged.questions]).toEqual([2, 1, []]);
  });

  test("can all be kept", () => {
    const text = table("Id,Created,Status", "a,2026-01-02,Won", "a,2026-01-02,Won");
    expect(read(text, { answers: { switches: { duplicates: "use" } } }).rows.used).toBe(2);
  });
});

describe("the outcome", () => {
  test("is decided by flags before words, and a win after the as-of date is still open", () => {
    const reading = read(
      table(
        "Id,Created,Stage,Is Closed Won,Is closed lost,Close Date,Amount",
        "1,2026-01-02,Closed Lost,true,false,2026-02-01,10",
        "2,2026-01-02,Closed Won,false,false,2026-02-01,10",
        "3,2026-01-02,Dead,false,true,2026-02-01,10",
        "4,2026-01-02,Closed Won,true,false,2026-03-01,10",
        "5,2026-01-02,Closed Won,true,false,TBD,10",
        "6,2026-02-02,Lost,false,true,2026-03-01,10",
      ),
      { asOf: "2026-02-15" },
    );
    expect(reading.outcome).toEqual({ won: 2, lost: 1, open: 3, wonAmount: 20 });
    expect(rowsOf(reading, "won after as-of date")).toEqual([5]);
    expect(rowsOf(reading, "won without date")).toEqual([6]);
    expect(reading.booked.map(({ month, won }) => [month, won])).toEqual([
      ["2026-01", 1],
      ["2026-02", 1],
    ]);
  });

  test("that a person gives a stage goes before the flags", () => {
    const text = table("Id,Created,Stage,Is Won", "1,2026-01-02,Pilot,false", "2,2026-01-02,Proposal,false");
    expect(read(text).outcome.won).toBe(0);
    expect(read(text, { answers: { won: ["Pilot"] } }).outcome.won).toBe(1);
  });

  test("never follows from a close date alone", () => {
    const reading = read(table("Id,Created,Close Date", "1,2026-01-02,2026-01-10", "2,2026-01-03,2026-01-11"));
    expect(reading.cohorts[0]).toMatchObject({ leads: 2, customers: null, revenue: null });
    expect(reading.outcome.won).toBe(0);
  });

  test("follows from the date of becoming a customer where nothing else says it", () => {
    const reading = read(
      table("Id,Create Date,Became a Customer Date", "1,2026-01-02,2026-01-10", "2,2026-01-03,", "3,2026-01-04,n/a"),
      { asOf: "2026-02-01" },
    );
    expect(reading.cohorts[0]).toMatchObject({ leads: 3, customers: 1, daysToWin: 8 });
  });

  test("of unknown stage names is asked, of a negated one too", () => {
    const text = table("Id,Created,Stage", "1,2026-01-01,Banana", "2,2026-01-02,Won", "3,2026-01-02,Not won");
    expect(read(text).questions.map(({ samples, taken }) => [samples[0], taken])).toEqual([
      ["Banana", 2],
      ["Not won", 2],
    ]);
    const answered = read(text, { answers: { won: ["banana"], disqualified: ["NOT WON"] } });
    expect(answered.questions).toEqual([]);
    expect(answered.cohorts[0]).toMatchObject({ leads: 3, customers: 2, disqualified: 1 });
  });
});

test("stages are cumulative: a customer is an SQL and an MQL, an SQL is an MQL, each up to the as-of date", () => {
  const reading = read(
    table(
      "Id,Created,Status,MQL Date,SQL Date,Lead Status",
      "1,2026-01-02,Won,,,New",
      "2,2026-01-02,Open,,2026-01-05,Unqualified",
      "3,2026-01-02,Open,2026-01-05,2026-03-05,New",
      "4,2026-01-02,Open,2026-03-05,,Unqualified",
      "5,2026-01-02,Open,TBD,,New",
    ),
    { asOf: "2026-02-01" },
  );
  expect(reading.cohorts).toHaveLength(1);
  expect(reading.cohorts[0]).toMatchObject({
    leads: 5,
    mqls: 3,
    sqls: 2,
    disqualified: 2,
    sqlsDisqualified: 1,
    customers: 1,
  });
});

test("first contacts and attempts are counted where the export has them", () => {
  const reading = read(
    table(
      "Id,Created,Status,First contacted,Contact attempts",
      "1,2026-01-02 10:00,Open,2026-01-02 10:30,6",
      "2,2026-01-02 10:00,Open,2026-01-02 12:00,5",
      "3,2026-01-02 10:00,Open,,1",
      "4,2026-01-31 23:30,Open,,",
    ),
    { asOf: "2026-02-01", responseMinutes: 60 },
  );
  expect(headersOf(reading)).toMatchObject({ firstContact: "First contacted", attempts: "Contact attempts" });
  expect(reading.cohorts[0]).toMatchObject({
    responseKnown: 3,
    answeredInTime: 1,
    attemptsKnown: 3,
    enoughAttempts: 2,
  });
});

describe("maturity", () => {
  const wins = (days: readonly string[]) =>
    read(table("Id,Created,Status,Close Date", ...days.map((day, at) => `${at},2024-01-31,Won,${day}`)), {
      asOf: "2026-06-30",
    });

  test("is the smallest number of months within which 80 % of the wins come", () => {
    const early = Array.from({ length: 24 }, () => "2024-02-29");
    const late = Array.from({ length: 6 }, () => "2024-09-01");
    expect(wins([...early, ...late]).maturity).toEqual({ months: 1, wins: 30, from: "old cohorts" });
    expect(wins([...early.slice(1), ...late, "2024-09-01"]).maturity).toEqual({
      months: 8,
      wins: 30,
      from: "old cohorts",
    });
  });

  test("is 0 with fewer than 30 wins", () => {
    expect(wins(Array.from({ length: 29 }, () => "2024-09-01")).maturity).toEqual({
      months: 0,
      wins: 29,
      from: "old cohorts",
    });
  });

  test("is measured from young cohorts only where there are no old ones", () => {
    const young = Array.from({ length: 40 }, (_, at) => `${at},2026-01-10,Won,2026-02-20`);
    const header = "Id,Created,Status,Close Date";
    expect(read(table(header, ...young), { asOf: "2026-06-30" }).maturity).toEqual({
      months: 2,
      wins: 40,
      from: "all cohorts",
    });
    expect(read(table(header, "x,2025-06-01,Open,", ...young), { asOf: "2026-06-30" }).maturity).toEqual({
      months: 0,
      wins: 0,
      from: "old cohorts",
    });
  });
});

describe("mapping", () => {
  const text = table(
    "Id,Created,Status,Lead Source,Segment",
    "1,2026-01-02,Open,PAID_SEARCH,kmu",
    "2,2026-01-02,Open,paid search,SMB; Enterprise",
    "3,2026-01-02,Open,Podcast,Schools",
    "4,2026-01-02,Open,Email,",
  );
  const names = (options = {}) => {
    const { channelValues, personaValues } = read(text, options);
    return Object.fromEntries([...channelValues, ...personaValues].map(({ raw, name }) => [raw, name]));
  };

  test("proposes usual names and new ones for short labels", () => {
    expect(names()).toEqual({
      PAID_SEARCH: "Paid media",
      "paid search": "Paid media",
      Podcast: "Podcast",
      Email: "Email",
      kmu: "Small business",
      "SMB; Enterprise": "Small business",
      Schools: "Schools",
    });
  });

  test("stays within the names of the workbook, whatever it calls a segment", () => {
    expect(names({ channels: ["Email", "podcast"], personas: ["KMU"] })).toMatchObject({
      PAID_SEARCH: "Unassigned",
      Podcast: "podcast",
      kmu: "KMU",
      "SMB; Enterprise": "KMU",
      Schools: "Unassigned",
    });
  });

  test("follows a person before everything, whatever the case and the separators", () => {
    const mapping = { channels: { "Paid-Search": "Email", podcast: "" }, personas: { KMU: "Makers" } };
    expect(names({ mapping, channels: ["Email"] })).toMatchObject({
      PAID_SEARCH: "Email",
      "paid search": "Email",
      Podcast: "Unassigned",
      kmu: "Makers",
    });
  });
});

test("each switch leaves its rows out, and the rows always add up", () => {
  const text = table(
    "Id,Created,Status,Lead Source,Segment,Amount,Close Date,Pipeline,Deal type,Currency",
    "1,2026-01-02,Won,Email,SMB,,2026-01-05,A,New,EUR",
    "2,2026-01-02,Won,,SMB,5,2026-01-05,A,New,EUR",
    "3,2026-01-02,Won,Email,,5,,A,New,EUR",
    "4,2026-01-02,Won,Email,SMB,5,2025-12-31,A,Renewal,EUR",
    "5,2026-01-02,Won,Email,SMB,5,2026-01-05,B,New,USD",
  );
  const leftOut: Readonly<Record<string, number>> = {
    "won without amount": 2,
    "no source": 3,
    "no persona": 4,
    "won without date": 4,
    "closed before created": 5,
    "existing business": 5,
    "other pipeline": 6,
    "other currency": 6,
  };
  for (const [kind, row] of Object.entries(leftOut)) {
    const reading = read(text, { asOf: "2026-02-01", answers: { switches: { [kind]: "leave out" } } });
    expect(reading.leftOut).toEqual([{ row, reason: kind }]);
    expect(reading.rows).toEqual({ read: 5, used: 4, merged: 0, leftOut: 1 });
    expect(reading.problems.find(problem => problem.kind === kind)).toMatchObject({ rows: [row], choice: "leave out" });
  }
  expect(read(text, { asOf: "2026-02-01" }).rows.used).toBe(5);
});
