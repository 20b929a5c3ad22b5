/** Channels and personas that a refresh brings or leaves without leads; data for the preview. */
import type { HistoryRow } from "../../crm/history.ts";
import { withoutExample } from "../state/example.ts";
import { type State, unassigned } from "../state/state.ts";
import { windows } from "../state/windows.ts";

export interface NameAndLeads {
  readonly what: "channel" | "persona";
  readonly name: string;
  readonly leads: number;
}

export interface ComeAndGone {
  /** Names that no month had before, with all their leads. */
  readonly come: readonly NameAndLeads[];
  /** Names with leads in the months that counted so far, and none in those that count from now on. */
  readonly gone: readonly NameAndLeads[];
}

export function comeAndGone(before: State, after: State): ComeAndGone {
  const own = withoutExample(before.history, "");
  // Against an empty workbook or the example everything is new, which says nothing.
  if (own.length === 0) return { come: [], gone: [] };
  const [old, now] = [inWindow(before), inWindow(after)];
  const both = (["channel", "persona"] as const).map(what => ({
    come: missingIn(leadsBy(after.history, what), leadsBy(own, what), what),
    gone: missingIn(leadsBy(old, what), leadsBy(now, what), what),
  }));
  return { come: both.flatMap(({ come }) => come), gone: both.flatMap(({ gone }) => gone) };
}

function inWindow({ settings, history }: State): readonly HistoryRow[] {
  const { window } = windows(settings, history);
  return withoutExample(history, "").filter(({ month }) => window && month >= window.first && month <= window.last);
}

function leadsBy(history: readonly HistoryRow[], what: "channel" | "persona"): ReadonlyMap<string, number> {
  const leads = new Map<string, number>();
  for (const row of history) leads.set(row[what], (leads.get(row[what]) ?? 0) + (row.leads ?? 0));
  return leads;
}

function missingIn(
  has: ReadonlyMap<string, number>,
  lacks: ReadonlyMap<string, number>,
  what: "channel" | "persona",
): readonly NameAndLeads[] {
  return [...has]
    .filter(([name, leads]) => name !== unassigned && leads > 0 && (lacks.get(name) ?? 0) === 0)
    .map(([name, leads]) => ({ what, name, leads }))
    .sort((a, b) => b.leads - a.leads);
}
