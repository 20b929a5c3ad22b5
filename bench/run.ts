/** All benchmarks, as one report. */
import { cpus } from "node:os";
import { elementWise } from "./elementWise.ts";
import { readingExports } from "./readingExports.ts";
import { writingFiles } from "./workbookFile.ts";

export async function run(): Promise<string> {
  const machine = `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? "unknown"}`;
  return [
    "# Benchmarks",
    "",
    "Written by `npm run bench`. Each row compares with its peer in turns within one run: only the ratios count, times drift.",
    "",
    machine,
    "",
    ...elementWise(),
    "",
    ...readingExports(),
    "",
    ...(await writingFiles()),
    "",
  ].join("\n");
}
