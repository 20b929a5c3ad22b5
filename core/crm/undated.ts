/** An export without a creation date: no lead can be counted by month, but what was won, lost and booked can be said. */

import type { Columns } from "./columns/columns.ts";
import { isAhead } from "./columns/dateHeaders.ts";
import type { Profile } from "./columns/profile.ts";
import { rawChannel } from "./columns/rawChannel.ts";
import { toCents } from "./counts/cohorts.ts";
import type { Counted, CountInput } from "./counts/countLeads.ts";
import { readLead } from "./leads/leads.ts";
import type { Progress, Reading } from "./reading.ts";
import { cellAt, type Table } from "./text/table.ts";
import { dayMs } from "./values/calendar.ts";
import { decideDates, newVotes, readDate, vote } from "./values/dateColumn.ts";
import { unassigned } from "./values/values.ts";

const rowsAtOnce = 2000;

/** Every row is left out as a lead; wins are booked where their day is known. */
export function* countUndatedSteps(input: CountInput): Generator<Progress, Counted> {
  const { rules, sorted, merged, currency } = input;
  const { table, columns, asOfDay } = rules;
  const channels = new Map(input.channelValues.map(({ raw, name }) => [raw, name]));
  const personas = new Map(input.personaValues.map(({ raw, name }) => [raw, name]));
  const leftOut: Reading["leftOut"][number][] = [];
  const outcome = { won: 0, lost: 0, open: 0, wonAmount: 0 };
  for (let at = 0; at < sorted.candidates.length; at++) {
    if (at % rowsAtOnce === rowsAtOnce - 1) yield { step: "Counting", done: at / sorted.candidates.length };
    const index = sorted.candidates[at]!;
    if (merged.dropped[index] === 1) continue;
    leftOut.push({ row: table.rowNumbers[index]!, reason: "no creation date" });
    const parts = merged.parts.get(index)?.map(part => table.rows[part]!) ?? [];
    const lead = readLead(rules, table.rows[index]!, asOfDay * dayMs, parts);
    if (lead.won) outcome.won++;
    else if (lead.lost || lead.disqualified) outcome.lost++;
    else outcome.open++;
    if (!lead.won) continue;
    const revenue = currency.isOurs(lead.currency) ? lead.amount : null;
    outcome.wonAmount = toCents(outcome.wonAmount + (revenue ?? 0));
    if (lead.wonDay === null) continue;
    const channel = channels.get(rawChannel(lead.row, columns)) ?? unassigned;
    const persona = personas.get(cellAt(lead.row, columns.roles.persona)) ?? unassigned;
    input.counter.book(lead.wonDay, channel, persona, revenue);
    input.weeks.book(lead.wonDay, channel, revenue);
  }
  return { used: 0, leftOut, outcome, firstDay: null };
}

/** The latest day in any column that looks back; null without one. */
export function latestDay(table: Table, profiles: readonly Profile[], { roles }: Columns): number | null {
  let latest = Number.NEGATIVE_INFINITY;
  for (const { index, written, name } of profiles) {
    if (written < 0.5 || index === roles.wonDate || isAhead(name)) continue;
    const votes = newVotes();
    for (const row of table.rows) vote(votes, cellAt(row, index));
    const how = decideDates(votes, [], undefined);
    for (const row of table.rows) {
      const at = readDate(cellAt(row, index), how);
      if (at > latest) latest = at;
    }
  }
  return Number.isFinite(latest) ? Math.floor(latest / dayMs) : null;
}
