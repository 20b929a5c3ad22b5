/** How the time of writing a workbook grows with its channels and with the months of its history. */
import { join } from "node:path";
import { type FileRun, fresh } from "./fresh.ts";
import type { Size } from "./largeState.ts";

const base: Size = { channels: 20, personas: 20, months: 24 };
const steps: readonly (readonly [string, keyof Size, readonly number[]])[] = [
  ["months of history", "months", [12, 24, 48, 96]],
  ["channels, and with them rows of both", "channels", [5, 10, 20, 40]],
];
const rounds = 3;

/** `folder`: where the bundled `oneFile.mjs` is. */
export function fileGrowth(folder: string): string[] {
  const lines = steps.map(([name, what, sizes]) => {
    const times = sizes.map(size => {
      const grown: Size = { ...base, [what]: size };
      const words = `${grown.channels}x${grown.personas}x${grown.months}`;
      const runs = Array.from({ length: rounds }, () => fresh<FileRun>(join(folder, "oneFile.mjs"), "whole", words));
      return Math.min(...runs.map(({ cpu }) => cpu));
    });
    const slope = Math.log(times[times.length - 1]! / times[0]!) / Math.log(sizes[sizes.length - 1]! / sizes[0]!);
    const cells = sizes.map((size, at) => `${size}: ${times[at]!.toFixed(0)} ms`).join(", ");
    return `| ${name} | ${cells} | ${slope.toFixed(2)} |`;
  });
  return [
    `Writing a workbook as .xlsx, otherwise of ${base.channels} channels, ${base.personas} personas and ${base.months} months; each in a fresh process, processor time, smallest of ${rounds}.`,
    "",
    "| | time by size | slope |",
    "| --- | --- | --- |",
    ...lines,
    "",
  ];
}
