/** The state after a refresh: new counts, mapping, names, as-of date, maturity and a log line. */
import type { HistoryRow } from "../crm/history.ts";
import type { Answers, Mapping, Reading } from "../crm/reading.ts";
import { exampleSource } from "./example.ts";
import type { MappingRow, RememberedAnswers, State } from "./state.ts";
import { unassigned } from "./state.ts";

/** Wins from which on a maturity is measured. */
const fewestWins = 30;

export interface Refresh {
  readonly reading: Reading;
  readonly source: string;
  /** The history after the change, as core/crm/change.ts gives it. */
  readonly history: readonly HistoryRow[];
  /** What the person decided about raw values. */
  readonly mapping: Mapping;
  readonly answers: Answers;
  /** ISO date and time of the host. */
  readonly when: string;
}

/** The workbook still holds the worked example alone: its currency is no choice of the team. */
export const isOnlyExample = ({ history }: State): boolean =>
  history.length > 0 && history.every(row => row.source === exampleSource);

/** Counts of the worked example never mix with a team's own. */
export const withoutExample = (history: readonly HistoryRow[], source: string): readonly HistoryRow[] =>
  source === exampleSource ? history : history.filter(row => row.source !== exampleSource);

export function refreshedState(before: State, { reading, source, history, mapping, answers, when }: Refresh): State {
  const { settings } = before;
  const newNames = (used: readonly string[], known: readonly { readonly name: string }[]) =>
    [...new Set(used)].filter(name => name !== unassigned && name !== "" && !known.some(item => item.name === name));
  const channels = newNames(
    reading.channelValues.map(({ name }) => name),
    settings.channels,
  );
  const personas = newNames(
    reading.personaValues.map(({ name }) => name),
    settings.personas,
  );
  return {
    ...before,
    settings: {
      ...settings,
      currency: (isOnlyExample(before) && reading.currency) || settings.currency,
      dataAsOf: dayOfAllSources(settings.dataAsOf, reading.asOf, before.log, source),
      maturityMeasured: maturityAfter(before, reading, source),
      channels: [
        ...settings.channels,
        ...channels.map(name => ({ name, owner: "marketing" as const, costPerLead: null })),
      ],
      personas: [...settings.personas, ...personas.map(name => ({ name, ownPrice: null }))],
    },
    history: withoutExample(history, source),
    mapping: mergedMapping(before.mapping, mapping, reading),
    answers: rememberedAnswers(before.answers, reading, source, answers),
    log: [
      ...before.log,
      {
        when,
        source,
        file: reading.fileName,
        asOf: reading.asOf,
        read: reading.rows.read,
        used: reading.rows.used,
        merged: reading.rows.merged,
        leftOut: reading.rows.leftOut,
        fingerprint: appliedPrint(reading),
      },
    ],
  };
}

/** The file together with what was decided about it: another as-of date or mapping is another refresh. */
function appliedPrint(reading: Reading): string {
  return `${reading.fingerprint} ${reading.rows.used}`;
}

/** A second source with too few wins to measure says nothing about the first one's. */
function maturityAfter({ settings, log }: State, { maturity }: Reading, source: string): number {
  const others = log.some(line => line.source !== source);
  return maturity.wins < fewestWins && others ? (settings.maturityMeasured ?? 0) : maturity.months;
}

/** With several sources the workbook stands for the day that all of them have reached. */
function dayOfAllSources(now: string | null, asOf: string, log: State["log"], source: string): string {
  const others = log.filter(line => line.source !== source);
  const latest = new Map(others.map(line => [line.source, line.asOf]));
  return now === null || latest.size === 0 ? asOf : [asOf, ...latest.values()].sort()[0]!;
}

const fold = (text: string): string => text.trim().toLowerCase();

/** The person's choices first, then what was proposed and accepted; older rules for other values stay. */
function mergedMapping(old: readonly MappingRow[], chosen: Mapping, reading: Reading): MappingRow[] {
  const rules = new Map<string, MappingRow>();
  const add = (row: MappingRow) => rules.set(`${row.kind} ${fold(row.raw)}`, row);
  for (const row of old) add(row);
  for (const { raw, name } of reading.channelValues) if (raw !== "") add({ kind: "channel", raw, name });
  for (const { raw, name } of reading.personaValues) if (raw !== "") add({ kind: "persona", raw, name });
  for (const [raw, name] of Object.entries(chosen.channels)) add({ kind: "channel", raw, name });
  for (const [raw, name] of Object.entries(chosen.personas)) add({ kind: "persona", raw, name });
  return [...rules.values()];
}

function rememberedAnswers(
  old: readonly RememberedAnswers[],
  { headerFingerprint }: Reading,
  source: string,
  answers: Answers,
): RememberedAnswers[] {
  const others = old.filter(line => line.headerFingerprint !== headerFingerprint);
  return [...others, { headerFingerprint, source, answers: JSON.stringify(answers) }];
}

/** Whether this very export is what the source's counts stand for now. */
export function alreadyApplied(state: State, after: State): boolean {
  const [last, next] = [lastLine(state, after), after.log[after.log.length - 1]];
  if (!last || !next || last.fingerprint !== next.fingerprint || last.asOf !== next.asOf) return false;
  return JSON.stringify(state.history) === JSON.stringify(after.history);
}

/** The name under which this very file was applied before, if that was another one: counted twice, it would double the leads. */
export function appliedAs(state: State, reading: Reading, source: string): string | null {
  const known = state.log.find(
    line => line.source !== source && line.fingerprint.startsWith(`${reading.fingerprint} `),
  );
  return known && state.history.some(row => row.source === known.source) ? known.source : null;
}

function lastLine(state: State, after: State) {
  const source = after.log[after.log.length - 1]?.source;
  return [...state.log].reverse().find(line => line.source === source);
}
