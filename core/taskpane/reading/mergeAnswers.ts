/** Later decisions on top of earlier ones. */
import type { Answers, Mapping } from "../../crm/reading.ts";

const wordLists = ["won", "lost", "open", "disqualified"] as const;

export function mergeAnswers(before: Answers, after: Answers): Answers {
  const merged: Record<string, unknown> = { ...before, ...after };
  if (before.columns || after.columns) merged.columns = { ...before.columns, ...after.columns };
  if (before.switches || after.switches) merged.switches = { ...before.switches, ...after.switches };
  const decided = new Set(wordLists.flatMap(list => (after[list] ?? []).map(plainWord)));
  for (const list of wordLists) {
    // A word that is answered anew leaves the list it stood in.
    const kept = (before[list] ?? []).filter(word => !decided.has(plainWord(word)));
    const words = [...kept, ...(after[list] ?? [])];
    if (words.length > 0) merged[list] = words;
    else delete merged[list];
  }
  return merged as Answers;
}

export function mergeMapping(before: Mapping, after: Mapping): Mapping {
  return {
    channels: mergeNames(before.channels, after.channels),
    personas: mergeNames(before.personas, after.personas),
  };
}

type Names = Readonly<Record<string, string>>;

function mergeNames(before: Names, after: Names): Names {
  const decided = new Set(Object.keys(after).map(plainWord));
  const kept = Object.entries(before).filter(([raw]) => !decided.has(plainWord(raw)));
  return Object.fromEntries([...kept, ...Object.entries(after)]);
}

/** Two spellings of one value: case, accents, blanks and underscores do not count. */
export function plainWord(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[\u0300-\u036f\s_]/g, "")
    .toLowerCase();
}
