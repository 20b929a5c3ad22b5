/** The week table of SLA Scorecard: goals by working days and along the ramp, actuals from SLA Weeks. */

import { absolute, columnLetters, rowFixed } from "../model/address.ts";
import { f, formulas, labels } from "../model/blocks.ts";
import { whereKnown } from "../model/expressions.ts";
import type { Block } from "../model/model.ts";
import { paceFormula } from "../scorecard/scorecardPace.ts";
import { comingWeeks, pastWeeks } from "../scorecard/scorecardWeeks.ts";
import { leadsOfWeekFormula, mondayFormula, mqlsOfWeekFormula, workingDaysFormula } from "../scorecard/weekGoals.ts";
import type { State } from "../state/state.ts";
import { marketingSum, ownerFormula } from "./scorecardCounts.ts";
import { above, columns, commitmentsRow, type Places } from "./scorecardPlaces.ts";
import { weeksRange } from "./weeks.ts";

const headers = [
  "Week of",
  "Working days",
  "Leads, goal",
  "Leads, marketing",
  "Pace",
  "MQLs, promised",
  "MQLs, marketing",
  "Pace",
  "SQLs",
  "Won",
  "Won revenue",
];
const at = { week: 1, days: 2, leadsGoal: 3, leads: 4, mqlGoal: 6, mqls: 7, sqls: 9, won: 10, wonRevenue: 11 } as const;
/** Right of what is printed: what the weeks rest on. First where SLA Weeks begins and how many rows know each count. */
const knownColumn = columns.note + 2;
const counted = ["leads", "mqls", "sqls", "won", "wonRevenue"] as const;
const channelColumn = knownColumn + 1 + counted.length + 1;

export function weekBlocks(state: State, { weeksRow, channels }: Places): Block[] {
  const { mode } = state;
  const monthly = absolute(commitmentsRow, columns.goal);
  const firstWeek = absolute(weeksRow - 1, knownColumn);

  const line = (index: number) => {
    const row = weeksRow + index;
    const cell = (column: number) => `$${columnLetters(column)}${row}`;
    const [week, days] = [cell(at.week), cell(at.days)];
    const monday = `${mondayFormula("SlaLastDay")}${index < pastWeeks ? "-" : "+"}${7 * Math.abs(index - pastWeeks + 1)}`;
    const actual = (key: (typeof counted)[number], sum: string | null = null) => {
      if (index >= pastWeeks) return f('=""');
      const total = sum ?? `SUMIFS(${weeksRange(key)},${weeksRange("week")},${week})`;
      const sound = `IF(${week}<${firstWeek},"",IF(${above(weeksRow, knownColumn + 1 + counted.indexOf(key))}=0,"",${total}))`;
      return f(`=${whereKnown([week, firstWeek], sound)}`);
    };
    const ours = (key: "leads" | "mqls") =>
      marketingSum(row, weeksRow - 1, channelColumn + (key === "leads" ? 0 : channels.length), channels.length);
    const over = `IF(${days}=0,0,${workingDaysFormula(week, "SlaLastDay")}/${days})`;
    const pace = (count: number, goal: number) =>
      f(index < pastWeeks ? `=${whereKnown([week], paceFormula(mode, cell(count), cell(goal), over))}` : '=""');
    return [
      f(`=IF(SlaLastDay="","",${monday})`),
      f(`=${whereKnown([week], workingDaysFormula(week, null))}`),
      f(`=${whereKnown([week, monthly], leadsOfWeekFormula(mode, monthly, days))}`),
      actual("leads", ours("leads")),
      pace(at.leads, at.leadsGoal),
      f(`=${whereKnown([week], mqlsOfWeekFormula(mode, week))}`),
      actual("mqls", ours("mqls")),
      pace(at.mqls, at.mqlGoal),
      actual("sqls"),
      actual("won"),
      actual("wonRevenue"),
    ];
  };
  const names = [...channels, ...channels];
  const byChannel = Array.from({ length: pastWeeks }, (_, index) =>
    names.map((__, position) => {
      const week = `$${columnLetters(at.week)}${weeksRow + index}`;
      const name = rowFixed(weeksRow - 2, channelColumn + position);
      const key = position < channels.length ? "leads" : "mqls";
      const parts = [weeksRange(key), weeksRange("channel"), name, weeksRange("week"), week];
      return f(`=${whereKnown([week], `SUMIFS(${parts.join(",")})`)}`);
    }),
  );
  return [
    labels({ name: "weeks title", row: weeksRow - 2, column: 1 }, [["Weeks"]], "title"),
    formulas(
      { name: "no weeks", row: weeksRow - 2, column: 2 },
      [[f(`=IF(${firstWeek}="","No weeks are counted yet: the next refresh fills SLA Weeks.","")`)]],
      ["text"],
      "note",
    ),
    labels(
      { name: "week channel heads", row: weeksRow - 3, column: channelColumn },
      [names.map((_, index) => (index < channels.length ? "Leads" : "MQLs"))],
      "note",
    ),
    labels({ name: "weeks header", row: weeksRow - 1, column: 1 }, [headers], "heading"),
    labels({ name: "week channel names", row: weeksRow - 2, column: channelColumn }, [names], "heading"),
    labels(
      { name: "known header", row: weeksRow - 2, column: knownColumn },
      [["First week", "Rows: leads", "MQLs", "SQLs", "Won", "Won revenue"]],
      "heading",
    ),
    formulas(
      { name: "known", row: weeksRow - 1, column: knownColumn },
      [
        [
          f(`=IF(MAX(${weeksRange("week")})=0,"",MIN(${weeksRange("week")}))`),
          ...counted.map(key => f(`=COUNTIFS(${weeksRange(key)},">=0")`)),
        ],
      ],
      ["date", "count"],
      "note",
    ),
    formulas(
      { name: "week owners", row: weeksRow - 1, column: channelColumn },
      [names.map((_, index) => f(ownerFormula(state, rowFixed(weeksRow - 2, channelColumn + index))))],
      ["text"],
      "note",
    ),
    formulas(
      { name: "weeks", row: weeksRow, column: 1 },
      Array.from({ length: pastWeeks + comingWeeks }, (_, index) => line(index)),
      ["date", "count", "count", "count", "text", "count", "count", "text", "count", "count", "money"],
    ),
    formulas({ name: "weeks by channel", row: weeksRow, column: channelColumn }, byChannel, ["count"]),
  ];
}
