/** Letters that have no accent to take off but are written without one elsewhere. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ı: "i",
};

/** Lower case without accents: how headers and values are compared. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!/[^ -~]/.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßøłđðþæœı]/g, letter => plainLetters[letter] ?? letter);
}

/** The words of a text, folded; camelCase and snake_case are taken apart. */
export function words(text: string): readonly string[] {
  return fold(text.replace(/([a-z0-9])([A-Z])/g, "$1 $2"))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== "");
}

/** What stands in the word tables: case, accents, spaces and punctuation do not count. */
export function key(text: string): string {
  const letters = fold(text).replace(/[^\p{L}\p{N}]+/gu, "");
  return letters === "" ? text.trim() : letters;
}

/** Raw values that a mapping takes for one: case, accents, blanks and underscores do not count; A+ and A- stay two. */
export const valueKey = (text: string): string =>
  fold(text)
    .replace(/[\s_]+/g, "")
    .replace(/(?<=\p{L})[-‐‑–](?=\p{L})/gu, "");
