/** EDATE, EOMONTH, DAY, MONTH, YEAR over serial numbers; no clock, no time zone. */
import type { NativeFunction } from "./functions.ts";
import { ofNumbers } from "./numberFunctions.ts";
import { errorOf } from "./values.ts";

const dayLength = 86_400_000;
const serialEpoch = Date.UTC(1899, 11, 30);

const dayOf = (serial: number): Date => new Date(serialEpoch + Math.floor(serial) * dayLength);
const serialOf = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month, day) - serialEpoch) / dayLength;

/** The same day some months on, or the last one of a shorter month. */
function monthsOn(serial: number, months: number): number {
  const from = dayOf(serial);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + Math.trunc(months)];
  return Math.min(serialOf(year, month, from.getUTCDate()), serialOf(year, month + 1, 0));
}

function monthEnd(serial: number, months: number): number {
  const from = dayOf(serial);
  return serialOf(from.getUTCFullYear(), from.getUTCMonth() + Math.trunc(months) + 1, 0);
}

const ofDay = (work: (serial: number, months: number) => number): NativeFunction =>
  ofNumbers((serial, months = 0) => (serial! < 0 ? errorOf("#NUM!") : work(serial!, months)));

export const dateFunctions: Readonly<Record<string, NativeFunction>> = {
  EDATE: ofDay(monthsOn),
  EOMONTH: ofDay(monthEnd),
  DAY: ofDay(serial => dayOf(serial).getUTCDate()),
  MONTH: ofDay(serial => dayOf(serial).getUTCMonth() + 1),
  YEAR: ofDay(serial => dayOf(serial).getUTCFullYear()),
};
