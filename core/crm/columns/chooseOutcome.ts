import type { Role } from "../reading.ts";
import { stageMeaning } from "../values/stageWords.ts";
import { isAhead } from "./dateHeaders.ts";
import { outcomeColumn, says } from "./findColumns.ts";
import type { HeaderName } from "./header.ts";
import type { Profile } from "./profile.ts";

type Chosen = Partial<Record<Role, number>>;

/** Where no column that is called a status says "won", words and dates of a win in another column go before the name. */
export function chooseOutcome(
  profiles: readonly Profile[],
  chosen: Chosen,
  taken: Set<number>,
  given: ReadonlyMap<Role, number | null>,
): void {
  if (chosen.wonFlag !== undefined) return;
  const named = chosen.stage === undefined ? undefined : profiles[chosen.stage];
  const wins = named !== undefined && says(named, "won");
  if (wins) return;
  const take = (role: Role, index: number | undefined) => {
    if (index === undefined) return;
    chosen[role] = index;
    taken.add(index);
  };
  const byWords = given.has("stage") ? undefined : outcomeColumn(profiles, taken);
  if (byWords !== undefined) {
    if (named !== undefined) taken.delete(named.index);
    take("stage", byWords);
    return;
  }
  const byDate = (role: "wonDate" | "lostDate", outcome: "won" | "lost") => {
    if (given.has(role) || (chosen[role] !== undefined && namesOutcome(profiles[chosen[role]]!.name) === outcome))
      return;
    take(role, profiles.find(each => each.written >= 0.5 && namesOutcome(each.name) === outcome)?.index);
  };
  byDate("wonDate", "won");
  if (chosen.wonDate !== undefined) byDate("lostDate", "lost");
}

const fillers = new Set(
  "date time datum day data fecha the le la el il am on at den em op deal contract contrat contrato contratto vertrag entered".split(
    " ",
  ),
);

/** "Closed won", "Signé le": a date under such a header is the day of the outcome itself. */
export function namesOutcome(name: HeaderName): "won" | "lost" | null {
  if (isAhead(name) || name.words.some(word => /^(?:last|first|next|reason|amount|value|by)$/.test(word))) return null;
  const { outcome, sure } = stageMeaning(name.phrase);
  if (outcome !== "won" && outcome !== "lost") return null;
  if (sure) return outcome;
  const bare = name.words.filter(word => !fillers.has(word));
  return bare.length === 1 && /^(?:sign|unter|firm|getek|podpis|assin|under)/.test(bare[0]!) ? outcome : null;
}
