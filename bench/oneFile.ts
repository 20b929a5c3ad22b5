/** One workbook as a file, in a process of its own: processor time, time by the clock and largest memory, as JSON. */
import { writeFileSync } from "node:fs";
import { type Cell, writeXlsx } from "hucre/xlsx";
import type { State } from "../core/workbook/state/state.ts";
import { fileWorkbook } from "../workbook-file/xlsx/fileWorkbook.ts";
import { workbookFile } from "../workbook-file/xlsx/workbookFile.ts";
import { largeState, supportedState } from "./largeState.ts";

type Way = (state: State) => Promise<Uint8Array>;

const cellsAlone: Way = async state => {
  const { sheets } = await fileWorkbook(state);
  const written = sheets.map(({ name, blocks }) => {
    const cells = new Map<string, Partial<Cell>>();
    for (const { row, column, cells: lines } of blocks)
      for (const [down, line] of lines.entries())
        for (const [across, content] of line.entries())
          if (content !== null)
            cells.set(
              `${row + down - 1},${column + across - 1}`,
              typeof content === "object" ? { type: "formula", formula: content.f.slice(1) } : { value: content },
            );
    return { name, cells };
  });
  return writeXlsx({ sheets: written });
};

const ways: Readonly<Record<string, Way>> = { whole: state => workbookFile(state, new Date(0)), cellsAlone };

const [way = "", size = "", out] = process.argv.slice(2);
const [channels = 0, personas = 0, months = 0] = size.split("x").map(Number);
const state = size === "supported" ? supportedState() : largeState({ channels, personas, months });
const [started, before] = [performance.now(), process.cpuUsage()];
const bytes = await ways[way]!(state);
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    rows: state.history.length,
    bytes: bytes.length,
    cpu: (user + system) / 1000,
    wall: performance.now() - started,
    memory: process.resourceUsage().maxRSS / 1024,
  }),
);
if (out !== undefined) writeFileSync(out, bytes);
