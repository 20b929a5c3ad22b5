/** Files damaged in many ways: each gives a reading whose sums agree, or one clear sentence; never an exception or a hang. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readExport } from "../../core/crm/readExport.ts";
import { decodeText } from "../../core/crm/text/decodeText.ts";

const decode = (bytes: Uint8Array, encoding: string) => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

const folders = [join(import.meta.dirname, "exports"), join(import.meta.dirname, "cases")];
const files = folders.flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(name => /\.[ct]sv$/.test(name) && !name.startsWith("large"))
    .map(name => readFileSync(join(folder, name))),
);

type Damage = readonly [kind: number, at: number, value: number];
const pieces = [
  '"',
  ",",
  ";",
  "\t",
  "\n",
  "\r\n",
  "\0",
  "\ufeff",
  "2026-13-45",
  "=1+1",
  "💥",
  "9".repeat(400),
  "(",
  "%",
  "\u202e",
];

function damaged(bytes: Uint8Array, damages: readonly Damage[]): Uint8Array {
  let now = Buffer.from(bytes);
  for (const [kind, place, value] of damages) {
    const at = place % Math.max(1, now.length);
    const end = Math.min(now.length, at + 1 + (value % 200));
    if (kind === 0) now = Buffer.from(now.map((byte, index) => (index === at ? value % 256 : byte)));
    else if (kind === 1) now = now.subarray(0, at);
    else if (kind === 2) now = Buffer.concat([now.subarray(0, at), now.subarray(end)]);
    else if (kind === 3) now = Buffer.concat([now.subarray(0, end), now.subarray(at)]);
    else now = Buffer.concat([now.subarray(0, at), Buffer.from(pieces[value % pieces.length]!), now.subarray(at)]);
  }
  return now;
}

const damage = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.nat(), fc.nat());

test("a damaged file gives a reading whose sums agree, or a sentence", () => {
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(damage, { minLength: 1, maxLength: 6 }), (file, damages) => {
      const began = performance.now();
      const decoded = decodeText(damaged(file, damages), decode);
      const result = "kind" in decoded ? decoded : readExport(decoded, {});
      expect(performance.now() - began).toBeLessThan(10_000);
      if ("kind" in result && result.kind === "refusal") {
        expect(result.text).toMatch(/^[A-Z].{15,}[.!?]$/s);
        return;
      }
      if (!("kind" in result)) throw new Error("neither a reading nor a refusal");
      const { rows, cohorts } = result;
      expect(rows.read).toBe(rows.used + rows.merged + rows.leftOut);
      expect(cohorts.reduce((sum, { leads }) => sum + leads, 0)).toBe(rows.used);
    }),
    { numRuns: 400 },
  );
});

test("random bytes give a sentence or a reading", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), bytes => {
      const decoded = decodeText(bytes, decode);
      const result = "kind" in decoded ? decoded : readExport(decoded, {});
      expect("kind" in result && ["reading", "refusal"].includes(result.kind)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
