/** A made-up HubSpot-like export on disk, the same at every run, with what real ones have: duplicates, test rows, rows without a date. */
import { closeSync, openSync, writeSync } from "node:fs";

export interface ExportShape {
  readonly rows: number;
  readonly channels: number;
  readonly personas: number;
  readonly months: number;
}

/** Sources that the product knows; further ones are numbered. */
const sources = ["Organic Search", "Email Marketing", "Paid Search", "Organic Social", "Referrals", "Direct Traffic"];
const segments = ["SMB", "Mid-Market", "Enterprise", "Government", ""];

/** Numbers from 0 to below 1 that look random and repeat from the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const two = (value: number): string => String(value).padStart(2, "0");

export const header =
  "Record ID,First Name,Email,Buyer Persona,Lifecycle Stage,Create Date,Last Modified Date,Original Source,Became a Customer Date,Total Revenue,Message";

export function* exportLines({ rows, channels, personas, months }: ExportShape): Generator<string> {
  const next = chance(20_260_630);
  const below = (count: number) => Math.floor(next() * count);
  const name = (known: readonly string[], word: string, at: number) => known[at] ?? `${word} ${at}`;
  yield header;
  let id = 100_000;
  for (let row = 0; row < rows; row += 1) {
    // One row in a hundred is the row before it, once more and changed later.
    if (next() >= 0.01) id += 1 + below(3);
    const month = 5 - below(months);
    const [year, inYear] = [2026 + Math.floor(month / 12), ((month % 12) + 12) % 12];
    const day = `${year}-${two(inYear + 1)}-${two(1 + below(28))}`;
    const won = next() < 0.08;
    const created = next() < 0.003 ? "TBD" : `${day} ${two(below(24))}:${two(below(60))}`;
    const source = name(sources, "Campaign", below(channels));
    const segment = name(segments, "Segment", below(personas));
    const amount = won ? (500 + below(900_000) / 100).toFixed(2) : "";
    const message = next() < 0.04 ? '"Said ""yes"", then asked"' : "";
    const first = next() < 0.005 ? "Test" : `Name ${row}`;
    const stage = won ? "Customer" : "Lead";
    yield `${id},${first},p${row}@x.com,${segment},${stage},${created},2026-06-${two(1 + below(28))},${source},${won ? day : ""},${amount},${message}`;
  }
}

export function writeExport(file: string, shape: ExportShape): void {
  const handle = openSync(file, "w");
  let block: string[] = [];
  for (const line of exportLines(shape)) {
    block.push(line);
    if (block.length === 10_000) {
      writeSync(handle, `${block.join("\n")}\n`);
      block = [];
    }
  }
  if (block.length > 0) writeSync(handle, `${block.join("\n")}\n`);
  closeSync(handle);
}
