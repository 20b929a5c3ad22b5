/** A column of letters, marks or numbers can only be read as a whole: "1" is open or won by what stands beside it. */

import { ownValue } from "../../ownValue.ts";
import type { Outcome } from "../reading.ts";
import { type StageMeaning, stageMeaning } from "./stageWords.ts";
import { yesNo } from "./yesNo.ts";

const letters: Readonly<Record<string, Outcome>> = { w: "won", l: "lost", o: "open" };
const states: Readonly<Record<string, Outcome>> = { "0": "open", "1": "won", "2": "lost" };

/** What each value of one column counts as; a code is a proposal, and asked about. */
export function stageMeanings(values: Iterable<string>): ReadonlyMap<string, StageMeaning> {
  const all = [...values];
  const inLetters = all.length > 1 && all.every(value => ownValue(letters, value.toLowerCase()) !== undefined);
  const inStates = isStates(all);
  const inShares = isShares(all);
  const inMarks =
    all.length <= 4 && all.some(value => yesNo(value) === true) && all.some(value => yesNo(value) === false);
  const meaning = (value: string): StageMeaning => {
    if (inLetters) return { outcome: letters[value.toLowerCase()]!, sure: true, status: true };
    if (inStates) return code(states[value]!);
    const share = inShares ? shareOf(value) : 50;
    if (inShares) return share === 100 ? code("won") : share === 0 ? code("lost") : { ...code("open"), sure: true };
    const mark = inMarks && !/\p{N}/u.test(value) ? yesNo(value) : null;
    return mark === null ? stageMeaning(value) : code(mark ? "won" : all.length > 2 ? "lost" : "open");
  };
  return new Map(all.map(value => [value, meaning(value)]));
}

const code = (outcome: Outcome): StageMeaning => ({ outcome, sure: false, status: false });

/** 0, 1 and 2: how interfaces write open, won and lost. */
export const isStates = (all: readonly string[]): boolean =>
  all.length > 1 && all.length <= 3 && all.includes("2") && all.every(value => ownValue(states, value) !== undefined);

/** Chances in per cent, with those of a deal that is won and of one that is lost. */
export function isShares(all: readonly string[]): boolean {
  const shares = all.map(shareOf);
  return (
    all.length <= 12 && shares.includes(100) && shares.includes(0) && shares.every(share => share >= 0 && share <= 100)
  );
}

const shareOf = (value: string): number =>
  /^\d{1,3}(?:[.,]0+)?\s?%?$/.test(value) ? Number.parseInt(value, 10) : Number.NaN;
