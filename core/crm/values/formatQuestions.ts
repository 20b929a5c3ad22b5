import type { Open } from "../questions.ts";
import type { DateOrder, Question } from "../reading.ts";
import { dayMs, dayName, dayOf } from "./calendar.ts";
import { readDate } from "./dateColumn.ts";
import { scanDate } from "./scanDate.ts";

export function longRowsQuestion({ longRows, width, options }: Open): readonly Question[] {
  if (longRows.size === 0 || options.answers?.switches?.["too many cells"] !== undefined) return [];
  const [first] = longRows;
  const more = longRows.size > 1 ? ` (and ${longRows.size - 1} more rows like it)` : "";
  return [
    {
      id: "too many cells",
      text: `Row ${first![0]}${more} has ${first![1]} cells where the header has ${width}: a separator may stand in a cell without quotation marks. Leave it out?`,
      samples: [...longRows.keys()].slice(0, 3).map(row => `row ${row}`),
      options: [
        { label: "Leave out", answers: { switches: { "too many cells": "leave out" } } },
        { label: "Use, without the cells beyond the last column", answers: { switches: { "too many cells": "use" } } },
      ],
      taken: 0,
      changesCounts: true,
    },
  ];
}

export function dateQuestion({ formats, columns, all }: Open): readonly Question[] {
  if (formats.unsureDates === null) return [];
  const { role, samples } = formats.unsureDates;
  const { order } = formats.dates[role];
  const which = role === "created" ? "The creation dates" : `The dates in "${all[columns.roles[role]!]!.header}"`;
  const sample = samples[0] ?? "";
  const short = scanDate(sample)?.short === true;
  const orders: readonly DateOrder[] = short ? ["DMY", "MDY", "YMD"] : ["DMY", "MDY"];
  const meanings = orders.map(each => meaning(sample, each));
  return [
    {
      id: "date order",
      text: `${which} can be read ${short ? "several" : "both"} ways. Is "${sample}" ${meanings.join(" or ")}?`,
      samples,
      options: orders.map((each, at) => ({
        label: `${each === "DMY" ? "Day first" : each === "MDY" ? "Month first" : "Year first"}: ${sample} is ${meanings[at]}`,
        answers: { dateOrder: each },
      })),
      taken: Math.max(0, orders.indexOf(order ?? "DMY")),
      changesCounts: true,
    },
  ];
}

function meaning(sample: string, order: DateOrder): string {
  const date = scanDate(sample);
  if (date === null) return "unclear";
  if (order === "YMD") {
    const yearFirst = dayOf(2000 + date.first, date.second, date.year - 2000);
    return yearFirst === null ? "no date" : spelledOut(yearFirst);
  }
  const day = order === "DMY" ? dayOf(date.year, date.second, date.first) : dayOf(date.year, date.first, date.second);
  return day === null ? "no date" : spelledOut(day);
}

// biome-ignore format: one line a half-year
const monthNames = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];

function spelledOut(day: number): string {
  const [year, month, date] = dayName(day).split("-");
  return `${Number(date)} ${monthNames[Number(month) - 1]} ${year}`;
}

/** A sheet that reads 5/6/2026 in the other order than the export wrote it leaves 25/6/2026 as text. */
export function turnedQuestion({ formats, columns, all, options }: Open): readonly Question[] {
  if (formats.halfRead === null || options.answers?.turnedDates !== undefined) return [];
  const { role, text, date } = formats.halfRead;
  const scanned = scanDate(date);
  if (scanned === null) return [];
  const kept = dayOf(scanned.year, scanned.first, scanned.second);
  const turned = dayOf(scanned.year, scanned.second, scanned.first);
  if (kept === null || turned === null) return [];
  const header = all[columns.roles[role]!]!.header;
  return [
    {
      id: "turned dates",
      text: `In "${header}" the sheet made dates of some cells and left others, such as "${text}", as text, so it may have changed day and month over. Is ${date.slice(0, 10)} really ${spelledOut(turned)}, or ${spelledOut(kept)}?`,
      samples: [date, text],
      options: [
        { label: `Changed over: ${spelledOut(turned)}`, answers: { turnedDates: "turn" } },
        { label: `As it stands: ${spelledOut(kept)}`, answers: { turnedDates: "keep" } },
      ],
      taken: formats.dates[role].turned === true ? 0 : 1,
      changesCounts: true,
    },
  ];
}

/** Day numbers are read as dates, which a person should see once. */
export function dayNumberNotes({
  formats,
  columns,
  all,
}: Pick<Open, "formats" | "columns" | "all">): readonly string[] {
  return formats.dayNumbers.map(({ role, sample }) => {
    const at = readDate(sample, formats.dates[role]);
    const kind = /^\d{10}$/.test(sample) ? "seconds since 1970" : "day numbers";
    return `"${all[columns.roles[role]!]!.header}" holds ${kind}, which are read as dates: ${sample} is ${spelledOut(Math.floor(at / dayMs))}.`;
  });
}

/** What was read without a question though it is written in an unusual way. */
export function oddDateNotes({
  formats,
  columns,
  all,
  options,
}: Pick<Open, "formats" | "columns" | "all" | "options">): readonly string[] {
  return formats.odd.flatMap(({ role, votes }) => {
    const header = `"${all[columns.roles[role]!]!.header}"`;
    const { forms, turned } = formats.dates[role];
    const notes: string[] = [];
    if (forms.has("month")) {
      notes.push(`${header} holds months such as "${votes.monthSample}"; each stands for the first day of its month.`);
    }
    if (turned === true && votes.yearFirstTurned > 0) {
      notes.push(`${header} has the day before the month in dates such as "${votes.turnedSample}".`);
    }
    if (options.timeZone == null && votes.overMonth > 0) {
      notes.push(
        `${header} has times with an offset, such as "${votes.offsetSample}", and ${votes.overMonth} of them are in another month by UTC, which counts; give the time zone of the CRM account to count them where they were written.`,
      );
    }
    return notes;
  });
}

export function decimalQuestion({ formats, columns }: Open): readonly Question[] {
  if (formats.decimalSure || columns.roles.amount === undefined) return [];
  const { samples } = formats.amountVotes;
  return [
    {
      id: "decimal",
      text: `Which sign stands before the cents in the amounts? "${samples[0] ?? ""}" can be read both ways.`,
      samples,
      options: [
        { label: "The point: 1,234.50", answers: { decimal: "point" } },
        { label: "The comma: 1.234,50", answers: { decimal: "comma" } },
      ],
      taken: formats.decimal === "point" ? 0 : 1,
      changesCounts: true,
    },
  ];
}
