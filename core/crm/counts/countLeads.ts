import { roundMoney } from "../../currencyDecimals.ts";
import type { Merged } from "../leads/duplicates.ts";
import { newJudge } from "../leads/judgeLead.ts";
import { type Lead, type LeadRules, leadReader } from "../leads/leads.ts";
import type { Problems } from "../leads/problems.ts";
import type { SortedRows } from "../leads/sortRows.ts";
import type { Progress, Reading, ValueMapping } from "../reading.ts";
import { perValue } from "../text/values.ts";
import type { CurrencyRule } from "../values/currency.ts";
import { unassigned } from "../values/values.ts";
import type { Names } from "./cohortCells.ts";
import type { Counter } from "./cohorts.ts";
import type { MaturityMeasure } from "./maturity.ts";
import type { WeekCounter } from "./weeks.ts";

/** Everything the count needs, decided before. */
export interface CountInput {
  readonly rules: LeadRules;
  readonly sorted: SortedRows;
  readonly merged: Merged;
  readonly currency: CurrencyRule;
  readonly names: Names;
  readonly channelValues: readonly ValueMapping[];
  readonly personaValues: readonly ValueMapping[];
  readonly pipelines: ReadonlyMap<string, number>;
  readonly problems: Problems;
  readonly counter: Counter;
  readonly weeks: WeekCounter;
  readonly maturity: MaturityMeasure;
}

export interface Counted {
  readonly used: number;
  readonly leftOut: Reading["leftOut"];
  readonly outcome: Reading["outcome"];
  /** Creation day of the first lead; null without one. */
  readonly firstDay: number | null;
}

const rowsAtOnce = 2000;

/** Reads every row that is still in as a lead and counts it. */
export function* countSteps(input: CountInput): Generator<Progress, Counted> {
  const { rules, sorted, merged, currency, problems, counter, weeks, maturity } = input;
  const { table, columns, asOfDay } = rules;
  const readLead = leadReader(rules);
  const judge = newJudge(table, columns, problems, input.pipelines);
  const [channelOf, personaOf] = nameReaders(input);
  const leftOut: Reading["leftOut"][number][] = [];
  const otherSums = new Map<string, number>();
  const sums = { used: 0, won: 0, lost: 0, wonAmount: 0, firstDay: Number.POSITIVE_INFINITY };
  const count = (lead: Lead, ours: boolean) => {
    const { row } = lead;
    sums.used++;
    if (lead.createdDay < sums.firstDay) sums.firstDay = lead.createdDay;
    if (lead.won) sums.won++;
    else if (lead.lost || lead.disqualified) sums.lost++;
    const revenue = lead.won && ours ? lead.amount : null;
    sums.wonAmount += revenue ?? 0;
    if (lead.won && !ours) otherSums.set(lead.currency!, (otherSums.get(lead.currency!) ?? 0) + (lead.amount ?? 0));
    const channel = channelOf(row);
    counter.add(lead, channel, personaOf(row), revenue);
    weeks.add(lead, channel, revenue);
    maturity.add(lead);
  };
  // A function of its own: the engine makes fast code of a loop, but not of one that is left and entered again.
  const countSome = (from: number, to: number) => {
    for (let row = from; row < to; row++) {
      if (sorted.isCandidate[row] === 0 || merged.dropped[row] === 1) continue;
      const lead = readLead(row, sorted.created(row), merged.parts.get(row) ?? noParts);
      if (lead.createdDay > asOfDay) {
        problems.take("future dates", table.numberOf(row));
        leftOut.push({ row: table.numberOf(row), reason: "created after the as-of date" });
        continue;
      }
      const ours = currency.isOurs(lead.currency);
      const reason = judge(lead, ours);
      if (reason === null) count(lead, ours);
      else leftOut.push({ row: table.numberOf(row), reason });
    }
  };
  for (let from = 0; from < table.size; from += rowsAtOnce) {
    if (from > 0) yield { step: "Counting", done: from / table.size };
    countSome(from, Math.min(from + rowsAtOnce, table.size));
  }
  const { used, won, lost, wonAmount, firstDay } = sums;
  noteWholes(input, used, won, otherSums);
  return {
    used,
    leftOut,
    outcome: { won, lost, open: used - won - lost, wonAmount: roundMoney(wonAmount, currency.workbook) },
    firstDay: used === 0 ? null : firstDay,
  };
}

const noParts: readonly number[] = [];

/** The names that rows can count under. */
export const namesOf = (channelValues: readonly ValueMapping[], personaValues: readonly ValueMapping[]): Names => ({
  channels: Array.from(new Set([unassigned, ...channelValues.map(({ name }) => name)])),
  personas: Array.from(new Set([unassigned, ...personaValues.map(({ name }) => name)])),
});

/** The channel and the persona of each row, as places in the lists of names. */
export function nameReaders({ rules: { table, columns, formats }, names, channelValues, personaValues }: CountInput) {
  const placesOf = (values: readonly ValueMapping[], list: readonly string[]) => {
    const places = new Map(list.map((name, place) => [name, place]));
    return new Map(values.map(({ raw, name }) => [raw, places.get(name)!]));
  };
  const channels = placesOf(channelValues, names.channels);
  const personas = placesOf(personaValues, names.personas);
  const { persona } = columns.roles;
  return [
    perValue(formats.channelCells, raw => channels.get(raw) ?? 0),
    perValue(persona === undefined ? null : table.values(persona), raw => personas.get(raw) ?? 0),
  ] as const;
}

/** Problems of the whole file, and the money that is left out. */
function noteWholes(
  { rules: { columns }, merged, problems }: CountInput,
  used: number,
  won: number,
  sums: ReadonlyMap<string, number>,
): void {
  if (columns.roles.channel === undefined) {
    problems.whole("no source", used, "The export has no column for the source; every lead counts as Unassigned.");
  }
  if (columns.roles.persona === undefined) {
    problems.whole("no persona", used, "The export has no column for the persona; every lead counts as Unassigned.");
  }
  if (columns.roles.wonDate === undefined && won > 0) {
    const text = "The export has no column for the day of the win; wins are booked in their creation month.";
    problems.whole("won without date", won, text);
  }
  if (sums.size > 0) {
    const list = [...sums].map(([currency, sum]) => `${roundMoney(sum, currency)} ${currency}`).join(", ");
    problems.note("other currency", `Left out of revenue: ${list}.`);
  }
  if (merged.parts.size > 0) {
    const count = merged.parts.size;
    problems.note(
      "duplicates",
      count === 1
        ? "One opportunity stands on several product rows: their amounts add up to one win."
        : `${count} opportunities stand on several product rows: their amounts add up to one win each.`,
    );
  }
}
