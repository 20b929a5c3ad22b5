import { describe, expect, test } from "vitest";
import { changeHistory } from "../../core/crm/change.ts";
import { exportText, read } from "./exportFiles.ts";

const header = "Id,Created,Status,Lead Source,Amount,Close Date";
const lead = (id: number, created: string, rest = "Open,Email,,") => `${id},${created},${rest}`;
const reading = (rows: readonly string[], asOf = "2026-03-31") => read(`${[header, ...rows].join("\n")}\n`, { asOf });
const many = (month: string, count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => lead(from + at, `${month}-01`));

describe("a refresh", () => {
  const first = reading([...many("2026-01", 40), ...many("2026-02", 20, 100), lead(500, "2026-03-02")]);
  const { history } = changeHistory([], first, "CRM", {});

  test("of an empty history adds every month", () => {
    const { months } = changeHistory([], first, "CRM", {});
    expect(months).toEqual([
      { month: "2026-01", leadsBefore: 0, leadsAfter: 40, decision: "replace", reason: null },
      { month: "2026-02", leadsBefore: 0, leadsAfter: 20, decision: "replace", reason: null },
      { month: "2026-03", leadsBefore: 0, leadsAfter: 1, decision: "replace", reason: null },
    ]);
    expect(history.map(({ month, leads, won }) => [month, leads, won])).toEqual([
      ["2026-01", 40, 0],
      ["2026-02", 20, 0],
      ["2026-03", 1, 0],
    ]);
  });

  test("raises the month of creation when a win comes late, and books it in the month of the win", () => {
    const late = reading([
      lead(0, "2026-01-01", "Won,Email,70,2026-03-05"),
      ...many("2026-01", 39, 1),
      ...many("2026-02", 20, 100),
    ]);
    const changed = changeHistory(history, late, "CRM", { "2026-03": "replace" }).history;
    expect(changed.map(row => [row.month, row.leads, row.customers, row.revenue, row.won, row.wonRevenue])).toEqual([
      ["2026-01", 40, 1, 70, 0, 0],
      ["2026-02", 20, 0, 0, 0, 0],
      ["2026-03", 0, 0, 0, 1, 70],
    ]);
  });

  test("leaves other sources and months that it does not cover as they are", () => {
    const later = reading(many("2026-02", 20, 100));
    const mine = changeHistory(history, later, "Other CRM", {}).history;
    expect(mine.filter(({ source }) => source === "CRM")).toEqual(history);
    const same = changeHistory(history, later, "CRM", {});
    expect(same.history.filter(({ month }) => month === "2026-01")).toEqual(history.slice(0, 1));
    expect(same.months.map(({ month }) => month)).toEqual(["2026-02", "2026-03"]);
  });

  test("keeps a month that would lose more than 5 % of its leads, and says why", () => {
    const filtered = reading([...many("2026-01", 37), ...many("2026-02", 19, 100), lead(500, "2026-03-02")]);
    const change = changeHistory(history, filtered, "CRM", {});
    expect(change.months[0]).toEqual({
      month: "2026-01",
      leadsBefore: 40,
      leadsAfter: 37,
      decision: "keep",
      reason: "The month would lose 3 of 40 leads: the export seems to be filtered.",
    });
    expect(change.months[1]).toMatchObject({ leadsAfter: 19, decision: "replace", reason: null });
    expect(change.history[0]?.leads).toBe(40);
    const decided = changeHistory(history, filtered, "CRM", { "2026-01": "replace" });
    expect(decided.months[0]?.decision).toBe("replace");
    expect(decided.history[0]?.leads).toBe(37);
  });

  test("keeps a first month that seems to start midway", () => {
    const midway = reading(Array.from({ length: 39 }, (_, at) => lead(at, "2026-01-15")));
    expect(changeHistory(history, midway, "CRM", {}).months[0]).toMatchObject({
      decision: "keep",
      reason:
        "The export starts on 2026-01-15, in the middle of the month, and has 39 leads where the history has 40: it seems to be filtered by date.",
    });
  });

  test("keeps a month that the export leaves empty in between", () => {
    const gap = reading([...many("2026-01", 40), lead(500, "2026-03-02")]);
    expect(changeHistory(history, gap, "CRM", {}).months[1]).toMatchObject({ leadsAfter: 0, decision: "keep" });
  });

  test("knows nothing about stages that the export does not have", () => {
    const bare = read("Id,Created,Source\n1,2026-01-02,Email\n", { asOf: "2026-01-31" });
    expect(changeHistory([], bare, "CRM", {}).history).toEqual([
      expect.objectContaining({ leads: 1, mqls: null, customers: null, revenue: null, won: null, wonRevenue: null }),
    ]);
  });
});

test("applying the same export twice is applying it once, and the history holds every lead and win", () => {
  const large = read(exportText("large/pipedrive_deals_de.csv"), { asOf: "2026-07-15" });
  const once = changeHistory([], large, "Pipedrive", {});
  const twice = changeHistory(once.history, large, "Pipedrive", {});
  expect(twice.history).toEqual(once.history);
  expect(
    twice.months.every(({ leadsBefore, leadsAfter, reason }) => leadsBefore === leadsAfter && reason === null),
  ).toBe(true);
  expect(once.history.reduce((sum, { leads }) => sum + leads!, 0)).toBe(large.rows.used);
  expect(once.history.reduce((sum, { won }) => sum + won!, 0)).toBe(large.outcome.won);
});

describe("an export that is older than what the workbook has", () => {
  const text = (wins: string) => `Id,Created,Status\n1,2026-05-03,${wins}\n2,2026-05-04,Open\n3,2026-06-02,Open\n`;
  const newer = read(text("Won"), { asOf: "2026-06-30" });
  const older = read(text("Open"), { asOf: "2026-06-10" });
  const { history } = changeHistory([], newer, "CRM", {});

  test("is named with both days, and keeps the months until a person decides", () => {
    const change = changeHistory(history, older, "CRM", {}, "2026-06-30");
    expect(change.older).toBe(
      "The export stands for 2026-06-10, but the workbook already has this source as of 2026-06-30: the export is older.",
    );
    expect(change.history).toEqual(history);
    expect(change.months.map(({ decision, reason }) => [decision, reason])).toEqual([
      ["keep", change.older],
      ["keep", change.older],
    ]);
    const replaced = changeHistory(history, older, "CRM", { "2026-05": "replace", "2026-06": "replace" }, "2026-06-30");
    expect(replaced.history.map(({ customers }) => customers)).toEqual([0, 0]);
  });

  test("shows by its months where no log tells", () => {
    const may = read(text("Open"), { asOf: "2026-05-31" });
    expect(changeHistory(history, may, "CRM", {}).older).toMatch(/already has leads of this source created in 2026-06/);
    expect(changeHistory(history, may, "Other CRM", {}).older).toBeNull();
  });

  test("adds earlier months without asking", () => {
    const lastYear = read("Id,Created,Status\n9,2025-05-03,Won\n", { asOf: "2025-12-31" });
    const change = changeHistory(history, lastYear, "CRM", {}, "2026-06-30");
    expect(change.months).toMatchObject([{ month: "2025-05", decision: "replace", reason: null }]);
  });

  test("of the same day or a later one is no older export", () => {
    expect(changeHistory(history, newer, "CRM", {}, "2026-06-30").older).toBeNull();
    expect(changeHistory(history, newer, "CRM", {}, "2026-06-01").older).toBeNull();
  });
});
