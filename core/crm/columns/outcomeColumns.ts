/** What a person is asked about, or named, as the column that says who bought. SLA_GRID asks nothing about it: it refuses. */
import type { Role } from "../reading.ts";
import { isShares, isStates } from "../values/stageColumn.ts";
import { namesOutcome } from "./chooseOutcome.ts";
import { isAhead } from "./dateHeaders.ts";
import { isMostlyChannel, isMostlyPersona, says } from "./findColumns.ts";
import type { Profile } from "./profile.ts";

type Chosen = Partial<Record<Role, number>>;

/** A column that may say who bought, and the role in which it would. */
export interface OutcomeColumn {
  readonly index: number;
  readonly role: "stage" | "wonFlag" | "wonDate";
  /** Its words or its header speak of an outcome. */
  readonly likely: boolean;
}

/** What a person calls a mark or a status may hold dates or words: the cells tell how it is read. True where it is a date. */
export function readableOutcome(given: Map<Role, number | null>, profiles: readonly Profile[]): boolean {
  let toDate = false;
  for (const role of ["wonFlag", "stage"] as const) {
    const column = profiles[given.get(role) ?? -1];
    if (column === undefined || column.seen === 0) continue;
    const better = column.written >= 0.5 ? "wonDate" : column.marks < 0.95 && !standsForWin(column) ? "stage" : role;
    if (better === role) continue;
    given.delete(role);
    given.set(better, column.index);
    toDate = better === "wonDate";
  }
  return toDate;
}

const most = 8;

/** The columns that a person may mean, those whose values sound like an outcome first. */
export function mayTellOutcome(profiles: readonly Profile[], chosen: Chosen): readonly OutcomeColumn[] {
  const others = new Set(Object.entries(chosen).flatMap(([role, index]) => (ofOutcome.test(role) ? [] : [index])));
  const found: OutcomeColumn[] = [];
  for (const profile of profiles) {
    const role = others.has(profile.index) ? null : roleIn(profile);
    if (role === null) continue;
    const likely = says(profile, "won") || says(profile, "lost") || namesOutcome(profile.name) !== null;
    found.push({ index: profile.index, role, likely });
  }
  return [...found.filter(({ likely }) => likely), ...found.filter(({ likely }) => !likely)].slice(0, most);
}

const papers = /\b(?:invoice|order|contract|rechnung|auftrag|facture|commande|factura|fattura|faktura|pedido|ordine)\b/;

/** An invoice number or a sum under "Won" stands only on the rows that are won. */
export const standsForWin = ({ name, filled, values }: Profile): boolean =>
  filled < 0.95 && values.size > 12 && (papers.test(name.phrase) || namesOutcome(name) === "won");

const ofOutcome = /^(?:stage|wonFlag|lostFlag|wonDate|lostDate|disqualified|sqlDate)$/;

function roleIn(profile: Profile): OutcomeColumn["role"] | null {
  const { seen, values, marks, dates, written, filled, numbers, emails, name } = profile;
  if (seen === 0) return null;
  if (written >= 0.5) return filled < 0.95 && !isAhead(name) && namesOutcome(name) !== "lost" ? "wonDate" : null;
  const all = [...values.keys()];
  if (isStates(all)) return "stage";
  if (marks >= 0.95 || standsForWin(profile)) return "wonFlag";
  if (values.size < 2 || values.size > 12 || values.size > seen * 0.5 || emails > 0) return null;
  if (numbers >= 0.5 || dates >= 0.5) return isShares(all) ? "stage" : null;
  return isMostlyChannel(profile) || isMostlyPersona(profile) ? null : "stage";
}
