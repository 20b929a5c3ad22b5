/** Whether a channel or persona may be called so; the names end up as SUMIFS criteria, hence the signs refused. */
import { allChannels, allPersonas, unassigned } from "./state.ts";

const longestName = 31;
/** Labels of our own rows, which look-ups must find first. */
const reserved = [unassigned, allChannels, allPersonas, "Total", "Marketing-owned", "Sales-owned"];

/** One sentence saying why not and what to do, or null. `others` are the names it must differ from. */
export function nameProblem(name: string, others: readonly string[], what: "channel" | "persona"): string | null {
  const trimmed = name.trim();
  const called = `The ${what} name "${trimmed}"`;
  if (trimmed === "") return `A ${what} needs a name: type one with at least one letter.`;
  if (/^[=<>+\-@＝＜＞＋－＠]/.test(trimmed))
    return `${called} starts with ${trimmed.charAt(0)}: start it with a letter or digit.`;
  const sign = /[*?~|]/.exec(trimmed);
  if (sign) return `${called} holds ${sign[0]}, which look-ups read as a sign of their own: leave it out.`;
  if (/[\t\r\n]/.test(trimmed)) return `${called} runs over a tab or line break: type it on one line.`;
  if (!/\p{L}/u.test(trimmed)) return `${called} has no letter: add at least one.`;
  const length = Array.from(trimmed).length;
  if (length > longestName) return `${called} has ${length} characters: use at most ${longestName}.`;
  if (reserved.some(word => sameName(word, trimmed))) {
    return `${called} is a name that SLA Metrics uses itself: choose another.`;
  }
  const twin = others.find(other => sameName(other, trimmed));
  if (twin !== undefined) {
    return `${called} is already taken by "${twin.trim()}" (upper and lower case count as the same): choose another.`;
  }
  return null;
}

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
