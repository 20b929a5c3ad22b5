/** Which months count: the window, and the rate window that is moved back by the maturity. Same rules as SLA Setup. */
import type { HistoryRow } from "../../crm/history.ts";
import { addMonths, lastCompleteMonth, monthIndex } from "./dates.ts";
import type { Settings } from "./state.ts";

/** Months from first to last, both counted, as yyyy-mm. */
export interface MonthSpan {
  readonly first: string;
  readonly last: string;
}

export interface Windows {
  readonly window: MonthSpan | null;
  readonly rateWindow: MonthSpan | null;
  /** Months of the window; 0 without data. */
  readonly months: number;
  readonly maturity: number;
}

const later = (a: string, b: string): string => (a > b ? a : b);

export function windows(settings: Settings, history: readonly HistoryRow[]): Windows {
  const months = history.map(({ month }) => month).sort();
  const [firstData, lastData] = [months[0], months[months.length - 1]];
  if (firstData === undefined || lastData === undefined)
    return { window: null, rateWindow: null, months: 0, maturity: 0 };
  const last = settings.dataAsOf ? lastCompleteMonth(settings.dataAsOf) : lastData;
  const ending = (end: string): MonthSpan => ({
    first: later(addMonths(end, 1 - settings.windowMonths), firstData),
    last: end,
  });
  const window = ending(last);
  const wanted = settings.maturityTyped ?? settings.maturityMeasured ?? 0;
  const maturity = Math.max(0, Math.min(wanted, monthIndex(last) - monthIndex(firstData)));
  return {
    window,
    rateWindow: ending(addMonths(last, -maturity)),
    months: Math.max(0, monthIndex(window.last) - monthIndex(window.first) + 1),
    maturity,
  };
}
