import { namesOutcome } from "../columns/chooseOutcome.ts";
import type { Columns } from "../columns/columns.ts";
import { nameOfHeader } from "../columns/header.ts";
import { roleWords } from "../columns/headerWords.ts";
import type { Answers, Outcome, Reading } from "../reading.ts";
import { valueKey } from "../text/fold.ts";
import { cellAt, type Table } from "../text/table.ts";
import { scanDate } from "../values/scanDate.ts";
import { stageMeanings } from "../values/stageColumn.ts";
import { answeredStages, stageMeaning } from "../values/stageWords.ts";
import { yesNo } from "../values/yesNo.ts";

/** How the outcome of a row is found: flags first, then status words, then stage names. */
export interface OutcomeRule {
  readonly stages: ReadonlyMap<string, { readonly outcome: Outcome; readonly sure: boolean; readonly given: boolean }>;
  readonly stageValues: Reading["stageValues"];
  /** Nothing else says who won, but the export has a column for the date of the win itself. */
  readonly wonByDate: boolean;
  /** The export says who became a customer. */
  readonly known: boolean;
  readonly disqualifiedKnown: boolean;
  /** Values of the disqualified column, by what they say. */
  readonly disqualified: Map<string, boolean>;
  readonly answered: ReadonlyMap<string, Outcome>;
}

export function outcomeRule(
  table: Table,
  { roles, wonByDate: chosenDate }: Columns,
  stages: ReadonlyMap<string, number>,
  answers: Answers | undefined,
): OutcomeRule {
  const answered = answeredStages(answers);
  const meanings = new Map<string, { outcome: Outcome; sure: boolean; given: boolean }>();
  for (const [raw, meaning] of stageMeanings(stages.keys())) {
    const given = answered.get(valueKey(raw));
    meanings.set(raw, given === undefined ? { ...meaning, given: false } : { outcome: given, sure: true, given: true });
  }
  const all = [...meanings.values()];
  // A person may also have named the close date of a list whose stages say what was lost.
  const givenDate = chosenDate || (answers?.columns?.wonDate != null && !all.some(({ outcome }) => outcome === "lost"));
  const stageWins = all.some(({ outcome }) => outcome === "won");
  const wonByDate = roles.wonFlag === undefined && !stageWins && (givenDate || saysWon(table, roles.wonDate));
  const flagDecides = roles.wonFlag !== undefined;
  // A lead status without any win is about working the lead; who bought is not in this export.
  const neverDecided =
    all.some(({ outcome }) => outcome === "disqualified") && !all.some(({ outcome }) => outcome === "lost");
  const leadStatus =
    roles.stage !== undefined && (neverDecided || isLeadStatus(nameOfHeader(table.header[roles.stage]!).phrase));
  return {
    stages: meanings,
    stageValues: [...stages].map(([raw, rows]) => {
      const { outcome, sure } = meanings.get(raw)!;
      return { raw, rows, outcome, sure: sure || flagDecides };
    }),
    wonByDate,
    known: flagDecides || wonByDate || (roles.stage !== undefined && (stageWins || !leadStatus)),
    disqualifiedKnown:
      roles.disqualified !== undefined ||
      all.some(({ outcome }) => outcome === "disqualified") ||
      (answers?.disqualified?.length ?? 0) > 0,
    disqualified: new Map(),
    answered,
  };
}

const isLeadStatus = (phrase: string) => /^(lead ?status|statut du lead|estado del lead|status do lead)$/.test(phrase);

/** Only a header that names the win; a close date decides nothing. */
function saysWon(table: Table, index: number | undefined): boolean {
  if (index === undefined) return false;
  const name = nameOfHeader(table.header[index]!);
  return (
    namesOutcome(name) === "won" || roleWords.find(({ role }) => role === "wonDate")!.tiers[0]!.includes(name.phrase)
  );
}

export function outcomeOf(
  row: readonly string[],
  { roles, closed, wonWhereFilled, active }: Columns,
  rule: OutcomeRule,
): Outcome {
  const named = rule.stages.get(cellAt(row, roles.stage));
  // What a person said about a stage goes before everything the file says.
  if (named?.given === true) return named.outcome;
  const flag = cellAt(row, roles.wonFlag);
  if (roles.wonFlag !== undefined && (wonWhereFilled ? flag !== "" : yesNo(flag) === true)) return "won";
  if (roles.lostFlag !== undefined && yesNo(cellAt(row, roles.lostFlag)) === true) return "lost";
  const stage = named?.outcome ?? "open";
  if (rule.wonByDate && stage === "open") {
    if (cellAt(row, roles.wonDate) !== "") return "won";
    if (cellAt(row, roles.lostDate) !== "") return "lost";
  }
  if (stage === "open" && active !== null && cellAt(row, active) !== "" && yesNo(cellAt(row, active)) === false) {
    return "lost";
  }
  if (roles.wonFlag === undefined) return stage;
  if (stage === "disqualified") return stage;
  if (roles.lostFlag !== undefined) return "open";
  if (closed !== null && yesNo(cellAt(row, closed)) === true) return "lost";
  return stage === "lost" ? "lost" : "open";
}

/** The mark of a disqualified lead in its own column: a status word or a yes. */
export function isDisqualified(cell: string, rule: OutcomeRule): boolean {
  if (cell === "") return false;
  const known = rule.disqualified.get(cell);
  if (known !== undefined) return known;
  const given = rule.answered.get(valueKey(cell));
  const says =
    given !== undefined
      ? given === "disqualified"
      : yesNo(cell) === true || scanDate(cell) !== null || stageMeaning(cell).outcome === "disqualified";
  rule.disqualified.set(cell, says);
  return says;
}
