/** The exports of a workbook, each a source of its own, with the questions that stayed open. */
import { basename } from "node:path";
import { readingSteps } from "../core/crm/readExport.ts";
import type { Answers, Mapping, Reading, ReadOptions } from "../core/crm/reading.ts";
import { proposeSource } from "../core/workbook/refresh/sourceName.ts";
import { BadInput } from "./badInput.ts";
import { watched } from "./progress.ts";
import { inputIn } from "./read.ts";
import type { GivenSettings } from "./settings.ts";
import type { ReadSource } from "./stateFrom.ts";

export interface HowToRead {
  readonly asOf: string | undefined;
  readonly timeZone: string | undefined;
  readonly mapping: Mapping;
  readonly answers: Answers;
}

export async function readSources(files: readonly string[], given: GivenSettings, how: HowToRead) {
  const sources: ReadSource[] = [];
  const open: string[] = [];
  const report: string[] = [];
  for (const file of files) {
    const steps = readingSteps(await inputIn(file), optionsFor(file, given, how));
    const reading = watched(steps, basename(file), process.stderr);
    if (reading.kind === "refusal") throw new BadInput(`${file}: ${reading.text}`);
    const twin = sources.find(known => known.reading.fingerprint === reading.fingerprint);
    if (twin) throw new BadInput(`${file}: holds the same as ${twin.reading.fileName}. Give each export once.`);
    sources.push({ reading, source: unused(proposeSource(reading), sources) });
    report.push(...reportOf(file, reading));
    for (const { text, options, taken, changesCounts } of reading.questions) {
      if (changesCounts) open.push(`${file}: ${text} Taken: ${options[taken]?.label ?? "nothing"}.`);
    }
  }
  return { sources, open, report };
}

/** What the file gave, and what somebody who signs the numbers should know about them. */
function reportOf(file: string, { rows, problems }: Reading): readonly string[] {
  return [
    `${file}: rows read ${rows.read}, used ${rows.used}, merged ${rows.merged}, left out ${rows.leftOut}`,
    ...problems.map(({ kind, count, text }) => `  ${kind}, rows ${count}: ${text}`),
  ];
}

function optionsFor(file: string, given: GivenSettings, { asOf, timeZone, mapping, answers }: HowToRead): ReadOptions {
  const { responseLimit, responseUnit, attempts, workStart, workEnd, holidays, currency } = given.settings;
  return {
    fileName: basename(file),
    mapping,
    answers,
    ...(asOf === undefined ? {} : { asOf }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(given.named.has("currency") ? { currency } : {}),
    ...(given.channels ? { channels: given.channels.map(({ name }) => name) } : {}),
    ...(given.personas ? { personas: given.personas.map(({ name }) => name) } : {}),
    responseMinutes: responseLimit * (responseUnit === "hours" ? 60 : 1),
    enoughAttempts: attempts,
    workStart,
    workEnd,
    holidays,
  };
}

/** "HubSpot contacts", "HubSpot contacts 2". */
function unused(name: string, sources: readonly ReadSource[]): string {
  const taken = (candidate: string) => sources.some(({ source }) => source === candidate);
  let number = 2;
  while (taken(number === 2 ? name : `${name} ${number - 1}`)) number += 1;
  return number === 2 ? name : `${name} ${number - 1}`;
}
