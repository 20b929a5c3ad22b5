/** The worked example with what two teams would fill in, names of every awkward kind included. */
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import type { FormulaMode, State } from "../../core/workbook/state/state.ts";

export const awkwardNames = ["=1+1", "Zoë 🚀 O'Neil", "דנה לוי", '+49 "Max" <b>&amp;', "@sum"] as const;

export function filledState(mode: FormulaMode, form: "short" | "long"): State {
  const state = exampleState(mode);
  return {
    ...state,
    settings: {
      ...state.settings,
      company: "Müller & Söhne",
      otherForecast: 2_500.5,
      buffer: 0.125,
      mqlsAWeek: 50,
      mqlTarget: 75,
      mqlRampWeeks: 13,
      answeredShare: 0.9,
      attemptsShare: 0.855,
    },
    history: state.history.map(row => ({ ...row, mqls: Math.floor((row.leads ?? 0) * 0.9) })),
    agreement: {
      ...state.agreement,
      form,
      effective: "2026-07-31",
      marketingSigner1: awkwardNames[0],
      marketingTitle1: awkwardNames[1],
      salesSigner1: awkwardNames[2],
      salesTitle1: awkwardNames[3],
      marketingRole2: awkwardNames[4],
      attemptDays: "14",
      companyGoal: `${"Grow without losing margin. ".repeat(12)}Done`,
    },
    playbook: { ...state.playbook, lead1: "", lead3: "Third slot", trigger3: "A call" },
  };
}
