/** Three things to look at: each with its number and what it rests on. The largest first; nothing within chance is one. */
import { isolated } from "../isolated.ts";
import { youngCohorts } from "../planning/youngCohorts.ts";
import type { Scorecard } from "../workbook/scorecard/scorecard.ts";
import { fewestLeads } from "../workbook/scorecard/scorecardChannels.ts";
import type { State } from "../workbook/state/state.ts";
import { number, percent, shown } from "./reportNumbers.ts";

interface Finding {
  readonly text: string;
  /** How far off, for the order alone. */
  readonly weight: number;
}

export function findings(state: State, card: Scorecard): readonly string[] {
  const found = [...behind(state, card), ...channels(state, card), ...gap(state, card), ...toCome(state)];
  return [...found]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map(({ text }) => text);
}

function behind({ settings: { currency } }: State, card: Scorecard): Finding[] {
  return card.commitments
    .filter(({ pace, withinChance }) => (pace === "At risk" || pace === "Off track") && !withinChance)
    .map(({ label, format, actual, goal, byNow, sample, range }) => {
      const due = byNow ?? goal ?? 0;
      const rest =
        format === "rate"
          ? ` of ${number(sample ?? 0)} leads (95% range ${percent(range?.[0] ?? 0)} to ${percent(range?.[1] ?? 1)}), promised ${percent(goal ?? 0)}`
          : `, due by now ${shown(due, format, currency)}, goal of the month ${shown(goal, format, currency)}`;
      return {
        text: `${label}: ${shown(actual, format, currency)}${rest}.`,
        weight: due === 0 ? 0 : 1 - (actual ?? 0) / due,
      };
    });
}

function channels({ settings: { currency } }: State, { channels: lines }: Scorecard): Finding[] {
  const ranked = lines.filter(({ rank }) => rank !== null).sort((a, b) => a.rank! - b.rank!);
  const [first, last] = [ranked[0], ranked[ranked.length - 1]];
  const costly = lines
    .filter(({ leadReturn, leads }) => leadReturn !== null && leadReturn < 1 && leads >= fewestLeads)
    .map(line => ({
      text: `${isolated(line.channel)}: a lead costs ${shown(line.costPerLead, "money", currency)} and is worth ${shown(line.leadValue, "money", currency)} (${number(line.leads)} leads behind the rate).`,
      weight: 1 - line.leadReturn!,
    }));
  if (!first || !last || first === last || !first.range || !last.range || last.range[1] >= first.range[0])
    return costly;
  const side = (line: typeof first) =>
    `${isolated(line.channel)} ${percent(line.closeRate ?? 0)} of ${number(line.leads)} leads (${percent(line.range![0])} to ${percent(line.range![1])})`;
  return [...costly, { text: `Close rates apart by more than chance: ${side(first)}, ${side(last)}.`, weight: 0.3 }];
}

function gap({ settings: { currency } }: State, { totals }: Scorecard): Finding[] {
  if (totals.gap === null || totals.goal === null || totals.gap >= 0 || totals.goal === 0) return [];
  const chance = totals.chance === null ? "" : `; chance of the goal ${percent(totals.chance)}`;
  return [
    {
      text: `Today's ${number(totals.leads, 1)} leads a month are worth ${shown(totals.expectedRevenue, "money", currency)}, ${shown(-totals.gap, "money", currency)} less than the goal asks${chance}.`,
      weight: -totals.gap / totals.goal,
    },
  ];
}

function toCome(state: State): Finding[] {
  const young = youngCohorts(state);
  if (!young || young.winsToCome < 1) return [];
  return [
    {
      text: `Still to come from ${number(young.leads)} leads in hand since ${young.first}: about ${number(young.winsToCome)} wins worth ${shown(young.revenueToCome, "money", state.settings.currency)}, at the rates used (${number(young.winsSoFar)} wins so far).`,
      weight: 0.1,
    },
  ];
}
