/** The reading of one export, from the file to the review, as plain data: what is known and what a person decided. */
import type { Answers, Mapping, Progress, Question, Reading, ReadOptions } from "../../crm/reading.ts";
import { crmNamed, proposeSource } from "../../workbook/refresh/sourceName.ts";
import { type ChoiceEvent, type Choices, nextChoices, noChoices } from "./choices.ts";
import type { DecidedPart } from "./given.ts";
import { mergeAnswers, mergeMapping } from "./mergeAnswers.ts";
import { answersFor, nothingRemembered, parseAnswers, type Remembered } from "./remembered.ts";
import { sameList } from "./sameList.ts";
import type { SheetChoice } from "./sheetChoice.ts";

export interface Flow {
  /** "sheets": a sheet has to be chosen. "refused": the rows are there, but cannot be interpreted until a column is named. */
  readonly phase: "start" | "reading" | "sheets" | "refused" | "review";
  readonly fileName: string;
  /** Of a workbook file; null for anything else. */
  readonly sheets: SheetChoice | null;
  /** What was decided about the first rows of the table that these are the counts of; null for anything else. */
  readonly part: DecidedPart | null;
  readonly remembered: Remembered;
  /** Whether the rows are there, so that they can be interpreted. */
  readonly rowsRead: boolean;
  readonly progress: Progress | null;
  readonly reading: Reading | null;
  /** Every question of this file in the order they came up; answered ones too, so that they can be changed. */
  readonly asked: readonly Question[];
  /** The options that `reading`, or `refusal`, came from. */
  readonly readKey: string | null;
  readonly rememberedAnswers: Answers;
  readonly proposedSource: string;
  readonly choices: Choices;
  /** Why the file, or the last change, cannot be read. */
  readonly refusal: string | null;
}

export type FlowEvent =
  | { readonly kind: "given"; readonly fileName: string }
  /** What the workbook knows: once after the file is given, and again when the workbook has changed. */
  | { readonly kind: "remembered"; readonly remembered: Remembered }
  | { readonly kind: "named"; readonly fileName: string }
  | { readonly kind: "sheets"; readonly sheets: SheetChoice }
  | { readonly kind: "sheet"; readonly sheet: string }
  | { readonly kind: "part"; readonly part: DecidedPart }
  /** A second file came in: what was decided about the first alone no longer holds. */
  | { readonly kind: "joined"; readonly fileName: string }
  | { readonly kind: "rows read"; readonly headerFingerprint: string }
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "read"; readonly reading: Reading; readonly key: string }
  | { readonly kind: "refused"; readonly text: string; readonly key: string | null }
  | { readonly kind: "left" }
  /** What is left of the answers of last time; the others are asked again. */
  | { readonly kind: "kept"; readonly answers: Answers }
  | ChoiceEvent;

export const emptyFlow: Flow = {
  phase: "start",
  fileName: "",
  sheets: null,
  part: null,
  remembered: nothingRemembered,
  rowsRead: false,
  progress: null,
  reading: null,
  asked: [],
  readKey: null,
  rememberedAnswers: {},
  proposedSource: "",
  choices: noChoices,
  refusal: null,
};

export function nextFlow(flow: Flow, event: FlowEvent): Flow {
  switch (event.kind) {
    case "given":
      return { ...emptyFlow, phase: "reading", fileName: event.fileName };
    case "named":
      return { ...flow, fileName: event.fileName };
    case "sheets":
      return { ...flow, sheets: event.sheets, phase: event.sheets.chosen === null ? "sheets" : "reading" };
    case "part":
      return { ...flow, part: event.part };
    case "sheet":
      return withSheet(flow, event.sheet);
    case "joined":
      return { ...emptyFlow, phase: "reading", fileName: event.fileName, remembered: flow.remembered };
    case "rows read":
      return afterRows(flow, event.headerFingerprint);
    case "progress":
      return { ...flow, progress: event.progress };
    case "read":
      return afterReading(flow, event.reading, event.key);
    case "refused":
      if (!flow.rowsRead) return { ...emptyFlow, fileName: flow.fileName, refusal: event.text };
      // A change that cannot be read leaves the last good reading on screen.
      return {
        ...flow,
        phase: flow.reading ? "review" : "refused",
        progress: null,
        refusal: event.text,
        readKey: event.key,
      };
    case "left":
      return emptyFlow;
    case "remembered":
      return { ...flow, remembered: event.remembered };
    case "kept":
      return { ...flow, rememberedAnswers: event.answers };
    default:
      return { ...flow, choices: nextChoices(flow.choices, event) };
  }
}

