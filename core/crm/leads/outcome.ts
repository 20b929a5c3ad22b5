import { namesOutcome } from "../columns/chooseOutcome.ts";
import type { Columns } from "../columns/columns.ts";
import { nameOfHeader } from "../columns/header.ts";
import { roleWords } from "../columns/headerWords.ts";
import type { Answers, Outcome, Reading } from "../reading.ts";
import { valueKey } from "../text/fold.ts";
import type { Table } from "../text/table.ts";
import { perValue } from "../text/values.ts";
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

/** The outcome of each row. */
export function outcomeReader(
  table: Table,
  { roles, closed, wonWhereFilled, active }: Columns,
  rule: OutcomeRule,
): (row: number) => Outcome {
  const column = (index: number | null | undefined) => (index == null ? null : table.values(index));
  const isYes = (cell: string) => yesNo(cell) === true;
  const stageOf = perValue(column(roles.stage), cell => rule.stages.get(cell) ?? noStage);
  const saysWon = perValue(column(roles.wonFlag), cell => (wonWhereFilled ? cell !== "" : isYes(cell)));
  const saysLost = perValue(column(roles.lostFlag), isYes);
  const hasDate = (index: number | undefined) =>
    perValue(index === undefined ? null : table.dates(index).days, cell => cell !== "");
  const [hasWonDate, hasLostDate] = [hasDate(roles.wonDate), hasDate(roles.lostDate)];
  const isInactive = perValue(column(active), cell => cell !== "" && yesNo(cell) === false);
  const isClosed = perValue(column(closed), isYes);
  const hasFlag = roles.wonFlag !== undefined;
  const hasLostFlag = roles.lostFlag !== undefined;
  return row => {
    const { outcome: stage, given } = stageOf(row);
    // What a person said about a stage goes before everything the file says.
    if (given) return stage;
    if (hasFlag && saysWon(row)) return "won";
    if (hasLostFlag && saysLost(row)) return "lost";
    if (rule.wonByDate && stage === "open") {
      if (hasWonDate(row)) return "won";
      if (hasLostDate(row)) return "lost";
    }
    if (stage === "open" && isInactive(row)) return "lost";
    if (!hasFlag) return stage;
    if (stage === "disqualified") return stage;
    if (hasLostFlag) return "open";
    if (isClosed(row)) return "lost";
    return stage === "lost" ? "lost" : "open";
  };
}

const noStage = { outcome: "open", given: false } as const;

/** The mark of a disqualified lead in its own column: a status word or a yes. */
export function saysDisqualified(cell: string, rule: OutcomeRule): boolean {
  if (cell === "") return false;
  const given = rule.answered.get(valueKey(cell));
  if (given !== undefined) return given === "disqualified";
  return yesNo(cell) === true || scanDate(cell) !== null || stageMeaning(cell).outcome === "disqualified";
}
