/** The monthly report, one page: what changed, who is on track, three things to look at. Each number with its sample. */

import { dayInWords, monthInWords } from "../dayInWords.ts";
import { type CommitmentLine, type Scorecard, scorecard } from "../workbook/scorecard/scorecard.ts";
import { inWordsOf } from "../workbook/state/rowKindWords.ts";
import type { State } from "../workbook/state/state.ts";
import { changes } from "./changes.ts";
import { findings } from "./findings.ts";
import { number, percent, shown } from "./reportNumbers.ts";

export interface MonthlyReport {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

export function monthlyReport(state: State): MonthlyReport {
  const card = scorecard(state);
  const words = (text: string) => inWordsOf(state.settings.rowKind, text);
  // One line: it stands in the subject of a mail.
  const company = state.settings.company.trim().replace(/\s+/g, " ");
  const day = card.lastDay === null ? "no data yet" : dayInWords(card.lastDay);
  const subject = `Marketing and sales agreement${company === "" ? "" : `, ${company}`}: ${day}`;
  const changed = changes(state, card);
  const look = findings(state, card);
  const sections: Section[] = [
    {
      heading: changed.month === null ? "What changed" : `What changed in ${monthInWords(changed.month)}`,
      lines: changed.lines.map(words),
    },
    {
      heading: trackHeading(card),
      lines: card.commitments.map(line => words(trackLine(line, state.settings.currency))),
    },
    {
      heading: "Three things to look at",
      lines: look.length > 0 ? look.map(words) : ["Nothing is behind by more than chance."],
    },
  ];
  return { subject, html: asHtml(subject, card.goalsFrom, sections), text: asText(subject, card.goalsFrom, sections) };
}

function trackHeading({ lastDay, elapsed }: Scorecard): string {
  if (lastDay === null) return "Who is on track";
  return `Who is on track in ${monthInWords(lastDay)}, ${percent(elapsed)} of it over`;
}

function trackLine(line: CommitmentLine, currency: string): string {
  const { label, side, format, actual, goal, byNow, pace, withinChance, sample, range, missing } = line;
  const who = { marketing: "Marketing", sales: "Sales", both: "Both" }[side];
  if (actual === null) return `${who}, ${label}: ${missing}`;
  const far = shown(actual, format, currency);
  if (goal === null || goal === 0) return `${who}, ${label}: ${far}; no goal is set`;
  const of =
    format === "rate"
      ? ` of ${number(sample ?? 0)} leads${range ? ` (95% range ${percent(range[0])} to ${percent(range[1])})` : ""}, promised ${percent(goal)}`
      : ` of ${shown(goal, format, currency)}, due by now ${shown(byNow, format, currency)}`;
  return `${who}, ${label}: ${far}${of}: ${pace ?? "no pace"}${withinChance ? ", within chance" : ""}`;
}

const asText = (subject: string, note: string, sections: readonly Section[]): string =>
  [
    subject,
    "",
    ...sections.flatMap(({ heading, lines }) => [heading, ...lines.map(line => `- ${line}`), ""]),
    note,
  ].join("\n");

/** Inline styles alone: mail programs drop everything else. */
function asHtml(subject: string, note: string, sections: readonly Section[]): string {
  const parts = sections.map(({ heading, lines }) => {
    const items = lines.map(line => `<li style="margin:4px 0">${escaped(line)}</li>`).join("");
    return `<h2 style="font-size:16px;margin:16px 0 4px">${escaped(heading)}</h2><ul style="margin:0;padding-left:20px">${items}</ul>`;
  });
  return `<div style="font-family:Arial,sans-serif;font-size:14px;line-height:1.4;max-width:640px"><h1 style="font-size:18px;margin:0">${escaped(subject)}</h1>${parts.join("")}<p style="margin:16px 0 0">${escaped(note)}</p></div>`;
}

/** Names come from people: never markup. */
const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
