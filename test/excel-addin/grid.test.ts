import { expect, test } from "vitest";
import { grid } from "../../core/functions/grid.ts";
import { call } from "../../core/functions/lift/call.ts";
import { largeExports } from "../crm/exportFiles.ts";
import { exportCells } from "../functions/exportCells.ts";
import { functionsHost } from "./functionsHost.ts";

const excel = functionsHost();

const metrics = ["leads", "revenue", "lead value"];
/** How a blank cell can arrive. */
const blanks = ["", 0, null];

test.each(largeExports)("SLA_GRID reads %s in Excel as core does, also where blank cells arrive as 0", name => {
  const cells = exportCells(`large/${name}`);
  const mapping = [["Offline Sources", "Sales rep call"]];
  for (const [at, metric] of metrics.entries()) {
    const wanted = { cells: call(grid, [cells, metric, "2026-06-30", 6, mapping]) };
    // Every metric meets every kind of blank in one of the exports.
    const blank = blanks[(at + largeExports.indexOf(name)) % blanks.length];
    const arrived = cells.map(row => row.map(cell => (cell === "" ? blank : cell)));
    expect(excel.type("SLA_GRID", [arrived, metric, "2026-06-30", 6, mapping])).toEqual(wanted);
  }
});
