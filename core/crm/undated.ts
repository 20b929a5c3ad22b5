/** An export without a creation date: no lead can be counted by month, but what was won, lost and booked can be said. */

import { roundMoney } from "../currencyDecimals.ts";
import type { Columns } from "./columns/columns.ts";
import { isAhead } from "./columns/dateHeaders.ts";
import type { Profile } from "./columns/profile.ts";
import { type Counted, type CountInput, nameReaders } from "./counts/countLeads.ts";
import { leadReader } from "./leads/leads.ts";
import type { Progress, Reading } from "./reading.ts";
import type { Table } from "./text/table.ts";
import { dayMs } from "./values/calendar.ts";
import { dateReader } from "./values/dateCells.ts";
import { decideDates } from "./values/dateColumn.ts";
import { dateVotes } from "./values/dateVotes.ts";

const rowsAtOnce = 2000;

/** Every row is left out as a lead; wins are booked where their day is known. */
export function* countUndatedSteps(input: CountInput): Generator<Progress, Counted> {
  const { rules, sorted, merged, currency } = input;
  const { table, asOfDay } = rules;
  const readLead = leadReader(rules);
  const [channelOf, personaOf] = nameReaders(input);
  const leftOut: Reading["leftOut"][number][] = [];
  const outcome = { won: 0, lost: 0, open: 0, wonAmount: 0 };
  for (let row = 0; row < table.size; row++) {
    if (row % rowsAtOnce === rowsAtOnce - 1) yield { step: "Counting", done: row / table.size };
    if (sorted.isCandidate[row] === 0 || merged.dropped[row] === 1) continue;
    leftOut.push({ row: table.numberOf(row), reason: "no creation date" });
    const lead = readLead(row, asOfDay * dayMs, merged.parts.get(row) ?? []);
    if (lead.won) outcome.won++;
    else if (lead.lost || lead.disqualified) outcome.lost++;
    else outcome.open++;
    if (!lead.won) continue;
    const revenue = currency.isOurs(lead.currency) ? lead.amount : null;
    outcome.wonAmount = roundMoney(outcome.wonAmount + (revenue ?? 0), currency.workbook);
    if (lead.wonDay === null) continue;
    input.counter.book(lead.wonDay, channelOf(row), personaOf(row), revenue);
    input.weeks.book(lead.wonDay, channelOf(row), revenue);
  }
  return { used: 0, leftOut, outcome, firstDay: null };
}

/** The latest day in any column that looks back; null without one. */
export function latestDay(table: Table, profiles: readonly Profile[], { roles }: Columns): number | null {
  let latest = Number.NEGATIVE_INFINITY;
  for (const { index, written, name } of profiles) {
    if (written < 0.5 || index === roles.wonDate || isAhead(name)) continue;
    const cells = table.dates(index);
    const dateOf = dateReader(cells, decideDates(dateVotes(cells), [], undefined));
    for (let row = 0; row < table.size; row++) if (dateOf(row) > latest) latest = dateOf(row);
  }
  return Number.isFinite(latest) ? Math.floor(latest / dayMs) : null;
}
