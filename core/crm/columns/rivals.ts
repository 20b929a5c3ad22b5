import { isGross, isHundredfold } from "./amountColumns.ts";
import type { Profile } from "./profile.ts";
import { type Candidate, saysNothing } from "./proposeColumns.ts";

/** Channel columns that a person might have meant instead: as good, or better named but with one value for all rows. */
export function otherChannels(
  candidates: readonly Candidate[],
  chosen: number | undefined,
  medium: number | null,
): readonly number[] {
  const best = candidates.find(candidate => candidate.column.index === chosen);
  if (best === undefined) return [];
  return (
    candidates
      .filter(({ column }) => column !== best.column && column.index !== medium)
      // A lead counts where it first came from.
      .filter(({ column }) => isLatest(best.column) || !isLatest(column))
      .filter(({ column, score, header }) => score >= best.score - 25 || (saysNothing(column) && header > best.header))
      .map(({ column }) => column.index)
  );
}

/** A name that only holds a word for the amount is hardly better than another one that does. */
const isAbout = (best: Candidate, { header }: Candidate) =>
  header === best.header || ((100 - best.header) % 15 !== 0 && header >= best.header - 12);

/** Columns with equally good names, filled and not the same, or in cents: only a person knows which is the price. */
export function otherAmounts(candidates: readonly Candidate[], chosen: number | undefined): readonly number[] {
  const best = candidates.find(({ column }) => column.index === chosen);
  if (best === undefined) return [];
  const values = [...best.column.values.keys()].join("\n");
  return candidates
    .filter(other => other.column !== best.column)
    .filter(other => isAbout(best, other) || (other.header > best.header && isHundredfold(other.column, best.column)))
    .filter(({ column }) => !isGross(column.name) || isGross(best.column.name))
    .filter(
      ({ column }) => column.filled >= best.column.filled * 0.7 && [...column.values.keys()].join("\n") !== values,
    )
    .map(({ column }) => column.index);
}

/** Beside a column that holds the same in cents, the one with whole amounts. */
export function wholeAmount(candidates: readonly Candidate[], chosen: number | undefined): number | undefined {
  const best = candidates.find(({ column }) => column.index === chosen);
  const whole = best && candidates.find(({ column }) => column !== best.column && isHundredfold(best.column, column));
  return whole?.column.index ?? chosen;
}

const isLatest = ({ name }: Profile) => /\b(latest|last)\b/.test(name.phrase);
