/** The counts behind SLA Scorecard, by period and, for what an owner promises, by channel. */

import { wilsonFormula } from "../metrics/wilsonFormula.ts";
import { absolute, absoluteArea, columnLetters, rowFixed } from "../model/address.ts";
import { f, formulas, labels } from "../model/blocks.ts";
import { whereKnown } from "../model/expressions.ts";
import type { Block, Content } from "../model/model.ts";
import { commitments } from "../scorecard/commitments.ts";
import { countColumns } from "../scorecard/scorecardCounts.ts";
import { monthsBefore } from "../scorecard/scorecardPeriods.ts";
import type { State } from "../state/state.ts";
import { historyRange } from "./history.ts";
import {
  above,
  channelBlockColumn,
  columns,
  commitmentsRow,
  countColumn,
  kpiCells,
  type Places,
} from "./scorecardPlaces.ts";
import { setupRanges } from "./setupPlaces.ts";

const months = historyRange("month");
/** What each channel is counted for, in the order of its blocks. */
const channelCounts = ["leads", "mqls", "wonRevenue"] as const;

const within = (row: number) => [
  months,
  `">="&$${columnLetters(countColumn.from)}${row}`,
  months,
  `"<="&$${columnLetters(countColumn.to)}${row}`,
];

/** The owner of a channel follows SLA Setup; without channels in SLA Metrics all is marketing's. */
export const ownerFormula = ({ settings }: State, nameCell: string): string =>
  settings.detail === "total"
    ? '="marketing"'
    : `=IFERROR(INDEX(${setupRanges.channelOwners},MATCH(${nameCell},${setupRanges.channelNames},0)),"")`;

/** The part of a line that belongs to marketing-owned channels. */
export const marketingSum = (row: number, ownerRow: number, column: number, channels: number): string => {
  const area = (at: number) => absoluteArea({ row: at, column, rows: 1, columns: channels });
  return `SUMIFS(${area(row)},${area(ownerRow)},"marketing")`;
};

function periodCells({ countsRow }: Places): Content[][] {
  const first = absolute(countsRow - 1, countColumn.from);
  const month = (index: number) => {
    const day = `EDATE(EOMONTH(SlaLastDay,-1)+1,${index - monthsBefore})`;
    return `IF(SlaLastDay="","",IF(${first}="","",IF(${day}<${first},"",${day})))`;
  };
  const spans = [
    ['IF(SlaWindowStart="","",SlaWindowStart)', 'IF(SlaWindowStart="","",SlaWindowEnd)'],
    ['IF(SlaRateStart="","",SlaRateStart)', 'IF(SlaRateStart="","",SlaRateEnd)'],
    ...Array.from({ length: monthsBefore + 1 }, (_, index) => {
      const from = `$${columnLetters(countColumn.from)}${countsRow + 2 + index}`;
      return [month(index), `IF(${from}="","",EOMONTH(${from},0))`];
    }),
  ];
  return spans.map(cells => cells.map(formula => f(`=${formula}`)));
}

/** "2026-06", for the charts. */
function monthLabels({ countsRow }: Places): Content[][] {
  return Array.from({ length: monthsBefore + 1 }, (_, index) => {
    const from = `$${columnLetters(countColumn.from)}${countsRow + 2 + index}`;
    return [f(`=IF(${from}="","",YEAR(${from})&"-"&IF(MONTH(${from})<10,"0","")&MONTH(${from}))`)];
  });
}

