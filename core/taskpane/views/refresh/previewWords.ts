/** The sentences of the preview; each says a number and what it stands on. */

import type { Reading } from "../../../crm/reading.ts";
import { monthInWords } from "../../../dayInWords.ts";
import { isolated } from "../../../isolated.ts";
import type { ComeAndGone, NameAndLeads } from "../../../workbook/refresh/comeAndGone.ts";
import type { MaturityEffect } from "../../../workbook/refresh/maturityEffect.ts";
import type { PreviewLine } from "../../../workbook/refresh/preview.ts";
import type { RefreshChecks } from "../../../workbook/refresh/refreshChecks.ts";
import { fewestWins } from "../../../workbook/refresh/refreshedState.ts";
import { plainCount, plainShare, plural } from "../../plainNumbers.ts";

export type Chance = "beyond chance" | "within chance";

/** Whether sample size alone could explain the move of a close rate; null where there is no move to judge. */
export function chanceOf({ closeRate: [old, now], moved }: PreviewLine): Chance | null {
  if (old === null || now === null || plainShare(old) === plainShare(now)) return null;
  return moved ? "beyond chance" : "within chance";
}

/** Whether any number of a line is another one than before. */
export const hasChanged = ({ leads, customers, closeRate, price, leadValue, leadsNeeded }: PreviewLine): boolean =>
  [leads, customers, closeRate, price, leadValue, leadsNeeded].some(([old, now]) => old !== now);

export function maturitySentence(effect: MaturityEffect, { wins, from }: Reading["maturity"]): string {
  const { months, typed, span, rate, rateWithout } = effect;
  const looked = span === null ? "" : ` Close rates look at leads created ${spanWords(span)}.`;
  if (months === 0) {
    const few = `${winsOf(wins, from)} in this export, and ${fewestWins} are needed to measure how long they take`;
    const most = "most of them come in the month of the lead";
    const why = typed ? "typed in SLA Setup" : wins < fewestWins ? few : most;
    return `Close rates do not wait for late wins (${why}).${looked}`;
  }
  const source = typed
    ? `SLA Setup says to wait ${plural(months, "month")} for late wins`
    : `80% of the wins come within ${plural(months, "month")}${wins > 0 ? `, measured on ${winsOf(wins, from)}` : ""}`;
  const without =
    rate === null || rateWithout === null || plainShare(rate) === plainShare(rateWithout)
      ? ""
      : ` Without the wait the close rate would read ${plainShare(rateWithout)} instead of ${plainShare(rate)}, since the newest leads have not had their time.`;
  return `${source}, so the newest leads wait that long before they count.${looked}${without}`;
}

const winsOf = (wins: number, from: Reading["maturity"]["from"]): string =>
  `${plural(wins, "win")}${from === "old cohorts" ? " of leads at least twelve months old" : ""}`;

function spanWords({ first, last }: { readonly first: string; readonly last: string }): string {
  return first === last ? `in ${monthInWords(first)}` : `from ${monthInWords(first)} to ${monthInWords(last)}`;
}

const mostNamed = 6;

/** One sentence each for what is new and what is gone. */
export function nameSentences({ come, gone }: ComeAndGone): readonly string[] {
  const list = (names: readonly NameAndLeads[]) => {
    const named = names
      .slice(0, mostNamed)
      .map(({ what, name, leads }) => `${what} ${isolated(name)} (${plural(leads, "lead")})`);
    return [...named, ...(names.length > mostNamed ? [`${plainCount(names.length - mostNamed)} more`] : [])].join(", ");
  };
  return [
    ...(come.length > 0 ? [`New: ${list(come)}.`] : []),
    ...(gone.length > 0 ? [`Gone: ${list(gone)} before, and none in the months that count now.`] : []),
  ];
}

export interface CheckLine {
  readonly text: string;
  readonly holds: boolean;
}

export function checkLines({ rows, leads, grid }: RefreshChecks): readonly CheckLine[] {
  const [read, used] = [plainCount(rows.read), plainCount(rows.used)];
  const notTaken = leads.notTaken > 0 ? ` + ${plainCount(leads.notTaken)} of months that are kept` : "";
  return [
    {
      holds: rows.holds,
      text: `Rows read ${read} = used ${used} + merged ${plainCount(rows.merged)} + left out ${plainCount(rows.leftOut)}`,
    },
    {
      holds: leads.holds,
      text: `Leads used ${plainCount(leads.used)} = in SLA History ${plainCount(leads.inHistory)}${notTaken}`,
    },
    {
      holds: grid.holds,
      text: grid.holds
        ? `SLA Metrics ${plainCount(grid.metrics)} = SLA History ${plainCount(grid.history)}, in the months that count`
        : `SLA Metrics has ${plainCount(grid.metrics)} leads and SLA History ${plainCount(grid.history)}: some lines of SLA History name a channel or persona that SLA Setup does not have`,
    },
  ];
}
