/** What waiting for late wins does to the close rate: the same history, with and without the maturity. */

import type { State } from "../state/state.ts";
import { type MonthSpan, windows } from "../state/windows.ts";
import { allRatesOf } from "./preview.ts";

export interface MaturityEffect {
  /** Months that the close rate waits; 0 = it looks at the newest months too. */
  readonly months: number;
  readonly typed: boolean;
  /** The months whose leads make the close rate; null without data. */
  readonly span: MonthSpan | null;
  /** The close rate of all leads, with the wait and without it. */
  readonly rate: number | null;
  readonly rateWithout: number | null;
}

export function maturityEffect(state: State): MaturityEffect {
  const { settings, history } = state;
  const { maturity, rateWindow } = windows(settings, history);
  return {
    months: maturity,
    typed: settings.maturityTyped !== null,
    span: rateWindow,
    rate: allRatesOf(state),
    rateWithout: allRatesOf({ ...state, settings: { ...settings, maturityTyped: 0 } }),
  };
}
