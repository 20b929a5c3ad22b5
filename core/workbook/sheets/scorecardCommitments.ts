/** The seven commitments at the top of SLA Scorecard: so far, goal, pace, sample and trend. */

import { wilsonFormula } from "../metrics/wilsonFormula.ts";
import { columnLetters } from "../model/address.ts";
import { f, labels } from "../model/blocks.ts";
import { whereKnown } from "../model/expressions.ts";
import type { Block, Content } from "../model/model.ts";
import { type Commitment, commitments, type Goal, goalsOf } from "../scorecard/commitments.ts";
import type { KpiCells } from "../scorecard/kpiParts.ts";
import {
  chanceNote,
  countWithinChanceFormula,
  paceFormula,
  paceOrWhy,
  rangeNote,
  smallNote,
} from "../scorecard/scorecardPace.ts";
import { monthsBefore, monthsOf } from "../scorecard/scorecardPeriods.ts";
import { inWordsOf } from "../state/rowKindWords.ts";
import type { State } from "../state/state.ts";
import { columns, commitmentsRow, elapsedCell, kpiCells, type Places } from "./scorecardPlaces.ts";
import { type RunLine, runBlocks } from "./scorecardRuns.ts";

const sides = { marketing: "Marketing", sales: "Sales", both: "Both" } as const;

/** Cells of the sample and of the 95 % range of a share; blank where the figure is no share. */
export function sampleCells(
  { mode, cell }: KpiCells,
  sample: Commitment["sample"],
  period: "window" | "rateWindow" | number,
): readonly Content[] {
  if (!sample) return [null, null, null];
  const [part, whole] = [cell(sample[0], period), cell(sample[1], period)];
  const bound = (side: "low" | "high") =>
    f(
      `=${whereKnown([part, whole], `IF(${whole}=0,"",IF(${part}>${whole},"",${wilsonFormula(mode, part, whole, side)}))`)}`,
    );
  return [f(`=${whereKnown([whole], whole)}`), bound("low"), bound("high")];
}

function line(commitment: Commitment, goal: Goal, row: number, cells: KpiCells): RunLine {
  const at = (column: number) => `$${columnLetters(column)}${row}`;
  const [actual, target, due] = [at(columns.value), at(columns.goal), at(columns.byNow)];
  const isShare = commitment.format === "rate";
  const behind = `IF(${at(columns.pace)}="At risk",TRUE,${at(columns.pace)}="Off track")`;
  const chance = isShare
    ? `IF(${at(columns.high)}>=${target},"${rangeNote}",IF(${at(columns.sample)}<30,"${smallNote}",""))`
    : commitment.format === "count"
      ? `IF(${countWithinChanceFormula(actual, due)},"${chanceNote}","")`
      : '""';
  return {
    key: commitment.key,
    format: commitment.format,
    cells: [
      f(`=${commitment.figure.formula(cells, monthsBefore)}`),
      f(`=${goal.formula}`),
      f(isShare ? '=""' : `=${whereKnown([target, elapsedCell], `${target}*${elapsedCell}`)}`),
      f(
        `=${paceOrWhy(actual, target, whereKnown([elapsedCell], paceFormula(cells.mode, actual, target, isShare ? "1" : elapsedCell)))}`,
      ),
      ...sampleCells(cells, commitment.sample, monthsBefore),
      ...Array.from({ length: monthsBefore }, (_, index) => f(`=${commitment.figure.formula(cells, index + 1)}`)),
      f(`=IF(${actual}="","${commitment.missing}",IF(${behind},${chance},""))`),
    ],
  };
}

export function commitmentBlocks(state: State, places: Places): Block[] {
  const cells = kpiCells(state, places);
  const goals = goalsOf(state, monthsOf(state).lastDay);
  const words = (text: string) => inWordsOf(state.settings.rowKind, text);
  return [
    labels(
      { name: "commitments", row: commitmentsRow, column: columns.label, rowKeys: commitments.map(({ key }) => key) },
      commitments.map(({ label, side }) => [words(label), sides[side]]),
    ),
    ...runBlocks(
      "commitments",
      commitmentsRow,
      commitments.map((commitment, index) => line(commitment, goals[index]!, commitmentsRow + index, cells)),
    ),
  ];
}
