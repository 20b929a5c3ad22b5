import { dayName, dayOf } from "./calendar.ts";
import { channelHint, defaultChannels } from "./channelWords.ts";
import type { Columns } from "./columns.ts";
import { key } from "./fold.ts";
import type { Formats } from "./formats.ts";
import type { OutcomeRule } from "./outcome.ts";
import type { Column, DateOrder, Outcome, Problem, Question, ReadOptions, Role, ValueMapping } from "./reading.ts";
import { scanDate } from "./scanDate.ts";
import { unassigned } from "./values.ts";

/** What a reading leaves open, each with the answer that is taken meanwhile. */
export interface Open {
  readonly columns: Columns;
  readonly formats: Formats;
  readonly outcome: OutcomeRule;
  readonly all: readonly Column[];
  readonly channelValues: readonly ValueMapping[];
  readonly problems: readonly Problem[];
  /** Cells of the header, for the sentence about rows that have more. */
  readonly width: number;
  /** Row -> its number of cells, for rows with more cells than the header. */
  readonly longRows: ReadonlyMap<number, number>;
  /** Rows without an id that look alike. */
  readonly lookAlikes: readonly (readonly number[])[];
  readonly options: ReadOptions;
}

export function questions(open: Open): readonly Question[] {
  return [
    ...createdQuestion(open),
    ...longRowsQuestion(open),
    ...dateQuestion(open),
    ...decimalQuestion(open),
    ...stageQuestions(open),
    ...channelQuestion(open),
    ...sourceQuestions(open),
    ...lookAlikeQuestion(open),
  ];
}

function columnQuestion(
  id: string,
  role: Role,
  text: string,
  indexes: readonly number[],
  all: readonly Column[],
): Question {
  return {
    id,
    text,
    samples: all[indexes[0]!]!.samples,
    options: indexes.map(index => ({
      label: `${all[index]!.header} (${Math.round(all[index]!.filled * 100)} % filled: ${all[index]!.samples.join(", ")})`,
      answers: { columns: { [role]: index + 1 } },
    })),
    taken: 0,
    changesCounts: true,
  };
}

function createdQuestion({ columns, all }: Open): readonly Question[] {
  if (columns.unsureCreated.length === 0) return [];
  const text = `No header names the creation date. Is it "${all[columns.unsureCreated[0]!]!.header}"?`;
  return [columnQuestion("created column", "created", text, columns.unsureCreated, all)];
}

function channelQuestion({ columns, all }: Open): readonly Question[] {
  const chosen = columns.roles.channel;
  if (columns.otherChannels.length === 0 || chosen === undefined) return [];
  const names = columns.otherChannels.map(index => `"${all[index]!.header}"`).join(" or ");
  const text = `Which column says where a lead came from: "${all[chosen]!.header}", or ${names}?`;
  return [columnQuestion("channel column", "channel", text, [chosen, ...columns.otherChannels], all)];
}

function longRowsQuestion({ longRows, width, options }: Open): readonly Question[] {
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

function dateQuestion({ formats }: Open): readonly Question[] {
  const { order, sure } = formats.dates.created;
  if (sure) return [];
  const { samples } = formats.createdVotes;
  const sample = samples[0] ?? "";
  const orders: readonly DateOrder[] = ["DMY", "MDY"];
  const meanings = orders.map(each => meaning(sample, each));
  return [
    {
      id: "date order",
      text: `The creation dates can be read both ways. Is "${sample}" ${meanings[0]} or ${meanings[1]}?`,
      samples,
      options: orders.map((each, at) => ({
        label: `${each === "DMY" ? "Day first" : "Month first"}: ${sample} is ${meanings[at]}`,
        answers: { dateOrder: each },
      })),
      taken: order === "DMY" ? 0 : 1,
      changesCounts: true,
    },
  ];
}

function meaning(sample: string, order: DateOrder): string {
  const date = scanDate(sample);
  if (date === null) return "unclear";
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

function decimalQuestion({ formats, columns }: Open): readonly Question[] {
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

/** Only where no flag decides: there a stage name cannot change who bought. */
function stageQuestions({ outcome }: Open): readonly Question[] {
  const outcomes: readonly Outcome[] = ["won", "lost", "open", "disqualified"];
  return outcome.stageValues
    .filter(({ sure }) => !sure)
    .map(({ raw, rows, outcome: taken }) => ({
      id: `stage: ${raw}`,
      text: `What does the stage "${raw}" (${rows} rows) mean: won, lost, open or disqualified?`,
      samples: [raw],
      options: outcomes.map(each => ({ label: each, answers: { [each]: [raw] } })),
      taken: outcomes.indexOf(taken),
      changesCounts: true,
    }));
}

/** Sources such as "Offline Sources" say how a record was made, not where the lead came from. */
function sourceQuestions({ channelValues, options }: Open): readonly Question[] {
  const names = options.channels ?? defaultChannels;
  return channelValues
    .filter(({ raw, by }) => by === "nothing" && channelHint(raw) === "ask")
    .map(({ raw, rows }) => ({
      id: `source: ${raw}`,
      text: `"${raw}" (${rows} rows) does not say where the leads came from. Which channel are they?`,
      samples: [raw],
      options: [unassigned, ...names.filter(name => key(name) !== key(unassigned))].map(name => ({
        label: name,
        mapping: { channels: { [raw]: name }, personas: {} },
      })),
      taken: 0,
      changesCounts: true,
    }));
}

function lookAlikeQuestion({ lookAlikes, options }: Open): readonly Question[] {
  if (lookAlikes.length === 0 || options.answers?.switches?.duplicates !== undefined) return [];
  return [
    {
      id: "duplicates",
      text: `The export has no id, and rows ${lookAlikes[0]!.join(" and ")} have the same name, creation date and amount${lookAlikes.length > 1 ? ` (${lookAlikes.length} such groups)` : ""}. Are they the same lead?`,
      samples: lookAlikes.slice(0, 3).map(rows => `rows ${rows.join(", ")}`),
      options: [
        { label: "No, count every row", answers: { switches: { duplicates: "use" } } },
        { label: "Yes, count each group once", answers: { switches: { duplicates: "leave out" } } },
      ],
      taken: 0,
      changesCounts: true,
    },
  ];
}
