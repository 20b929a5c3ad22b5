/** The name of a file that is given away: who it is for, what it is, and the day it stands for. */
import type { Settings } from "../../core/workbook/state.ts";

const longest = 60;

/** SLA workbook Acme Inc 2026-06-30.xlsx; without the signs that no file system takes. */
export function fileName({ company, dataAsOf }: Settings, today: string, what: string, ending: string): string {
  const name = company
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they stand in no file name
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\.+$/, "");
  const parts = [what, Array.from(name).slice(0, longest).join("").trim(), dataAsOf ?? today];
  return `${parts.filter(part => part !== "").join(" ")}.${ending}`;
}