/** Another sheet is another export: nothing that was decided about the one before holds. */
function withSheet({ fileName, remembered, sheets }: Flow, sheet: string): Flow {
  const chosen = sheets && { ...sheets, chosen: sheet };
  return { ...emptyFlow, phase: "reading", fileName, remembered, sheets: chosen };
}

/** The header row tells which CRM view this is, and so what was answered for it before. */
function afterRows(flow: Flow, headerFingerprint: string): Flow {
  const known = answersFor(flow.remembered, flow.part?.headerFingerprint ?? headerFingerprint);
  return {
    ...flow,
    rowsRead: true,
    progress: null,
    rememberedAnswers: known && !flow.part ? parseAnswers(known.answers) : {},
    proposedSource: known?.source ?? "",
  };
}

function afterReading(flow: Flow, reading: Reading, key: string): Flow {
  const fresh = reading.questions.filter(question => !flow.asked.some(old => old.id === question.id));
  return {
    ...flow,
    phase: "review",
    reading,
    asked: [...flow.asked.map(old => reading.questions.find(question => question.id === old.id) ?? old), ...fresh],
    progress: null,
    readKey: key,
    refusal: null,
    proposedSource: flow.proposedSource || sourceFor(flow, reading),
  };
}

/** A list that the workbook has, where the leads or the name say so; else a new name. */
function sourceFor({ remembered: { sources } }: Flow, reading: Reading): string {
  const name = proposeSource(reading);
  const called = sources.find(source => source.name.toLowerCase() === name.toLowerCase());
  if (called) return called.name;
  // The leads of two CRMs can be alike by chance; they are never one list.
  const twin = sameList(sources, reading);
  const otherCrm =
    twin !== null && crmNamed(twin) !== null && crmNamed(name) !== null && crmNamed(twin) !== crmNamed(name);
  return twin === null || otherCrm ? name : twin;
}

/** Everything that was answered, remembered answers first. */
export function answersOf(flow: Flow): Answers {
  const { answered, columns, switches, rowKind } = flow.choices;
  const patches = answered.map(({ question, option }) => question.options[option]?.answers ?? {});
  const typed: Answers = {
    ...(Object.keys(columns).length > 0 && { columns }),
    ...(Object.keys(switches).length > 0 && { switches }),
    ...(rowKind !== null && { rowKind }),
  };
  return [...patches, typed].reduce(mergeAnswers, flow.rememberedAnswers);
}

/** What a person mapped in this flow, by an answer or in the mapping table. */
export function mappedIn(flow: Flow): Mapping {
  const patches = flow.choices.answered.flatMap(({ question, option }) => question.options[option]?.mapping ?? []);
  return [...patches, flow.choices.mapped].reduce(mergeMapping, { channels: {}, personas: {} });
}

export function optionsOf(flow: Flow): ReadOptions {
  const { remembered, choices } = flow;
  const mapped = mappedIn(flow);
  const namesWith = (names: readonly string[], more: Readonly<Record<string, string>>) =>
    Array.from(new Set([...names, ...Object.values(more)]));
  return {
    fileName: flow.fileName,
    asOf: choices.asOf,
    currency: choices.currency === "export" ? null : remembered.currency,
    answers: answersOf(flow),
    mapping: mergeMapping(remembered.mapping, mapped),
    ...(remembered.channels && { channels: namesWith(remembered.channels, mapped.channels) }),
    ...remembered.limits,
    ...(remembered.personas && { personas: namesWith(remembered.personas, mapped.personas) }),
  };
}

export const optionsKey = (flow: Flow): string => JSON.stringify(optionsOf(flow));

/** Whether the reading on screen is the one of the present choices. */
export const isSettled = (flow: Flow): boolean =>
  (flow.phase === "review" || flow.phase === "refused") && flow.readKey === optionsKey(flow);

export const sourceOf = (flow: Flow): string => (flow.choices.source ?? flow.proposedSource).trim();
