/** Wins still to come from leads that are in hand: the months too young for the rate window. */
import { measure } from "../workbook/metrics/measure.ts";
import { rowKey } from "../workbook/metrics/metricRows.ts";
import { allChannels, allPersonas, type State } from "../workbook/state/state.ts";
import { windows } from "../workbook/state/windows.ts";

export interface YoungCohorts {
  /** yyyy-mm, both counted. */
  readonly first: string;
  readonly last: string;
  readonly leads: number;
  readonly winsSoFar: number;
  /** Leads x rate used - wins so far, row by row, never below 0. */
  readonly winsToCome: number;
  readonly revenueToCome: number;
}

/** null where every month with data is in the rate window, or none is. */
export function youngCohorts(state: State): YoungCohorts | null {
  const { settings, history } = state;
  const { rateWindow } = windows(settings, history);
  if (!rateWindow) return null;
  const young = history.filter(({ month }) => month > rateWindow.last);
  const months = young.map(({ month }) => month).sort();
  if (months.length === 0) return null;
  const total = { leads: 0, winsSoFar: 0, winsToCome: 0, revenueToCome: 0 };
  const counted = new Map<string, { leads: number; wins: number }>();
  const [wholeChannel, wholePersona] = [settings.detail === "total", settings.detail !== "channel and persona"];
  for (const entry of young) {
    const channel = wholeChannel ? allChannels : entry.channel;
    const key = rowKey({ channel, persona: wholePersona ? allPersonas : entry.persona });
    const { leads, wins } = counted.get(key) ?? { leads: 0, wins: 0 };
    counted.set(key, { leads: leads + (entry.leads ?? 0), wins: wins + (entry.customers ?? 0) });
  }
  for (const row of measure(state)) {
    const { leads, wins } = counted.get(rowKey(row)) ?? { leads: 0, wins: 0 };
    const toCome = Math.max(0, leads * (row.rateUsed ?? 0) - wins);
    total.leads += leads;
    total.winsSoFar += wins;
    total.winsToCome += toCome;
    total.revenueToCome += toCome * (row.price ?? 0);
  }
  return { first: months[0]!, last: months[months.length - 1]!, ...total };
}
