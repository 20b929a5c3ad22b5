import { gridMetrics, gridOfCounts, gridWindow } from "../crm/grid/gridOfCounts.ts";
import { gridOfExport } from "../crm/grid/gridOfExport.ts";
import { gridLacks, gridQuestion } from "../crm/grid/gridOfQuestions.ts";
import { bad, cells, count, date, define, noData, optional, single, text } from "./define.ts";
import { dayText } from "./lift/dates.ts";
import { quoted } from "./lift/quoted.ts";

const metricList = gridMetrics.map(metric => `"${metric}"`).join(", ");

/**
 * =SLA_GRID(export, metric, [as_of], [months], [mapping])
 * Reads a pasted CRM export by the rules of the refresh and counts the cohorts of the last complete months.
 * Lead value = average sale price of the persona x close rate of the channel.
 * Shape: a range with its header row in; a table with headers, Unassigned and totals out. Units: dates, whole months.
 * Errors: #VALUE! where the export leaves open what changes the counts; #DIV/0! without a lead in these months.
 * Source: Bluleadz guide, close rates and lead values by channel and persona.
 */
export const grid = define({
  name: "SLA_GRID",
  summary: "Channel x persona table from a CRM export that is pasted into a sheet.",
  params: [
    cells("export", "The pasted CRM export with its header row, such as A1:K500"),
    text("metric", `What to show: ${metricList}`),
    optional(
      single(date("as_of", "The day the export stands for (date)")),
      0,
      "the latest creation date in the export",
    ),
    optional(
      single(count("months", "Complete months up to as_of (whole, 1 to 120)", { min: 1, max: 120, whole: true })),
      6,
    ),
    optional(
      cells("mapping", "Two columns: a value of the export, and its channel, persona, or won, lost or open"),
      null,
      "the usual names",
    ),
  ],
  returns: { kind: "number", help: "A table with channels as rows, personas as columns, Unassigned and totals" },
  errors: {
    "#VALUE!": "no creation date, an order of day and month that could be either, a stage or a column that is not sure",
    "#DIV/0!": "no lead was created in these months",
  },
  source: "Bluleadz guide, close rates and lead values by channel and persona",
  examples: [
    {
      args: [
        [
          ["Record ID", "Create Date", "Original Source", "Persona", "Lifecycle Stage", "Amount"],
          ["101", "2026-05-04", "Organic Search", "Enterprise", "Customer", 900],
          ["102", "2026-05-11", "Organic Search", "Enterprise", "Lead", ""],
          ["103", "2026-06-02", "Paid Search", "SMB", "Lead", ""],
          ["104", "2026-06-30", "Paid Search", "SMB", "Customer", 500],
        ],
        "close rate",
      ],
      gives: [
        ["Close rate", "Small business", "Enterprise", "Unassigned", "Total"],
        ["Organic", "", 0.5, "", 0.5],
        ["Paid media", 0.5, "", "", 0.5],
        ["Unassigned", "", "", "", ""],
        ["Total", 0.5, 0.5, "", 0.5],
      ],
      note: "May and June 2026; sources and personas get their usual names.",
    },
    {
      args: [
        [
          ["Record ID", "Name", "Lead Source"],
          ["101", "Ann", "Organic Search"],
          ["102", "Bob", "Organic Search"],
        ],
        "leads",
      ],
      gives: "#VALUE!",
      note: "Without a creation date no month can be told.",
    },
  ],
  whole: (given, metricText, asOf, months, mapping) => {
    const metric = gridMetrics.find(each => each === metricText.toLowerCase().replace(/[\s_]+/g, " "));
    if (metric === undefined) return bad("metric", `${quoted(metricText)} is not a metric; type one of ${metricList}.`);
    const wide = mapping?.find(row => row.length !== 2);
    if (wide) {
      const came = `${wide.length} column${wide.length === 1 ? "" : "s"} came`;
      return bad("mapping", `${came} where two are expected: a value of the export, and the name it counts as.`);
    }
    const read = gridOfExport(given, asOf === 0 ? null : dayText(asOf), mapping);
    if ("kind" in read) return bad("export", read.text.charAt(0).toLowerCase() + read.text.slice(1));
    const open = gridQuestion(read.reading, metric) ?? gridLacks(read.reading, metric);
    if (open !== null) return bad("export", open);
    const window = gridWindow(read.reading.asOf, months);
    const rows = gridOfCounts(read, metric, window);
    if (rows !== null) return rows;
    return noData("export", `no lead was created from ${window.first} to ${window.last}; check as_of and months.`);
  },
});
