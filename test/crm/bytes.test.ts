/** The reader of bytes against the parser of texts: the same reading, or the same refusal, of every file it takes. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readBytesSteps } from "../../core/crm/bytes/readBytes.ts";
import type { ByteSource } from "../../core/crm/bytes/source.ts";
import { leftOutCsv } from "../../core/crm/leftOutCsv.ts";
import { interpretSteps, type Table, tableSteps } from "../../core/crm/readExport.ts";
import type { Reading, ReadOptions, Refusal } from "../../core/crm/reading.ts";
import { decodeText } from "../../core/crm/text/decodeText.ts";
import { exportText } from "./exportFiles.ts";
import { makeExport } from "./madeUp/make.ts";
import { shapes } from "./madeUp/shapes.ts";

const decode = (bytes: Uint8Array, encoding: string) => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

function end<Value>(steps: Generator<unknown, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** A file that comes in pieces of a few bytes, so that every row and every sign is cut somewhere. */
const inPieces = (bytes: Uint8Array, most: number): ByteSource => ({
  size: bytes.length,
  read(at, into) {
    const piece = bytes.subarray(at, Math.min(bytes.length, at + into.length, at + most));
    into.set(piece);
    return piece.length;
  },
});

const byBytes = (bytes: Uint8Array, most = 1e9) => end(readBytesSteps(inPieces(bytes, most), decode));

function byText(bytes: Uint8Array): Table | Refusal {
  const decoded = decodeText(bytes, decode);
  return "kind" in decoded ? decoded : end(tableSteps(decoded));
}

const interpreted = (table: Table | Refusal, options: ReadOptions): Reading | Refusal =>
  table.kind === "refusal" ? table : end(interpretSteps(table, options));

/** Both ways give the same reading and the same list of rows left out. */
function expectSame(fast: Table | Refusal, bytes: Uint8Array, options: ReadOptions): void {
  const slow = byText(bytes);
  const [one, other] = [interpreted(fast, options), interpreted(slow, options)];
  // The comparison with a difference to show takes long.
  if (!isDeepStrictEqual(one, other)) expect(one).toEqual(other);
  if (one.kind === "refusal" || other.kind === "refusal") return;
  expect(leftOutCsv(fast as Table, one)).toBe(leftOutCsv(slow as Table, other));
}

const files = [join(import.meta.dirname, "exports"), join(import.meta.dirname, "cases")].flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(name => /\.[ct]sv$/.test(name) && (!name.startsWith("large") || name.endsWith("leads_report.csv")))
    .map(name => join(folder, name)),
);

/** The other way round for everything that can be switched, so that the whole of a reading is compared. */
const otherwise: ReadOptions = {
  asOf: "2026-06-30",
  timeZone: "Europe/Berlin",
  answers: { switches: { duplicates: "use", "test leads": "use" }, sourceFillsDown: true, dateOrder: "DMY" },
};

test("every sample export gives the same reading by its bytes as by its text", () => {
  let taken = 0;
  for (const file of files) {
    const bytes = readFileSync(file);
    const fast = byBytes(bytes);
    if (fast === null) continue;
    taken++;
    const own = join(dirname(file), "options.json");
    const options = file.endsWith("input.csv") && readdirSync(dirname(file)).includes("options.json");
    expectSame(fast, bytes, options ? JSON.parse(readFileSync(own, "utf8")) : {});
    if (bytes.length < 6_000) expectSame(fast, bytes, otherwise);
  }
  expect(taken).toBeGreaterThan(files.length * 0.8);
});

type Damage = readonly [kind: number, at: number, value: number];
// biome-ignore format: one line a group
const pieces = [
  '"', ",", ";", "\t", "\n", "\r\n", "\r", "\0", "\ufeff", "💥", "é", "\u00a0", "Ã¤", " ", "test", '""', '"a,\r\nb"', "\n\n",
  "2026-06-30 08:15", "2026-06-30T10:00:00+02:00", "6/30/2026, 8:15 AM", "\nTotal,,12\n", "\nnote below the rows\n",
];

function damaged(bytes: Uint8Array, damages: readonly Damage[]): Uint8Array {
  let now = Buffer.from(bytes);
  for (const [kind, place, value] of damages) {
    const at = place % Math.max(1, now.length);
    const to = Math.min(now.length, at + 1 + (value % 200));
    const piece = Buffer.from(pieces[value % pieces.length]!);
    if (kind === 0) now = Buffer.concat([now.subarray(0, at), Buffer.from([value % 256]), now.subarray(at + 1)]);
    else if (kind === 1) now = now.subarray(0, at);
    else if (kind === 2) now = Buffer.concat([now.subarray(0, at), now.subarray(to)]);
    else if (kind === 3) now = Buffer.concat([now.subarray(0, to), now.subarray(at)]);
    else if (kind === 4) now = Buffer.concat([now.subarray(0, at), piece, now.subarray(at)]);
    else now = Buffer.concat([now.subarray(0, now.indexOf(10, at) + 1), piece, now.subarray(now.indexOf(10, at) + 1)]);
  }
  return now;
}

