import {
  amountQuestion,
  channelQuestion,
  contentQuestions,
  createdQuestion,
  personaQuestion,
} from "./columns/columnQuestions.ts";
import type { Columns } from "./columns/columns.ts";
import { outcomeQuestion } from "./columns/outcomeQuestions.ts";
import type { Merged } from "./leads/duplicates.ts";
import type { OutcomeRule } from "./leads/outcome.ts";
import type { Answers, Column, Problem, Question, Reading, ReadOptions, ValueMapping } from "./reading.ts";
import { dateQuestion, decimalQuestion, longRowsQuestion, turnedQuestion } from "./values/formatQuestions.ts";
import type { Formats } from "./values/formats.ts";
import { negativeQuestion, repeatedQuestion, undatedQuestion } from "./values/rowQuestions.ts";
import {
  cameBackQuestion,
  fillDownQuestion,
  lookAlikeQuestion,
  sameIdQuestion,
  sourceQuestions,
  stageQuestions,
} from "./values/valueQuestions.ts";

/** What a reading leaves open, each with the answer that is taken meanwhile. */
export interface Open {
  readonly columns: Columns;
  readonly formats: Formats;
  readonly outcome: OutcomeRule;
  readonly all: readonly Column[];
  readonly channelValues: readonly ValueMapping[];
  /** Cells of the header, for the sentence about rows that have more. */
  readonly width: number;
  /** Row -> its number of cells, for rows with more cells than the header. */
  readonly longRows: ReadonlyMap<number, number>;
  /** Rows without an id that look alike. */
  readonly lookAlikes: readonly (readonly number[])[];
  /** Row numbers of leads that came back and are won. */
  readonly cameBackWins: readonly number[];
  /** The source stands in the first row of each group only, and nobody has said yet whether it holds below. */
  readonly groupHeads: boolean;
  /** Rows that were merged although their creation dates differ, where many were; else null. */
  readonly doubtfulMerge: Reading["merged"][number] | null;
  readonly options: ReadOptions;
  /** Leads that count as won. */
  readonly wins: number;
  readonly repeated: Merged["repeated"];
  /** Rows that are left out since they have no readable creation date. */
  readonly undated: Reading["leftOut"];
  readonly read: number;
  readonly problems: readonly Problem[];
  /** Whether a row says won, by the as-of date or later. */
  readonly won: boolean;
  /** Rows that count as leads. */
  readonly dated: number;
  /** The columns that a person named; those that two joined files agreed on are no answer. */
  readonly given: Answers["columns"];
}

export function questions(open: Open): readonly Question[] {
  return [
    ...createdQuestion(open),
    ...outcomeQuestion(open),
    ...longRowsQuestion(open),
    ...dateQuestion(open),
    ...turnedQuestion(open),
    ...decimalQuestion(open),
    ...stageQuestions(open),
    ...amountQuestion(open),
    ...repeatedQuestion(open),
    ...undatedQuestion(open),
    ...negativeQuestion(open),
    ...channelQuestion(open),
    ...personaQuestion(open),
    ...contentQuestions(open),
    ...fillDownQuestion(open),
    ...sourceQuestions(open),
    ...cameBackQuestion(open),
    ...lookAlikeQuestion(open),
    ...sameIdQuestion(open),
  ];
}
