/** Whether most wins of an export are in another currency than the workbook: then a person is asked. */
import type { Problem } from "../../crm/reading.ts";
import { answersOf, type Flow } from "./flow.ts";

export interface CurrencyDoubt {
  readonly problem: Problem;
  readonly workbook: string;
  /** Null while nobody has answered. */
  readonly answer: "use" | "leave out" | "export" | null;
  /** What the amounts count in from now on, where the export's own currency was chosen. */
  readonly now: string | null;
}

export function currencyDoubt(flow: Flow): CurrencyDoubt | null {
  const { reading, remembered, choices } = flow;
  const workbook = remembered.currency;
  if (!reading || !workbook) return null;
  if (choices.currency === "export") {
    const none: Problem = { kind: "other currency", count: 0, rows: [], text: "" };
    const problem = reading.problems.find(({ kind }) => kind === "other currency") ?? none;
    return { problem, workbook, answer: "export", now: reading.currency };
  }
  const problem = reading.problems.find(({ kind }) => kind === "other currency");
  if (!problem || problem.count * 2 <= reading.outcome.won) return null;
  return { problem, workbook, answer: answersOf(flow).switches?.["other currency"] ?? null, now: null };
}

export const currencyIsOpen = (flow: Flow): boolean => currencyDoubt(flow)?.answer === null;