test("damaged files, cut into pieces of any size, give the same reading or the same refusal", () => {
  const small = files.map(file => readFileSync(file)).filter(bytes => bytes.length < 60_000);
  const damage = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.nat(), fc.nat());
  let taken = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...small),
      fc.array(damage, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 3000 }),
      fc.constantFrom({}, otherwise),
      (file, damages, most, options) => {
        const bytes = damaged(file, damages);
        const fast = byBytes(bytes, most);
        if (fast === null) return;
        taken++;
        expectSame(fast, bytes, options);
      },
    ),
    { numRuns: 150 },
  );
  expect(taken).toBeGreaterThan(25);
});

test("cells of any text, quoted or not, are the same cells", () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom("", " ", "2026-06-30", "2026-07-01 10:30", "Won", "test", '"', "a\nb", "€ 1.234,50", "\u00a0x"),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 7 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(rows, fc.boolean(), fc.integer({ min: 1, max: 200 }), (list, always, most) => {
      const written = (text: string) => (always || /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
      const lines = [["Id", "Created", "Status", "Source", "Name"], ["1", "2026-06-01", "Won", "Ads", "x"], ...list];
      const bytes = Buffer.from(lines.map(line => line.map(written).join(",")).join("\r\n"));
      const fast = byBytes(bytes, most);
      if (fast !== null) expectSame(fast, bytes, {});
    }),
    { numRuns: 100 },
  );
});

test("files of many rows are sampled, numbered and merged the same way", () => {
  for (const shape of shapes.filter((_, at) => at % 5 === 0)) {
    const bytes = Buffer.from(makeExport(shape, 3, 1500).text);
    const fast = byBytes(bytes, 10_000);
    if (fast === null) throw new Error(`${shape.name} was not taken`);
    expectSame(fast, bytes, {});
  }
});

test("a column that only an answer names is read from the file again", () => {
  const bytes = Buffer.from(exportText("02_hubspot_contacts.csv"));
  const fast = byBytes(bytes);
  if (fast === null || fast.kind === "refusal") throw new Error("the file was not taken");
  for (let column = 1; column <= fast.header.length; column++) {
    for (const role of ["id", "persona", "stage", "wonFlag", "wonDate", "email"] as const) {
      expectSame(fast, bytes, { answers: { columns: { [role]: column } } });
    }
  }
});

test("a large file is asked for in pieces and read in short steps whose progress grows", () => {
  const line = "1,2026-06-01,Won,Ads,a note that makes the line longer\n";
  const bytes = Buffer.from(`Id,Created,Status,Source,Note\n${line.repeat(20_000)}`);
  let largest = 0;
  const source: ByteSource = {
    size: bytes.length,
    read(at, into) {
      largest = Math.max(largest, into.length);
      const piece = bytes.subarray(at, Math.min(bytes.length, at + into.length));
      into.set(piece);
      return piece.length;
    },
  };
  const steps = readBytesSteps(source, decode);
  const done: number[] = [];
  for (let step = steps.next(); step.done !== true; step = steps.next()) done.push(step.value.done);
  expect(largest).toBeLessThan(bytes.length / 3);
  expect(done.length).toBeGreaterThan(20);
  expect(done).toEqual([...done].sort((a, b) => a - b));
});

test("signs of any length may be cut between two pieces: the file is still read by its bytes", () => {
  for (const words of ["広告の担当者", "한국어 광고", "日é本", "💥日💥", "работа"]) {
    const rows = Array.from({ length: 60 }, (_, row) => `${row},2026-06-01,Won,${words},${words.repeat(row % 5)}\n`);
    const bytes = Buffer.from(`Id,Created,Status,Source,Note\n${rows.join("")}`);
    for (const most of [7, 50, 51, 52, 1000]) {
      const fast = byBytes(bytes, most);
      if (fast === null) throw new Error(`${words} was not taken in pieces of ${most}`);
      expectSame(fast, bytes, {});
    }
  }
});

test("a file that becomes shorter while it is read is left, not waited for", () => {
  const bytes = Buffer.from(`Id,Created,Status,Source\n${"1,2026-06-01,Won,Ads\n".repeat(20_000)}`);
  for (const size of [bytes.length + 100, bytes.length * 3]) {
    const source = { ...inPieces(bytes, 1e9), size };
    expect(end(readBytesSteps(source, decode))).toBe(null);
  }
});
