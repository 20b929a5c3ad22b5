/** How the time of a reading grows with rows, channels, personas and months; a slope of 1 is linear. */
import { join } from "node:path";
import { fileSource } from "../command-line/fileSource.ts";
import { readExport } from "../core/crm/readExport.ts";
import { type ExportShape, writeExport } from "./exportFile.ts";

const base: ExportShape = { rows: 100_000, channels: 6, personas: 5, months: 12 };
const rounds = 4;

const steps: Readonly<Record<keyof ExportShape, readonly number[]>> = {
  rows: [10_000, 30_000, 100_000, 300_000],
  channels: [6, 40, 200],
  personas: [5, 40, 200],
  months: [12, 48, 192],
};

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding, { fatal: true }).decode(bytes);

function timeOf(file: string): number {
  const started = process.cpuUsage();
  const found = readExport({ file: fileSource(file), decode }, { asOf: "2026-06-30" });
  if (found.kind === "refusal") throw new Error(found.text);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

export function growth(folder: string): string[] {
  const lines: string[] = [];
  for (const what of Object.keys(steps) as (keyof ExportShape)[]) {
    const sizes = steps[what];
    const files = sizes.map(size => {
      const file = join(folder, `${what}-${size}.csv`);
      writeExport(file, { ...base, [what]: size });
      return file;
    });
    const times = files.map(() => Number.POSITIVE_INFINITY);
    for (let round = 0; round < rounds; round += 1)
      for (const [at, file] of files.entries()) times[at] = Math.min(times[at]!, timeOf(file));
    const slope = Math.log(times[times.length - 1]! / times[0]!) / Math.log(sizes[sizes.length - 1]! / sizes[0]!);
    const cells = sizes.map((size, at) => `${size}: ${times[at]!.toFixed(0)} ms`).join(", ");
    lines.push(`| ${what} | ${cells} | ${slope.toFixed(2)} |`);
  }
  return [
    "## Growth",
    "",
    `One of them grows, the others stay at ${Object.entries(base)
      .map(([what, size]) => `${size} ${what}`)
      .join(", ")}. Processor time, smallest of ${rounds}; a slope of 1 is linear.`,
    "",
    "| | time by size | slope |",
    "| --- | --- | --- |",
    ...lines,
    "",
  ];
}
