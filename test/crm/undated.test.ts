import { expect, test } from "vitest";
import { changeHistory } from "../../core/crm/change.ts";
import { exportJson, exportText, read, refusalOf } from "./exportFiles.ts";

const expected = exportJson("expected.json");
const undated = Object.keys(expected).filter(name => expected[name].created === null);

test.each(undated)("%s has no creation date: what was won and lost is counted, and the gap is asked about", name => {
  const { won, lost, open, wonAmount, wonAmountByCurrency, rows } = expected[name];
  const reading = read(exportText(name));
  const amount = wonAmountByCurrency?.[reading.currency ?? ""] ?? wonAmount ?? 0;
  expect(reading.outcome).toEqual({ won, lost, open, wonAmount: amount });
  expect(reading.rows).toEqual({ read: rows, used: 0, merged: 0, leftOut: rows });
  expect(reading.leftOut.every(({ reason }) => reason === "no creation date")).toBe(true);
  expect(reading.cohorts).toEqual([]);
  expect(reading.notes.join(" ")).toMatch(
    /^No column holds the day on which a lead was created, so no lead is counted/,
  );
  const question = reading.questions.find(({ id }) => id === "created column");
  expect(question?.options[question.taken]?.label).toBe("No: count what was won and lost, but no leads by month");
});

const text = `Deal ID,Deal Name,Status,Amount,Won date,Lead Source
1,A,Won,100,2026-05-03,Newsletter
2,B,Won,50,2026-06-03,Newsletter
2,B,Won,60,2026-06-04,Newsletter
3,Test deal,Won,70,2026-06-05,Newsletter
4,D,Lost,,,LinkedIn
5,E,Won,80,soon,LinkedIn
`;

test("wins are booked in the month of the win, without duplicates and test rows; without a date they are only won", () => {
  const reading = read(text);
  expect(reading.asOf).toBe("2026-06-04");
  expect(reading.outcome).toEqual({ won: 3, lost: 1, open: 0, wonAmount: 240 });
  expect(reading.booked).toEqual([
    { month: "2026-05", channel: "Email", persona: "Unassigned", won: 1, revenue: 100 },
    { month: "2026-06", channel: "Email", persona: "Unassigned", won: 1, revenue: 60 },
  ]);
  expect(reading.weeks.map(({ leads, won }) => [leads, won])).toEqual([
    [null, 1],
    [null, 1],
  ]);
  expect(reading.rows).toEqual({ read: 6, used: 0, merged: 1, leftOut: 5 });
});

test("a person may say that another date stands for the creation, or that none does", () => {
  const [question] = read(text).questions;
  expect(question?.options.map(({ answers }) => answers?.columns)).toEqual([{ created: null }, { created: 5 }]);
  expect(read(text, { answers: { columns: { created: null } } }).questions).toEqual([]);
  const won = read(text, { answers: { columns: { created: "Won date" } } });
  expect(won.rows).toMatchObject({ used: 2 });
});

test("such an export changes no history", () => {
  const dated = read("Id,Created,Status\n1,2026-06-01,Won\n", { asOf: "2026-06-30" });
  const { history } = changeHistory([], dated, "CRM", {});
  expect(changeHistory(history, read(text), "CRM", {}).history).toEqual(history);
});

test("without any date and without an outcome nothing can be read", () => {
  expect(refusalOf("Id,Status,Amount\n1,Won,5\n")).toMatch(/^No column holds the day/);
  expect(refusalOf("Id,Lead Source,Last contact\n1,Email,2026-06-01\n")).toMatch(/^No column holds the day/);
});

test("dates without a year are no creation dates: that is asked, not passed over", () => {
  const text = "Nr,Datum,Status\n1,01.04.,Won\n2,25.01.,Lost\n3,07.05.,Open\n";
  const { questions } = read(text, { asOf: "2026-06-30" });
  expect(questions.map(({ id }) => id)).toContain("created column");
  const given = read(text, { asOf: "2026-06-30", answers: { columns: { created: null } } });
  expect(given.questions.map(({ id }) => id)).not.toContain("created column");
});
