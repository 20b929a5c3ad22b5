import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { reviewDate } from "../../core/agreement/reviewDates.ts";
import { readExport } from "../../core/crm/readExport.ts";
import { dayInWords } from "../../core/dayInWords.ts";
import { call } from "../../core/functions/lift/call.ts";
import { responseMinutes } from "../../core/functions/responseMinutes.ts";
import { today, wallClock } from "../../core/taskpane/now.ts";
import { addMonths, dateOfSerial, lastCompleteMonth, serialOfDate } from "../../core/workbook/state/dates.ts";

const zones = ["UTC", "America/Los_Angeles", "Pacific/Auckland", "Asia/Kolkata"] as const;

describe.each(zones)("on a machine in %s", zone => {
  const own = process.env.TZ;
  beforeEach(() => {
    process.env.TZ = zone;
  });
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  test("the machine's clock is really there", () => {
    const noon = new Date(Date.UTC(2026, 0, 15, 12)).getHours();
    expect(noon).toBe({ UTC: 12, "America/Los_Angeles": 4, "Pacific/Auckland": 1, "Asia/Kolkata": 17 }[zone]);
  });

  test("an export with midnights, offsets, changed clocks and 29 February counts the same", () => {
    const reading = readExport(
      [
        "Record ID,Create Date,Original Source,Lifecycle Stage,Close Date,Amount",
        "1,2024-02-29 23:59,Email,Customer,2024-03-31 00:00,100",
        "2,2024-03-01 00:00,Email,Lead,,",
        "3,2024-03-10 02:30,Email,Lead,,",
        "4,2024-03-31T02:30:00,Email,Customer,2024-04-30 23:59,50.5",
        "5,2024-10-27 01:30,Email,Lead,,",
        "6,2024-11-30T23:30:00-08:00,Email,Lead,,",
        "7,2023-02-29,Email,Lead,,",
      ].join("\n"),
      { asOf: "2024-12-31" },
    );
    if (reading.kind === "refusal") throw new Error(reading.text);
    expect(reading.cohorts.map(({ month, leads, customers }) => [month, leads, customers])).toEqual([
      ["2024-02", 1, 1],
      ["2024-03", 3, 1],
      ["2024-10", 1, 0],
      ["2024-12", 1, 0],
    ]);
    expect(reading.booked.map(({ month, won }) => [month, won])).toEqual([
      ["2024-03", 1],
      ["2024-04", 1],
    ]);
    expect(reading.leftOut.map(({ row, value }) => [row, value])).toEqual([[8, "2023-02-29"]]);
  });

  test("an account's own time zone moves a lead over the end of the month, on days of changed clocks, too", () => {
    const months = (timeZone: string) => {
      const text = [
        "Record ID,Create Date,Original Source",
        "1,2026-03-01T07:30:00Z,Email",
        "2,2026-04-01T06:30:00Z,Email",
        "3,2026-04-01T07:30:00Z,Email",
      ].join("\n");
      const reading = readExport(text, { asOf: "2026-06-30", timeZone });
      if (reading.kind === "refusal") throw new Error(reading.text);
      return reading.cohorts.map(({ month, leads }) => [month, leads]);
    };
    // Eight hours behind in February, seven in March: the clocks of California change between.
    expect(months("America/Los_Angeles")).toEqual([
      ["2026-02", 1],
      ["2026-03", 1],
      ["2026-04", 1],
    ]);
    expect(months("Pacific/Auckland")).toEqual([
      ["2026-03", 1],
      ["2026-04", 2],
    ]);
  });

  test("functions reckon with the clock as it is written", () => {
    // The night in which Europe and the one in which America loses an hour: the cells say three hours.
    expect(call(responseMinutes, ["2026-03-29 01:00", "2026-03-29 04:00"])).toBe(180);
    expect(call(responseMinutes, ["2026-03-08T01:00", "2026-03-08T04:00"])).toBe(180);
    expect(call(responseMinutes, ["2024-02-28 12:00", "2024-03-01 12:00"])).toBe(2 * 1440);
    expect(call(responseMinutes, ["2026-02-28 12:00", "2026-03-01 12:00"])).toBe(1440);
  });

  test("days, months and reviews keep to the calendar", () => {
    expect(dateOfSerial(serialOfDate("2024-02-29")!)).toBe("2024-02-29");
    expect([serialOfDate("2026-02-29"), serialOfDate("1900-02-29")]).toEqual([null, null]);
    expect([lastCompleteMonth("2024-02-28"), lastCompleteMonth("2024-02-29")]).toEqual(["2024-01", "2024-02"]);
    expect([addMonths("2025-11", 3), addMonths("2024-02", -12)]).toEqual(["2026-02", "2023-02"]);
    expect(reviewDate("2023-11-30", "3", 1)).toBe("2024-02-29");
    expect(dayInWords("2026-01-01")).toBe("1 January 2026");
  });

  test("today is the day of the person at the machine", () => {
    const lateInTheDay = new Date(Date.UTC(2026, 6, 14, 23, 30));
    const days = { UTC: "2026-07-14", "America/Los_Angeles": "2026-07-14", "Pacific/Auckland": "2026-07-15" };
    expect(today(lateInTheDay)).toBe(zone === "Asia/Kolkata" ? "2026-07-15" : days[zone]);
    expect(wallClock(lateInTheDay)).toMatch(/^2026-07-1[45]T(23|16|11|05):[03]0$/);
  });
});

const core = "core";
const sources = readdirSync(core, { recursive: true, encoding: "utf8" })
  .map(file => file.replaceAll("\\", "/"))
  .filter(file => /\.tsx?$/.test(file));
/** Where a Date's local parts are right: a cell of Google Sheets carries its wall clock so, and the pane knows today. */
const local = ["functions/lift/dates.ts", "taskpane/now.ts"];

test("nothing else in core asks a date for its parts in the machine's time zone or language", () => {
  const asks =
    /\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)\(|\.toLocale\w*\(|\bDate\.parse\(|new Date\((?:"|`|\w+, )/;
  expect(sources.length).toBeGreaterThan(300);
  expect(sources.filter(file => asks.test(readFileSync(join(core, file), "utf8"))).sort()).toEqual(local);
});
