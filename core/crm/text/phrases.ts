/** "a|b c" -> phrases; "a b" -> a set of words: how the tables of header words are written. */
export const list = (text: string): readonly string[] => text.split("|").map(phrase => phrase.trim());
export const set = (text: string): ReadonlySet<string> => new Set(text.split(" "));
