/** Channels side by side on SLA Scorecard, ranked by the lower end of the close rate's range; and why leads were disqualified. */

import { metricRows } from "../metrics/metricRows.ts";
import { wilsonFormula } from "../metrics/wilsonFormula.ts";
import { absolute, absoluteArea, columnLetters, onSheet } from "../model/address.ts";
import { f, formulas, hasCells, labels } from "../model/blocks.ts";
import { whereKnown } from "../model/expressions.ts";
import type { Block } from "../model/model.ts";
import { sheetNames } from "../model/sheetNames.ts";
import { fewestLeads } from "../scorecard/scorecardChannels.ts";
import { inWordsOf } from "../state/rowKindWords.ts";
import type { State } from "../state/state.ts";
import { historyRange } from "./history.ts";
import { metricsRange, metricsTotal } from "./metricsPlaces.ts";
import { kpiCells, type Places } from "./scorecardPlaces.ts";
import { setupLists, setupRanges } from "./setupPlaces.ts";

const headers = [
  "Channel",
  "Owner",
  "Leads behind the rate",
  "Customers",
  "Close rate",
  "95 % low",
  "95 % high",
  "Rank by low end",
  "Leads a month",
  "Lead value",
  "Cost per lead",
  "Lead return",
  "Cost a month",
  "Note",
];

function line(state: State, { channelsRow, channels }: Places, index: number) {
  const { mode, settings } = state;
  const rows = metricRows(settings).length;
  const row = channelsRow + index;
  const cell = (column: number) => `$${columnLetters(column)}${row}`;
  const column = (at: number) => absoluteArea({ row: channelsRow, column: at, rows: channels.length, columns: 1 });
  const [name, leads, customers, low, aMonth, value, cost] = [1, 3, 4, 6, 9, 10, 11].map(cell) as string[];
  const months = historyRange("month");
  const counted = (key: "leads" | "customers") =>
    f(
      `=IF(SlaRateStart="",0,SUMIFS(${historyRange(key)},${historyRange("channel")},${name},${months},">="&SlaRateStart,${months},"<="&SlaRateEnd))`,
    );
  const sound = (expression: string) => f(`=IF(${leads}=0,"",IF(${customers}>${leads},"",${expression}))`);
  const whole = settings.detail === "total";
  const sum = (key: "leadsAMonth" | "expectedRevenue") =>
    whole ? metricsTotal(key) : `SUMIFS(${metricsRange(key, rows)},${metricsRange("channel", rows)},${name})`;
  const perMonth = whole ? sum("leadsAMonth") : aMonth;
  const price = `INDEX(${setupRanges.channelCosts},MATCH(${name},${setupRanges.channelNames},0))`;
  const ranked = `SUMPRODUCT((${column(3)}>=${fewestLeads})*(${column(4)}<=${column(3)})*(${column(6)}>${low}))+1`;
  return [
    f(`=IFERROR(INDEX(${setupRanges.channelOwners},MATCH(${name},${setupRanges.channelNames},0)),"")`),
    counted("leads"),
    counted("customers"),
    sound(mode === "sla" ? `SLA_CLOSE_RATE(${customers},${leads})` : `${customers}/${leads}`),
    sound(wilsonFormula(mode, customers!, leads!, "low")),
    sound(wilsonFormula(mode, customers!, leads!, "high")),
    f(`=IF(${leads}<${fewestLeads},"",IF(${low}="","",${ranked}))`),
    f(whole ? '=""' : `=${sum("leadsAMonth")}`),
    f(`=IF(${perMonth}=0,"",${sum("expectedRevenue")}/${perMonth})`),
    f(`=IFERROR(IF(${price}="","",${price}),"")`),
    f(`=${whereKnown([value!, cost!], `IF(${cost}=0,"",${value}/${cost})`)}`),
    f(`=${whereKnown([aMonth!, cost!], `${aMonth}*${cost}`)}`),
    f(
      `=IF(${leads}<${fewestLeads},"Fewer than ${fewestLeads}: not ranked.",IF(${cell(12)}="","",IF(${cell(12)}<1,"A lead costs more than it is worth.","")))`,
    ),
  ];
}

export function channelBlocks(state: State, places: Places): Block[] {
  const { channelsRow, channels } = places;
  const words = (text: string) => inWordsOf(state.settings.rowKind, text);
  return [
    labels({ name: "channels title", row: channelsRow - 2, column: 1 }, [["Channels"]], "title"),
    labels({ name: "channels header", row: channelsRow - 1, column: 1 }, [headers.map(words)], "heading"),
    labels(
      { name: "channels", row: channelsRow, column: 1, rowKeys: channels },
      channels.map(channel => [channel]),
    ),
    formulas(
      { name: "channel figures", row: channelsRow, column: 2, rowKeys: channels },
      channels.map((_, index) => line(state, places, index)),
      [
        "text",
        "count",
        "count",
        "rate",
        "rate",
        "rate",
        "count",
        "decimal",
        "money",
        "money",
        "decimal",
        "money",
        "text",
      ],
    ),
  ];
}

/** The list of SLA Setup with each reason's share of the window's disqualified leads. */
export function reasonBlocks(state: State, places: Places): Block[] {
  const { reasonsRow } = places;
  const disqualified = kpiCells(state, places).cell("disqualified", "window");
  const { row, column } = setupLists.reasons;
  const lines = state.settings.reasons.map((_, index) => {
    const [name, count] = [0, 1].map(offset => onSheet(sheetNames.setup, absolute(row + index, column + offset)));
    const share = whereKnown([count!, disqualified], `IF(${disqualified}=0,"",${count}/${disqualified})`);
    return [f(`=${whereKnown([name!], name!)}`), f(`=${whereKnown([count!], count!)}`), f(`=${share}`)];
  });
  return [
    labels(
      { name: "reasons header", row: reasonsRow - 1, column: 1 },
      [["Why disqualified", "Leads", "Share of the disqualified"]],
      "heading",
    ),
    formulas({ name: "reasons", row: reasonsRow, column: 1 }, lines, ["text", "count", "rate"]),
    ...(lines.length > 0
      ? []
      : [
          labels(
            { name: "no reasons", row: reasonsRow, column: 1 },
            [["No export has common reasons: type them in SLA Setup."]],
            "note",
          ),
        ]),
  ].filter(hasCells);
}
