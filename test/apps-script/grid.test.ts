import { expect, test } from "vitest";
import { grid } from "../../core/functions/grid.ts";
import { call } from "../../core/functions/lift/call.ts";
import { largeExports } from "../crm/exportFiles.ts";
import { exportCells } from "../functions/exportCells.ts";
import { bareScript } from "./bareScript.ts";

const script = bareScript();

test.each(largeExports)("SLA_GRID reads %s in Sheets as core does", name => {
  const cells = exportCells(`large/${name}`);
  const mapping = [["Offline Sources", "Sales rep call"]];
  for (const metric of ["leads", "revenue", "lead value"]) {
    const args = [cells, metric, "2026-06-30", 6, mapping];
    expect(script.type("SLA_GRID", args)).toEqual({ value: call(grid, args) });
  }
});
