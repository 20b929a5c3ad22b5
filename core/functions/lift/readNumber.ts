import { quoted } from "./quoted.ts";

const plain = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(%?)$/;

/** Text as a number: sign, digits, point, digits, %, with blanks around. null where it is anything else. */
export function readNumber(text: string): number | null {
  const trimmed = text.trim();
  const match = plain.exec(trimmed);
  if (!match) return null;
  // Moving the point in the text gives the double nearest to the decimal; a division by 100 may not.
  return match[1] === "%" ? Number(`${trimmed.slice(0, -1)}e-2`) : Number(trimmed);
}

/** Why a text is no number, and what to type if that can be guessed. */
export function notANumber(text: string): string {
  const instead = plainForm(text);
  return instead === null
    ? `${quoted(text)} is not a number.`
    : `${quoted(text)} is not a plain number; type ${instead}.`;
}

/** "$1,000" as 1000, "0,5" as 0.5, "50 %" as 50%. */
function plainForm(text: string): string | null {
  const bare = text.replace(/[\s$€£¥'_]|^[A-Z]{3}|[A-Z]{3}$/g, "");
  const ungrouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?%?$/.test(bare)
    ? bare.replace(/,/g, "")
    : bare.replace(",", ".");
  return ungrouped !== text && plain.test(ungrouped) ? ungrouped : null;
}