export function countBlocks(state: State, places: Places): Block[] {
  const { countsRow, channels } = places;
  const { mode } = state;
  const rows = monthsBefore + 3;
  const cells = kpiCells(state, places);
  const lines = Array.from({ length: rows }, (_, index) => countsRow + index);
  const marketingAt = (sum: string) =>
    channelBlockColumn + channelCounts.indexOf(sum as (typeof channelCounts)[number]) * channels.length;
  const counts = lines.map(row =>
    countColumns.map(({ sum, where, marketing }, index) => {
      const filters = where ? [historyRange(where), '">=0"'] : [];
      const total = marketing
        ? marketingSum(row, countsRow - 1, marketingAt(sum), channels.length)
        : `SUMIFS(${[historyRange(sum), ...filters, ...within(row)].join(",")})`;
      const isKnown = above(countsRow, countColumn.first + index);
      return f(`=IF(${isKnown}=0,"",IF($${columnLetters(countColumn.from)}${row}="","",${total}))`);
    }),
  );
  const goal = absolute(commitmentsRow + commitments.length - 1, columns.goal);
  const forCharts = lines.map((_, index) => {
    const period = index === 0 ? "window" : index === 1 ? "rateWindow" : index - 2;
    const [part, whole] = [cells.cell("customers", period), cells.cell("customerLeads", period)];
    const sound = (expression: string) =>
      f(`=${whereKnown([part, whole], `IF(${whole}=0,"",IF(${part}>${whole},"",${expression}))`)}`);
    return [
      f(`=${whereKnown([goal], goal)}`),
      sound(mode === "sla" ? `SLA_CLOSE_RATE(${part},${whole})` : `${part}/${whole}`),
      sound(wilsonFormula(mode, part, whole, "low")),
      sound(wilsonFormula(mode, part, whole, "high")),
    ];
  });
  const channelHeads = channelCounts.flatMap(key => {
    const words = { leads: "leads", mqls: "MQLs", wonRevenue: "won revenue" }[key];
    return channels.map(channel => `${channel}, ${words}`);
  });
  const names = channelCounts.flatMap(() => channels);
  const byChannel = lines.map(row =>
    channelCounts.flatMap((key, block) =>
      channels.map((_, index) => {
        const name = rowFixed(countsRow - 2, channelBlockColumn + block * channels.length + index);
        const from = `$${columnLetters(countColumn.from)}${row}`;
        return f(
          `=IF(${from}="","",SUMIFS(${[historyRange(key), historyRange("channel"), name, ...within(row)].join(",")}))`,
        );
      }),
    ),
  );
  const firstMonth = f(`=IF(MAX(${months})=0,"",MIN(${months}))`);
  return [
    labels({ name: "counts title", row: countsRow - 4, column: 1 }, [["Counts behind the figures"]], "title"),
    labels({ name: "channel heads", row: countsRow - 3, column: channelBlockColumn }, [channelHeads], "note"),
    labels(
      { name: "counts header", row: countsRow - 2, column: 1 },
      [
        [
          "Period",
          "From",
          "To",
          ...countColumns.map(({ header }) => header),
          "Revenue goal",
          "Close rate",
          "95 % low",
          "95 % high",
        ],
      ],
      "heading",
    ),
    labels({ name: "channel names", row: countsRow - 2, column: channelBlockColumn }, [names], "heading"),
    labels({ name: "known label", row: countsRow - 1, column: 1 }, [["Rows that know it"]], "note"),
    formulas({ name: "first month", row: countsRow - 1, column: countColumn.from }, [[firstMonth]], ["month"], "note"),
    formulas(
      { name: "known", row: countsRow - 1, column: countColumn.first },
      [countColumns.map(({ sum }) => f(`=COUNTIFS(${historyRange(sum)},">=0")`))],
      ["count"],
      "note",
    ),
    formulas(
      { name: "owners", row: countsRow - 1, column: channelBlockColumn },
      [names.map((_, index) => f(ownerFormula(state, rowFixed(countsRow - 2, channelBlockColumn + index))))],
      ["text"],
      "note",
    ),
    labels({ name: "period names", row: countsRow, column: 1 }, [["Window"], ["Rate window"]]),
    formulas({ name: "month names", row: countsRow + 2, column: 1 }, monthLabels(places), ["text"]),
    formulas({ name: "periods", row: countsRow, column: countColumn.from }, periodCells(places), ["date"]),
    formulas(
      { name: "counts", row: countsRow, column: countColumn.first },
      counts,
      countColumns.map(({ format }) => format),
    ),
    formulas({ name: "for charts", row: countsRow, column: countColumn.charts }, forCharts, [
      "money",
      "rate",
      "rate",
      "rate",
    ]),
    formulas({ name: "by channel", row: countsRow, column: channelBlockColumn }, byChannel, [
      ...Array<"count">(2 * channels.length).fill("count"),
      "money",
    ]),
  ];
}
