/** Writing the largest workbook as .xlsx, every number worked out, beside the writer library writing the same cells without any. */
import { type Cell, writeXlsx } from "hucre/xlsx";
import { fileWorkbook } from "../workbook-file/xlsx/fileWorkbook.ts";
import { workbookFile } from "../workbook-file/xlsx/workbookFile.ts";
import { type Timed, tableOf } from "./inTurns.ts";
import { largeState } from "./largeState.ts";

const rounds = 5;

export async function writingFiles(): Promise<readonly string[]> {
  const state = largeState();
  const workbook = await fileWorkbook(state);
  const cellsOf = (sheet: (typeof workbook.sheets)[number]) => {
    const cells = new Map<string, Partial<Cell>>();
    for (const { row, column, cells: lines } of sheet.blocks)
      for (const [down, line] of lines.entries())
        for (const [across, content] of line.entries())
          if (content !== null)
            cells.set(
              `${row + down - 1},${column + across - 1}`,
              typeof content === "object" ? { type: "formula", formula: content.f.slice(1) } : { value: content },
            );
    return cells;
  };
  const ways = {
    "hucre, cells alone": () =>
      writeXlsx({ sheets: workbook.sheets.map(sheet => ({ name: sheet.name, cells: cellsOf(sheet) })) }),
    "workbookFile, whole": () => workbookFile(state, new Date(0)),
  };
  let bytes = 0;
  const times = new Map<string, number[]>();
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const started = performance.now();
      bytes = (await way()).length;
      if (round >= 0) times.set(name, [...(times.get(name) ?? []), performance.now() - started]);
    }
  }
  const timed = [...times].map(([name, taken]): Timed => {
    const sorted = taken.sort((a, b) => a - b);
    return { name, minimum: sorted[0]!, median: sorted[Math.floor(sorted.length / 2)]! };
  });
  const memory = `Largest memory of the process ${Math.round(process.resourceUsage().maxRSS / 1000)} MB.`;
  return [
    "## Writing a workbook as .xlsx",
    "",
    `40 channels x 20 personas x 36 months: ${state.history.length} rows of history, a file of ${(bytes / 1e6).toFixed(1)} MB. ${memory}`,
    "",
    ...tableOf(timed),
  ];
}
