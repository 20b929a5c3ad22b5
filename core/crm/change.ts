import type { HistoryRow } from "./history.ts";
import type { Cohort, Reading } from "./reading.ts";

export type Decision = "replace" | "keep";

/** What a refresh does to one month of its source. */
export interface MonthChange {
  /** yyyy-mm */
  readonly month: string;
  readonly leadsBefore: number;
  readonly leadsAfter: number;
  readonly decision: Decision;
  /** Why a person should look at this month; null where nothing is odd. */
  readonly reason: string | null;
}

export interface HistoryChange {
  /** The new history, sorted by source, month, channel and persona. */
  readonly history: readonly HistoryRow[];
  readonly months: readonly MonthChange[];
  /** One sentence where the workbook stands for a later day of this source than the export; else null. */
  readonly older: string | null;
}

/** A month that loses more than this share of its leads is asked about. */
const mostLost = 0.05;
/** A first month whose first lead comes after this day seems to start midway. */
const latestStart = 7;

/**
 * Reading -> new history. Every month the export covers, from its first creation month to the as-of month, replaces
 * the counts of that month and source; all other months and sources stay. Applying a reading twice is applying it once.
 * `knownAsOf`: the day that the source's counts stand for, from the log.
 */
export function changeHistory(
  history: readonly HistoryRow[],
  reading: Reading,
  source: string,
  decisions: Readonly<Record<string, Decision>>,
  knownAsOf: string | null = null,
): HistoryChange {
  const covered = coveredMonths(reading);
  const before = leadsByMonth(history.filter(row => row.source === source));
  const older = olderThan(reading, before, knownAsOf);
  const fresh = newRows(reading, source, covered);
  const after = leadsByMonth(fresh);
  const chosen = new Map(Object.entries(decisions));
  const months: MonthChange[] = [];
  const replaced = new Set<string>();
  for (const month of covered) {
    if (!before.has(month) && !after.has(month)) continue;
    const [leadsBefore, leadsAfter] = [before.get(month) ?? 0, after.get(month) ?? 0];
    const reason = reasonToAsk(month, leadsBefore, leadsAfter, reading) ?? (leadsBefore > 0 ? older : null);
    const decision = chosen.get(month) ?? (reason === null ? "replace" : "keep");
    if (decision === "replace") replaced.add(month);
    months.push({ month, leadsBefore, leadsAfter, decision, reason });
  }
  const kept = history.filter(row => row.source !== source || !replaced.has(row.month));
  return { history: [...kept, ...fresh.filter(row => replaced.has(row.month))].sort(byPlace), months, older };
}

/** Older data would take late wins away again, so months that have leads are kept until a person says otherwise. */
function olderThan({ asOf }: Reading, before: ReadonlyMap<string, number>, knownAsOf: string | null): string | null {
  if (knownAsOf !== null && knownAsOf > asOf) {
    return `The export stands for ${asOf}, but the workbook already has this source as of ${knownAsOf}: the export is older.`;
  }
  let last = "";
  for (const [month, leads] of before) if (leads > 0 && month > last) last = month;
  return last > asOf.slice(0, 7)
    ? `The export stands for ${asOf}, but the workbook already has leads of this source created in ${last}: the export is older.`
    : null;
}

function coveredMonths({ cohorts, asOf }: Reading): readonly string[] {
  const last = asOf.slice(0, 7);
  const months: string[] = [];
  let month = cohorts.reduce((first, cohort) => (cohort.month < first ? cohort.month : first), last);
  for (; month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}

function reasonToAsk(month: string, before: number, after: number, { firstCreated }: Reading): string | null {
  const lost = before - after;
  const midway = firstCreated?.startsWith(month) === true && Number(firstCreated.slice(8)) > latestStart;
  if (midway && lost > 0) {
    return `The export starts on ${firstCreated}, in the middle of the month, and has ${after} leads where the history has ${before}: it seems to be filtered by date.`;
  }
  if (lost > before * mostLost) {
    return `The month would lose ${lost} of ${before} leads: the export seems to be filtered.`;
  }
  return null;
}

/**
 * The reading as lines of history. Wins are booked in the month of the win; a win dated outside the covered months
 * (before the first creation month) is not booked: those months stay as they are, and one win would wipe them out.
 */
function newRows(reading: Reading, source: string, covered: readonly string[]): readonly HistoryRow[] {
  const rows = new Map<string, HistoryRow>();
  const [sample] = reading.cohorts;
  if (sample === undefined) return [];
  const noWins = { won: zero(sample.customers), wonRevenue: zero(sample.revenue) };
  for (const cohort of reading.cohorts) rows.set(place(cohort), { source, ...cohort, ...noWins });
  const months = new Set(covered);
  for (const { month, channel, persona, won, revenue } of reading.booked) {
    if (!months.has(month)) continue;
    const at = place({ month, channel, persona });
    const line = rows.get(at) ?? { source, ...emptyCohort(sample, month, channel, persona), ...noWins };
    rows.set(at, { ...line, won, wonRevenue: noWins.wonRevenue === null ? null : revenue });
  }
  return [...rows.values()];
}

/** A line that only has wins: no leads, and 0 in every column that the export knows. */
function emptyCohort(sample: Cohort, month: string, channel: string, persona: string): Cohort {
  return {
    month,
    channel,
    persona,
    leads: 0,
    disqualified: zero(sample.disqualified),
    mqls: zero(sample.mqls),
    sqls: zero(sample.sqls),
    sqlsDisqualified: zero(sample.sqlsDisqualified),
    customers: zero(sample.customers),
    revenue: zero(sample.revenue),
    pricedCustomers: zero(sample.pricedCustomers),
    daysToWin: zero(sample.daysToWin),
    responseKnown: zero(sample.responseKnown),
    answeredInTime: zero(sample.answeredInTime),
    attemptsKnown: zero(sample.attemptsKnown),
    enoughAttempts: zero(sample.enoughAttempts),
  };
}

const zero = (known: number | null) => (known === null ? null : 0);

function leadsByMonth(rows: readonly HistoryRow[]): ReadonlyMap<string, number> {
  const leads = new Map<string, number>();
  for (const row of rows) leads.set(row.month, (leads.get(row.month) ?? 0) + (row.leads ?? 0));
  return leads;
}

const place = ({ month, channel, persona }: Pick<HistoryRow, "month" | "channel" | "persona">) =>
  `${month}\n${channel}\n${persona}`;

function byPlace(a: HistoryRow, b: HistoryRow): number {
  return (
    compare(a.source, b.source) ||
    compare(a.month, b.month) ||
    compare(a.channel, b.channel) ||
    compare(a.persona, b.persona)
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
