/** Pace of a commitment, and whether what is missing is within chance. Same rules as SLA_PACE and its plain formula. */

import { normalQuantile } from "../../functions/arithmetic/normalQuantile.ts";
import { type PaceWord, paceWord } from "../../functions/arithmetic/paceWord.ts";
import { whereKnown } from "../model/expressions.ts";
import type { FormulaMode } from "../state/state.ts";

/** null without a number or a goal. */
export const paceOf = (actual: number | null, goal: number | null, elapsed: number): PaceWord | null =>
  actual === null || !goal ? null : paceWord(actual, goal, elapsed);

export function paceFormula(mode: FormulaMode, actual: string, goal: string, elapsed: string): string {
  const reached = (part: string) => `ROUND(${actual},9)>=ROUND(${goal}${part},9)`;
  const plain = `IF(${reached("")},"Met",IF(${reached(`*${elapsed}`)},"On track",IF(${reached(`*${elapsed}*8/10`)},"At risk","Off track")))`;
  const word = mode === "sla" ? `SLA_PACE(${actual},${goal},${elapsed})` : plain;
  return whereKnown([actual, goal], `IF(${goal}=0,"",${word})`);
}

/** Words that stand where a pace would, so that no blank has to be guessed at. */
export const noData = "No data";
const noGoal = "No goal";

export const paceOrWhy = (actual: string, goal: string, pace: string): string =>
  `IF(${actual}="","${noData}",IF(${goal}="","${noGoal}",IF(${goal}=0,"${noGoal}",${pace})))`;

/** A count due by now scatters by about its root: a shortfall that one month in ten has by luck alone says little. */
export const countWithinChance = (actual: number, due: number): boolean =>
  actual < due && due - actual <= normalQuantile(0.1) * Math.sqrt(due);

export const countWithinChanceFormula = (actual: string, due: string): string =>
  `IF(${actual}<${due},${due}-${actual}<=NORMSINV(9/10)*SQRT(${due}),FALSE)`;

export const chanceNote = "Within chance: a shortfall this small happens by luck.";
export const rangeNote = "Within chance: the goal lies in the 95 % range.";
export const smallNote = "Fewer than 30: read the range, not the rate.";
