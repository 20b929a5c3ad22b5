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

/** Two columns with equally good names, both filled and not the same: only a person knows which is the price. */
export function otherAmounts(candidates: readonly Candidate[], chosen: number | undefined): readonly number[] {
  const best = candidates.find(({ column }) => column.index === chosen);
  if (best === undefined) return [];
  const values = [...best.column.values.keys()].join("\n");
  return candidates
    .filter(({ column, header }) => column !== best.column && header === best.header)
    .filter(
      ({ column }) => column.filled >= best.column.filled * 0.7 && [...column.values.keys()].join("\n") !== values,
    )
    .map(({ column }) => column.index);
}

const isLatest = ({ name }: Profile) => /\b(latest|last)\b/.test(name.phrase);
