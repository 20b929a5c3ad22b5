/** The outcome in one sentence that a sales lead can repeat. */

import type { Reading } from "../../../crm/reading.ts";
import { dayInWords } from "../../../dayInWords.ts";
import { isolated } from "../../../isolated.ts";
import type { PreviewLine } from "../../../workbook/refresh/preview.ts";
import type { Settings } from "../../../workbook/state/state.ts";
import { plainCount, plainMoney, plainShare, plural } from "../../plainNumbers.ts";

export function resultSentence(
  settings: Pick<Settings, "revenueGoal" | "currency">,
  source: string,
  reading: Pick<Reading, "rows" | "asOf">,
  totals: PreviewLine,
): string {
  const counted = `${isolated(source)} is in, with ${plural(reading.rows.used, "row")} up to ${dayInWords(reading.asOf)}`;
  const [oldRate, newRate] = totals.closeRate;
  const rate = newRate === null ? null : rateClause(oldRate, newRate);
  const needed = totals.leadsNeeded[1];
  const goal = settings.revenueGoal;
  const need =
    needed === null || goal === null
      ? null
      : `${plainCount(needed)} leads a month are needed for the goal of ${plainMoney(goal, settings.currency)}`;
  const clauses = [counted, rate, need].filter(clause => clause !== null);
  return `${clauses.length < 2 ? clauses.join("") : `${clauses.slice(0, -1).join("; ")}, and ${clauses[clauses.length - 1]}`}.`;
}

function rateClause(before: number | null, after: number): string {
  if (before === null || plainShare(before) === plainShare(after)) return `the close rate is ${plainShare(after)}`;
  return `the close rate went from ${plainShare(before)} to ${plainShare(after)}`;
}
