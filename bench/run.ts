/** All benchmarks, as one report. */
import { cpus } from "node:os";
import { elementWise } from "./elementWise.ts";
import { fileGrowth } from "./fileGrowth.ts";
import { growth } from "./growth.ts";
import { pastedGrid } from "./pastedGrid.ts";
import { readingExports } from "./readingExports.ts";
import { supportedSize } from "./supportedSize.ts";
import { writingFiles } from "./workbookFile.ts";

/** `folder`: for files that are made on the way; the bundled scripts are in it. */
export async function run(folder: string): Promise<string> {
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
    ...readingExports(folder),
    ...growth(folder),
    ...fileGrowth(folder),
    ...(await pastedGrid(folder)),
    ...writingFiles(folder),
    ...supportedSize(folder),
  ].join("\n");
}
