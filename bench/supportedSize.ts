/** A workbook with all that is supported: as a file, in the playground's engine, in LibreOffice. */
import { join } from "node:path";
import { a1 } from "../core/workbook/model/address.ts";
import { slaWorkbook } from "../core/workbook/slaWorkbook.ts";
import { type FileRun, fresh } from "./fresh.ts";
import { inOffice } from "./inOffice.ts";
import { supportedState } from "./largeState.ts";

interface GridRun {
  readonly build: number;
  readonly goal: number;
  readonly history: number;
  readonly memory: number;
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);

/** `folder`: where the bundled `oneFile.mjs` and `oneGrid.mjs` are. */
export function supportedSize(folder: string): readonly string[] {
  const file = join(folder, "supported.xlsx");
  const written = fresh<FileRun>(join(folder, "oneFile.mjs"), "whole", "supported", file);
  const grid = fresh<GridRun>(join(folder, "oneGrid.mjs"), "supported");
  const { area } = slaWorkbook(supportedState()).names.find(({ name }) => name === "SlaRevenueGoal")!;
  const office = inOffice(folder, file, a1(area.row, area.column), written.rows);
  return [
    "## A workbook at the supported size",
    "",
    `1,000 rows of SLA Metrics, ${written.rows} rows of SLA History, plain formulas; one run each. "One row of history": a count of the last month is changed, and all that sums it follows. Ours in seconds of the processor, LibreOffice by the clock.`,
    "",
    "| | build or open | everything again | after the revenue goal | after one row of history | memory, MB |",
    "| --- | --- | --- | --- | --- | --- |",
    `| written as .xlsx, ${(written.bytes / 1e6).toFixed(1)} MB | ${seconds(written.cpu)} | | | | ${written.memory.toFixed(0)} |`,
    `| the playground's engine | ${seconds(grid.build)} | | ${seconds(grid.goal)} | ${seconds(grid.history)} | ${grid.memory.toFixed(0)} |`,
    office === null
      ? "| LibreOffice | not installed | | | | |"
      : `| LibreOffice | ${seconds(office.open)} | ${seconds(office.everything)} | ${seconds(office.goal)} | ${seconds(office.history)} | |`,
    "",
  ];
}
