import { day, dayText, fromDate, fromSerial, fromText } from "./dates.ts";
import { outside, withoutNoise } from "./limits.ts";
import type { Param } from "./param.ts";
import { quoted } from "./quoted.ts";
import { notANumber, readNumber } from "./readNumber.ts";

const nouns = { date: "date", time: "time of day" } as const;
const typeInstead = {
  date: "type it as 2026-06-01 or 2026-06-01 09:30",
  time: "type it as 9:00",
} as const;

/** One cell of any kind as the number a calculation works with, or the end of the sentence that refuses it. */
export function readCell(cell: unknown, param: Param): number | string {
  if (cell === null || cell === undefined || cell === "") return checked(0, param);
  if (typeof cell === "number") return checked(cell, param);
  if (typeof cell === "string") return readText(cell, param);
  if (isDate(cell)) return readDate(cell, param);
  const noun = param.kind === "date" || param.kind === "time" ? nouns[param.kind] : "number";
  const instead = param.kind === "date" || param.kind === "time" ? typeInstead[param.kind] : "type a number";
  return `${typeof cell === "boolean" ? String(cell).toUpperCase() : "this value"} is not a ${noun}; ${instead}.`;
}

function checked(value: number, param: Param): number | string {
  if (param.kind !== "date") {
    const clean = withoutNoise(value, param.limits);
    return outside(clean, param) ?? clean;
  }
  return fromSerial(value) ?? `${value} is not a date; ${typeInstead.date}.`;
}

function readText(text: string, param: Param): number | string {
  const error = /^\s*(#[A-Z0-9/_]+[!?]?)\s*$/.exec(text);
  if (error) return errorCell(error[1]!);
  const value = readNumber(text);
  if (value !== null) return checked(value, param);
  if (param.kind === "date") return fromText(text) ?? `${quoted(text)} is not a date; ${typeInstead.date}.`;
  if (param.kind === "time") return readClock(text) ?? `${quoted(text)} is not a time of day; ${typeInstead.time}.`;
  return notANumber(text);
}

export const errorCell = (error: string) => `the cell holds the error ${error}; repair that cell first.`;

function readDate(cell: Date, param: Param): number | string {
  const at = fromDate(cell);
  if (at === null) return `this value is not a date of the calendar; ${typeInstead.date}.`;
  if (param.kind === "date") return at;
  // A time of day arrives from Sheets as a date of day 0.
  if (param.kind === "time") return checked(at / day, param);
  return `${dayText(at)} is a date, not a number; type a number.`;
}

/** "9:00" or "17:30:15" as a part of the day, up to 24:00. */
function readClock(text: string): number | null {
  const match = /^\s*(\d{1,2}):(\d\d)(?::(\d\d))?\s*$/.exec(text);
  if (!match) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  const seconds = hour * 3600 + minute * 60 + second;
  return minute < 60 && second < 60 && seconds <= 86_400 ? seconds / 86_400 : null;
}

/** Dates may come from another realm, where instanceof fails. */
function isDate(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === "[object Date]";
}
