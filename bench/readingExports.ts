/** An export of 100,000 rows to cohorts, against counting its line ends and against parsing alone. */
import Papa from "papaparse";
import { readExport } from "../core/crm/readExport.ts";
import { exportText } from "./exportText.ts";
import { inTurns, tableOf } from "./inTurns.ts";

const rows = 100_000;

function countLines(text: string): number {
  let lines = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) === 10) lines += 1;
  return lines;
}

export function readingExports(): string[] {
  const text = exportText(rows);
  const reading = readExport(text, { asOf: "2026-06-30" });
  if (reading.kind !== "reading" || reading.rows.read !== rows) throw new Error("the export was not read whole");
  const ways = {
    "papaparse alone, rows as arrays": () => new Papa.Parser({ delimiter: ",", newline: "\n" }).parse(text, 0, false),
    "counting line ends": () => countLines(text),
    "export to cohorts": () => readExport(text, { asOf: "2026-06-30" }),
  };
  const size = (text.length / 1e6).toFixed(1);
  return [`## An export of ${rows} rows (${size} MB) to cohorts`, "", ...tableOf(inTurns(ways, 4))];
}
