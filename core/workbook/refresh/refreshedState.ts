/** The state after a refresh: new counts, mapping, names, as-of date, maturity and a log line. */

import type { HistoryRow } from "../../crm/history.ts";
import type { Answers, Mapping, Reading, RowKind } from "../../crm/reading.ts";
import { valueKey } from "../../crm/text/fold.ts";
import { ownValue } from "../../ownValue.ts";
import { isOnlyExample, withoutExample } from "../state/example.ts";
import { usualOwner } from "../state/ownerOf.ts";
import { type MappingRow, type Owner, type RememberedAnswers, type State, unassigned } from "../state/state.ts";
import { weeksAfter } from "./weeksAfter.ts";

/** Wins from which on a maturity is measured. */
export const fewestWins = 30;

export interface Refresh {
  readonly reading: Reading;
  readonly source: string;
  /** The history after the change, as core/crm/change.ts gives it. */
  readonly history: readonly HistoryRow[];
  /** What the person decided about raw values. */
  readonly mapping: Mapping;
  readonly answers: Answers;
  /** Of channels that the workbook does not have yet; their usual owner without it. */
  readonly owners?: Readonly<Record<string, Owner>>;
  /** What the person says one row is; without it the first export's own word counts. */
  readonly rowKind?: RowKind;
  /** The sheet of a workbook file that was read: kept for files with the same sheets, which `mark` stands for. */
  readonly sheet?: { readonly mark: string; readonly answer: string };
  /** What was answered about the part of a table that these are the counts of: kept for the same columns. */
  readonly part?: { readonly mark: string; readonly answer: string };
  /** The person wants the workbook to count in the export's currency from now on. */
  readonly takeCurrency?: boolean;
  /** ISO date and time of the host. */
  readonly when: string;
}

export function refreshedState(before: State, refresh: Refresh): State {
  const { reading, source, history, mapping, when, owners = {}, takeCurrency = isOnlyExample(before) } = refresh;
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
      currency: (takeCurrency && reading.currency) || settings.currency,
      rowKind: refresh.rowKind ?? (before.log.length === 0 ? reading.rowKind.kind : settings.rowKind),
      dataAsOf: dayOfAllSources(settings.dataAsOf, reading.asOf, before.log, source),
      maturityMeasured: maturityAfter(before, reading, source),
      channels: [
        ...settings.channels,
        ...channels.map(name => ({ name, owner: ownValue(owners, name) ?? usualOwner(name), costPerLead: null })),
      ],
      personas: [...settings.personas, ...personas.map(name => ({ name, ownPrice: null }))],
    },
    history: withoutExample(history, source),
    weeks: weeksAfter(before.weeks, reading, source),
    mapping: mergedMapping(before.mapping, mapping, reading),
    answers: rememberedAnswers(before.answers, refresh),
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

/** The person's choices first, then what was proposed and accepted; older rules for other values stay. */
function mergedMapping(old: readonly MappingRow[], chosen: Mapping, reading: Reading): MappingRow[] {
  const rules = new Map<string, MappingRow>();
  const add = (row: MappingRow) => rules.set(`${row.kind} ${valueKey(row.raw)}`, row);
  for (const row of old) add(row);
  for (const { raw, name } of reading.channelValues) if (raw !== "") add({ kind: "channel", raw, name });
  for (const { raw, name } of reading.personaValues) if (raw !== "") add({ kind: "persona", raw, name });
  for (const [raw, name] of Object.entries(chosen.channels)) add({ kind: "channel", raw, name });
  for (const [raw, name] of Object.entries(chosen.personas)) add({ kind: "persona", raw, name });
  return [...rules.values()];
}

function rememberedAnswers(
  old: readonly RememberedAnswers[],
  { reading: { headerFingerprint }, source, answers, sheet, part }: Refresh,
): RememberedAnswers[] {
  const fresh = [
    ...(sheet ? [{ headerFingerprint: sheet.mark, source, answers: sheet.answer }] : []),
    ...(part ? [{ headerFingerprint: part.mark, source, answers: part.answer }] : []),
    { headerFingerprint, source, answers: JSON.stringify(answers) },
  ];
  const others = old.filter(line => !fresh.some(one => one.headerFingerprint === line.headerFingerprint));
  return [...others, ...fresh];
}
