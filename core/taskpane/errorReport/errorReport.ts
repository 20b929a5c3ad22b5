/** What a person can copy and pass on after a failure: nothing in it comes from a cell or a file. */

import { productVersion } from "../../workbook/sheets/build.ts";
import type { Host } from "../../workbook/writing/host.ts";
import type { Failure } from "../failure.ts";
import { inPlainWords } from "./plainWords.ts";

export function reportOf({ view, step, text, trace }: Failure, host: Host["kind"] | "unknown"): string {
  const lines = [
    `SLA Metrics ${productVersion} in ${host}`,
    `View: ${view}`,
    `Step: ${step}`,
    `Message: ${inPlainWords(text)}`,
  ];
  if (trace) {
    lines.push(`Kind: ${trace.kind}${trace.code === null ? "" : `, ${trace.code}`}`);
    lines.push(...trace.places.map(place => `  at ${place}`));
  }
  return lines.join("\n");
}
