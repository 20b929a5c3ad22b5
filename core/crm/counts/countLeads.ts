import { roundMoney } from "../../currencyDecimals.ts";
import type { Merged } from "../leads/duplicates.ts";
import { newJudge } from "../leads/judgeLead.ts";
import { type LeadRules, leadReader } from "../leads/leads.ts";
import type { Problems } from "../leads/problems.ts";
import type { SortedRows } from "../leads/sortRows.ts";
import type { Progress, Reading, ValueMapping } from "../reading.ts";
import { perValue } from "../text/values.ts";
import type { CurrencyRule } from "../values/currency.ts";
import { unassigned } from "../values/values.ts";
import type { Counter } from "./cohorts.ts";
import type { MaturityMeasure } from "./maturity.ts";
import type { WeekCounter } from "./weeks.ts";

/** Everything the count needs, decided before. */
export interface CountInput {
  readonly rules: LeadRules;
  readonly sorted: SortedRows;
  readonly merged: Merged;
  readonly currency: CurrencyRule;
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
  let firstDay: number | null = null;
  let used = 0;
  let won = 0;
  let lost = 0;
  let wonAmount = 0;
  for (let row = 0; row < table.size; row++) {
    if (row % rowsAtOnce === rowsAtOnce - 1) yield { step: "Counting", done: row / table.size };
    if (sorted.isCandidate[row] === 0 || merged.dropped[row] === 1) continue;
    const lead = readLead(row, sorted.created(row), merged.parts.get(row) ?? noParts);
    if (lead.createdDay > asOfDay) {
      problems.take("future dates", table.numberOf(row));
      leftOut.push({ row: table.numberOf(row), reason: "created after the as-of date" });
      continue;
    }
    const ours = currency.isOurs(lead.currency);
    const reason = judge(lead, ours);
    if (reason !== null) {
      leftOut.push({ row: table.numberOf(row), reason });
      continue;
    }
    used++;
    if (firstDay === null || lead.createdDay < firstDay) firstDay = lead.createdDay;
    if (lead.won) won++;
    else if (lead.lost || lead.disqualified) lost++;
    const revenue = lead.won && ours ? lead.amount : null;
    wonAmount += revenue ?? 0;
    if (lead.won && !ours) otherSums.set(lead.currency!, (otherSums.get(lead.currency!) ?? 0) + (lead.amount ?? 0));
    const channel = channelOf(row);
    counter.add(lead, channel, personaOf(row), revenue);
    weeks.add(lead, channel, revenue);
    maturity.add(lead);
  }
  noteWholes(input, used, won, otherSums);
  return {
    used,
    leftOut,
    outcome: { won, lost, open: used - won - lost, wonAmount: roundMoney(wonAmount, currency.workbook) },
    firstDay,
  };
}

const noParts: readonly number[] = [];

/** The channel and the persona of each row. */
export function nameReaders({ rules: { table, columns, formats }, channelValues, personaValues }: CountInput) {
  const channels = new Map(channelValues.map(({ raw, name }) => [raw, name]));
  const personas = new Map(personaValues.map(({ raw, name }) => [raw, name]));
  const { persona } = columns.roles;
  return [
    perValue(formats.channelCells, raw => channels.get(raw) ?? unassigned),
    perValue(persona === undefined ? null : table.values(persona), raw => personas.get(raw) ?? unassigned),
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
