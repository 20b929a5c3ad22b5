/** The ways from a file to its cohorts that are compared, each for a process of its own. */
import { closeSync, createReadStream, openSync, readFileSync, readSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import Papa from "papaparse";
import { fileSource } from "../command-line/fileSource.ts";
import { readExport } from "../core/crm/readExport.ts";
import { channelHint } from "../core/crm/values/channelWords.ts";
import { type Counted, newCohorts, type Row } from "./cohortsByHand.ts";
import { countedByDuckDb, groupedByDuckDb } from "./inDuckDb.ts";

/** Null: only the bytes were looked at. */
export type Candidate = (file: string) => Promise<Counted | null>;

const pieces = 1 << 20;

function eachPiece(file: string, look: (bytes: Uint8Array, length: number) => void): void {
  const handle = openSync(file, "r");
  const bytes = new Uint8Array(pieces);
  for (;;) {
    const length = readSync(handle, bytes, 0, pieces, null);
    if (length === 0) break;
    look(bytes, length);
  }
  closeSync(handle);
}

/** What the product itself does not use of the parser. */
const streamed = Papa as unknown as {
  parse(
    stream: NodeJS.ReadableStream,
    options: { step(row: { data: Row }): void; complete(): void; error(cause: unknown): void },
  ): void;
};

const mapped = (source: string) => channelHint(source) ?? "Unassigned";

const reading = (input: Parameters<typeof readExport>[0]): Counted => {
  const found = readExport(input, { asOf: "2026-06-30" });
  if (found.kind === "refusal") throw new Error(found.text);
  const { rows, outcome } = found;
  return {
    leads: rows.used,
    customers: outcome.won,
    revenue: outcome.wonAmount,
    merged: rows.merged,
    leftOut: rows.leftOut,
  };
};

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding, { fatal: true }).decode(bytes);

/** A package that somebody installed by hand; it is no dependency. */
async function byHand(name: string): Promise<Record<string, (...args: never[]) => unknown>> {
  const path = createRequire(`${process.cwd()}/package.json`).resolve(name);
  return import(pathToFileURL(path).href);
}

export const candidates: Readonly<Record<string, Candidate>> = {
  "counting line ends, in pieces": async file => {
    let lines = 0;
    eachPiece(file, (bytes, length) => {
      for (let at = 0; at < length; at += 1) if (bytes[at] === 10) lines += 1;
    });
    if (lines === 0) throw new Error("no lines");
    return null;
  },
  "export to cohorts": async file => reading({ file: fileSource(file), decode }),
  "papaparse, step by step": file =>
    new Promise((resolve, reject) => {
      const cohorts = newCohorts(mapped);
      let first = true;
      streamed.parse(createReadStream(file), {
        step({ data }: { data: Row }) {
          if (!first && data.length > 1) cohorts.add(data);
          first = false;
        },
        complete: () => resolve(cohorts.counted()),
        error: reject,
      });
    }),
  "export to cohorts, by its text": async file => reading(readFileSync(file, "utf8")),
  "d3-dsv": async file => {
    const { csvParseRows } = (await byHand("d3-dsv")) as unknown as { csvParseRows(text: string): Row[] };
    const cohorts = newCohorts(mapped);
    for (const row of csvParseRows(readFileSync(file, "utf8")).slice(1)) cohorts.add(row);
    return cohorts.counted();
  },
  udsv: async file => {
    const { inferSchema, initParser } = (await byHand("udsv")) as unknown as {
      inferSchema(text: string): object;
      initParser(schema: object): { stringArrs(text: string): Row[] };
    };
    const text = readFileSync(file, "utf8");
    const cohorts = newCohorts(mapped);
    for (const row of initParser(inferSchema(text)).stringArrs(text)) cohorts.add(row);
    return cohorts.counted();
  },
  "DuckDB, one thread": countedByDuckDb,
  "DuckDB, one thread, group by alone": groupedByDuckDb,
};
