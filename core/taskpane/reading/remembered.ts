/** What the workbook already knows about exports like this one. */
import type { Answers, Mapping, ReadOptions, RowKind } from "../../crm/reading.ts";
import { isOnlyExample } from "../../workbook/state/example.ts";
import type { MappingRow, RememberedAnswers, State } from "../../workbook/state/state.ts";
import { type KnownSource, knownSources } from "./sameList.ts";

export interface Remembered {
  readonly mapping: Mapping;
  readonly answers: readonly RememberedAnswers[];
  /** Names that the workbook has; null while there is no workbook. */
  readonly channels: readonly string[] | null;
  readonly personas: readonly string[] | null;
  readonly currency: string | null;
  /** What one row is, where a refresh has said so; null before the first. */
  readonly rowKind: RowKind | null;
  /** The lists that the workbook holds counts of. */
  readonly sources: readonly KnownSource[];
  /** What the agreement asks of sales; it decides which first contacts count. */
  readonly limits: Pick<ReadOptions, "responseMinutes" | "enoughAttempts" | "workStart" | "workEnd" | "holidays">;
}

export const nothingRemembered: Remembered = {
  mapping: { channels: {}, personas: {} },
  answers: [],
  channels: null,
  personas: null,
  currency: null,
  rowKind: null,
  sources: [],
  limits: {},
};

export function rememberedIn(state: State): Remembered {
  const { responseLimit, responseUnit, attempts, workStart, workEnd, holidays } = state.settings;
  return {
    mapping: { channels: namesOf(state.mapping, "channel"), personas: namesOf(state.mapping, "persona") },
    answers: state.answers,
    channels: state.settings.channels.map(channel => channel.name),
    personas: state.settings.personas.map(persona => persona.name),
    // The first real export brings its own currency in place of the example's.
    currency: isOnlyExample(state) ? null : state.settings.currency || null,
    rowKind: state.log.length > 0 ? state.settings.rowKind : null,
    sources: knownSources(state),
    limits: {
      responseMinutes: responseLimit * (responseUnit === "hours" ? 60 : 1),
      enoughAttempts: attempts,
      workStart,
      workEnd,
      holidays,
    },
  };
}

/** The newest answers given for the same header row. */
export function answersFor(remembered: Remembered, headerFingerprint: string): RememberedAnswers | null {
  return remembered.answers.filter(row => row.headerFingerprint === headerFingerprint).slice(-1)[0] ?? null;
}

/** A person can edit the sheet: what is no longer readable counts as not answered. */
export function parseAnswers(json: string): Answers {
  try {
    const parsed: unknown = JSON.parse(json);
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? (parsed as Answers) : {};
  } catch {
    return {};
  }
}

function namesOf(rows: readonly MappingRow[], kind: MappingRow["kind"]): Readonly<Record<string, string>> {
  return Object.fromEntries(rows.filter(row => row.kind === kind).map(row => [row.raw, row.name]));
}
