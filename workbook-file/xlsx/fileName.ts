/** The name of a file that is given away: who it is for, what it is, and the day it stands for. */
import type { Settings } from "../../core/workbook/state/state.ts";

const longest = 60;

/** SLA workbook Acme Inc 2026-06-30.xlsx; without the signs that no file system takes. */
export function fileName({ company, dataAsOf }: Settings, today: string, what: string, ending: string): string {
  const name = company
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they stand in no file name, nor do signs that turn the text round
    .replace(/[\\/:*?"<>|\u0000-\u001f\u202a-\u202e\u2066-\u2069]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const short = Array.from(name)
    .slice(0, longest)
    .join("")
    .replace(/[. ]+$/, "");
  const parts = [what, short, dataAsOf ?? today];
  return `${parts.filter(part => part !== "").join(" ")}.${ending}`;
}
