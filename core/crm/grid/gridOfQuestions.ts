/** What a reading leaves open, as the end of a sentence for a person who has only cells to answer with. */

import type { Question, Reading } from "../reading.ts";
import type { GridMetric } from "./gridOfCounts.ts";

const money: readonly GridMetric[] = ["revenue", "average sale price", "lead value"];

/** The first open point that could change this metric, with what to do about it; null where all is decided. */
export function gridQuestion({ questions, allColumns, columns }: Reading, metric: GridMetric): string | null {
  const header = (role: "created" | "channel" | "persona" | "amount") => `"${allColumns[columns[role]!]?.header}"`;
  for (const question of questions) {
    const text = openPoint(question, metric, header);
    if (text !== null) return text;
  }
  return null;
}

function openPoint(
  { id, samples }: Question,
  metric: GridMetric,
  header: (role: "created" | "channel" | "persona" | "amount") => string,
): string | null {
  const sample = `"${samples[0] ?? ""}"`;
  if (id === "date order") {
    return `creation dates such as ${sample} can be read day first or month first; write them as 2026-06-30, or as dates of the spreadsheet.`;
  }
  if (id === "created column") {
    return `no header names the creation date; is it ${header("created")}? Name that column Create Date.`;
  }
  if (id === "channel column") {
    return `several columns may say where a lead came from; name the right one Lead Source (${header("channel")} looks likeliest) and take the others out of the range.`;
  }
  if (id === "persona column") {
    return `it is not sure that ${header("persona")} is the persona; name the column Persona, or take it out of the range.`;
  }
  if (id === "outcome column" && metric !== "leads") {
    return "it is not sure which column says who bought; name the right one Status, or add a row with one of its words and won, lost or open to mapping.";
  }
  if (id.startsWith("stage: ") && metric !== "leads") {
    return `it is not known whether the stage ${sample} means won, lost or open; add a row with ${sample} and that word to mapping.`;
  }
  if (!money.includes(metric)) return null;
  if (id === "decimal")
    return `amounts such as ${sample} can be read with the point or the comma as decimal sign; write them as numbers.`;
  if (id === "amount column") {
    return `it is not sure which column holds the sale price; name the right one Amount, and leave other amounts out of the range (${header("amount")} looks likeliest).`;
  }
  return null;
}

/** Why a metric cannot be told from this export; null where it can. */
export function gridLacks({ cohorts }: Reading, metric: GridMetric): string | null {
  if (metric === "leads" || cohorts.length === 0) return null;
  if (cohorts[0]!.customers === null) {
    return "no column says which leads were won; include the stage, status or won column of the export.";
  }
  if (money.includes(metric) && cohorts[0]!.revenue === null) {
    return "no column holds the sale price; include the amount column of the export.";
  }
  return null;
}
