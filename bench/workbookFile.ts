/** Writing the largest workbook as .xlsx, every number worked out, beside the writer library writing the same cells without any. */
import { join } from "node:path";
import { type FileRun, fresh } from "./fresh.ts";

const rounds = 5;
const size = { channels: 40, personas: 20, months: 36 };
const ways = { "hucre, cells alone": "cellsAlone", "workbookFile, whole": "whole" };

/** `folder`: where the bundled `oneFile.mjs` is. */
export function writingFiles(folder: string): readonly string[] {
  const script = join(folder, "oneFile.mjs");
  const words = `${size.channels}x${size.personas}x${size.months}`;
  const runs = new Map<string, FileRun[]>();
  for (let round = 0; round < rounds; round += 1)
    for (const [name, way] of Object.entries(ways))
      runs.set(name, [...(runs.get(name) ?? []), fresh<FileRun>(script, way, words)]);
  const least = (name: string, of: (run: FileRun) => number) => Math.min(...runs.get(name)!.map(of));
  const [peer] = Object.keys(ways);
  const { rows, bytes } = runs.get("workbookFile, whole")![0]!;
  return [
    "## Writing a workbook as .xlsx",
    "",
    `${size.channels} channels x ${size.personas} personas x ${size.months} months: ${rows} rows of history, a file of ${(bytes / 1e6).toFixed(1)} MB. Each in a fresh process, in turns; smallest of ${rounds}.`,
    "",
    "| | processor, ms | time, ms | ratio of the processor | memory, MB |",
    "| --- | --- | --- | --- | --- |",
    ...Object.keys(ways).map(name => {
      const [cpu, wall, memory] = [
        least(name, run => run.cpu),
        least(name, run => run.wall),
        least(name, run => run.memory),
      ];
      const ratio = (cpu / least(peer!, run => run.cpu)).toFixed(2);
      return `| ${name} | ${cpu.toFixed(0)} | ${wall.toFixed(0)} | ${ratio} | ${memory.toFixed(0)} |`;
    }),
    "",
  ];
}
