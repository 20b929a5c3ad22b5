import { describe, expect, test } from "vitest";
import { addMonths, dayFromName, dayName } from "../../core/crm/values/calendar.ts";
import { scanDate } from "../../core/crm/values/scanDate.ts";
import { read } from "./exportFiles.ts";

const months = (dates: readonly string[], options = {}) => {
  const rows = dates.map((date, at) => `${at + 1},"${date}",Open`);
  const reading = read(`Id,Created,Status\n${rows.join("\n")}\n`, { asOf: "2030-01-01", ...options });
  return { months: reading.cohorts.map(({ month, leads }) => `${month} ${leads}`), reading };
};

describe("a column of dates", () => {
  test.each([
    [["2026-03-05", "2026-03-25T10:00:00.000+0000"], ["2026-03 2"]],
    [["05.03.2026 08:30", "6.3.2026"], ["2026-03 2"]],
    [["3/5/2026 2:15:33 PM", "3/25/2026"], ["2026-03 2"]],
    [["25/03/2026", "5/3/2026"], ["2026-03 2"]],
    [["03-05-2026", "03-28-2026"], ["2026-03 2"]],
    [["05-Mar-2026", "Mar 7, 2026", "3 März 2026"], ["2026-03 3"]],
    [["46000", "46010.5"], ["2025-12 2"]],
    [
      ["25/3/26", "1/4/26"],
      ["2026-03 1", "2026-04 1"],
    ],
  ])("%j is read as %j", (dates, expected) => {
    expect(months(dates).months).toEqual(expected);
  });

  test("that is day first rejects what would only be a date month first, and never guesses", () => {
    const { reading } = months(["25/03/2026", "26/03/2026", "27/03/2026", "28/03/2026", "04/25/2026"]);
    expect(reading.leftOut).toEqual([{ row: 6, reason: "creation date not readable", value: "04/25/2026" }]);
    expect(reading.questions).toEqual([]);
  });

  test("rejects days that do not exist and times that do not exist", () => {
    const cells = [
      "2026-02-28",
      "2026-02-29",
      "2024-02-29",
      "2026-13-05",
      "0000-00-00",
      "2026-01-01 25:00",
      "12:30",
      "TBD",
    ];
    expect(months(cells).reading.leftOut.map(({ row }) => row)).toEqual([3, 5, 6, 7, 8, 9]);
  });

  test("whose days are all 12 or less is asked about", () => {
    const { reading, months: counted } = months(["3/5/2026", "4/6/2026"]);
    expect(counted).toEqual(["2026-03 1", "2026-04 1"]);
    expect(reading.questions[0]).toMatchObject({
      id: "date order",
      text: 'The creation dates can be read both ways. Is "3/5/2026" 3 May 2026 or 5 March 2026?',
      samples: ["3/5/2026", "4/6/2026"],
      taken: 1,
      changesCounts: true,
    });
    const answered = months(["3/5/2026", "4/6/2026"], reading.questions[0]!.options[0]!);
    expect(answered.months).toEqual(["2026-05 1", "2026-06 1"]);
    expect(answered.reading.questions).toEqual([]);
  });

  test("is not asked about when other date columns of the file settle the order", () => {
    const text =
      "Id,Created,Last Modified,Status\n1,3/5/2026,25/5/2026,Open\n2,4/6/2026,26/6/2026,Open\n3,4/6/2026,27/6/2026,Open\n";
    const reading = read(text);
    expect([reading.dateOrder, reading.questions]).toEqual(["DMY", []]);
  });
});

test("a time with an offset counts on the day in UTC, a plain time as written", () => {
  const { months: counted } = months([
    "2026-01-31T23:30:00-05:00",
    "2026-02-01T00:30:00+02:00",
    "2026-01-31T23:59:00Z",
    "2026-01-31 23:59",
  ]);
  expect(counted).toEqual(["2026-01 3", "2026-02 1"]);
});

test("the zone of the CRM account decides the day of a time with an offset, summer time included", () => {
  const dates = ["2026-01-31T23:30:00Z", "2026-03-31T22:30:00Z", "2026-03-31T21:30:00Z", "2026-01-31 23:30"];
  expect(months(dates, { timeZone: "Europe/Berlin" }).months).toEqual([
    "2026-01 1",
    "2026-02 1",
    "2026-03 1",
    "2026-04 1",
  ]);
  expect(months(dates, { timeZone: "UTC" }).months).toEqual(["2026-01 2", "2026-03 2"]);
  expect(() => months(dates, { timeZone: "Mars" })).toThrow(
    'The time zone must be a name such as Europe/Berlin, but "Mars" came. Give the zone of the CRM account, or UTC.',
  );
});

test("the default as-of date is the latest creation or modification date", () => {
  const reading = read("Id,Created,Modified on,Status\n1,2026-01-02,2026-03-04 23:00,Open\n2,2026-02-02,,Open\n");
  expect([reading.asOf, reading.asOfFrom, reading.firstCreated]).toEqual(["2026-03-04", "file", "2026-01-02"]);
});

test("without modification dates a win after the last lead moves the default as-of date", () => {
  const rows = ["1,2026-01-02,Won,2026-01-22", "2,2026-01-15,Open,2026-09-30"];
  const reading = read(`Id,Created,Status,Close Date\n${rows.join("\n")}\n`);
  expect([reading.asOf, reading.outcome.won]).toEqual(["2026-01-22", 1]);
});

test("a very long or hostile cell is no date and takes no time", () => {
  for (const cell of ["1".repeat(100_000), `3/5/2026${" ".repeat(50_000)}x`, "a ".repeat(50_000)]) {
    expect(scanDate(cell)).toBeNull();
  }
});

test("months are added as EDATE adds them", () => {
  const later = (day: string, count: number) => dayName(addMonths(dayFromName(day)!, count));
  expect([later("2026-01-31", 1), later("2024-02-29", 12), later("2026-03-15", -3)]).toEqual([
    "2026-02-28",
    "2025-02-28",
    "2025-12-15",
  ]);
});

test("weekdays before a date and dates without separators are read", () => {
  const created = (cell: string) => read(`Id,Created,Status\n1,"${cell}",Won\n`).firstCreated;
  expect(created("Tuesday, June 30, 2026")).toBe("2026-06-30");
  expect(created("Tue, 30 Jun 2026 08:15:00 +0000")).toBe("2026-06-30");
  expect(created("20260630")).toBe("2026-06-30");
});
