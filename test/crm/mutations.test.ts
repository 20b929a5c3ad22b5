import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "./exportFiles.ts";
import { countsOf, sortedTruth } from "./madeUp/counts.ts";
import { asOf, makeExport } from "./madeUp/make.ts";
import { newRandom } from "./madeUp/random.ts";
import type { MadeLead, Shape } from "./madeUp/shape.ts";
import { shapes } from "./madeUp/shapes.ts";

/** Columns that many exports have and that stand for nothing here. */
const strangers: Shape["columns"] = [
  ["Country", ({ number }) => ["Germany", "Brazil", "Kenya"][number % 3]!],
  ["Zip", ({ number }) => String(10_000 + number * 7)],
  ["Fax", ({ number }) => `+44 20 7946 ${1000 + number}`],
  ["Founded", ({ number }) => String(1950 + (number % 70))],
  ["Opted out of e-mail", ({ number }) => ["true", "false"][number % 2]!],
  ["Last activity", ({ number }) => `2026-0${(number % 6) + 1}-1${number % 10}`],
  ["Next call", ({ number }) => `2026-12-0${(number % 9) + 1}`],
  ["Language", ({ number }) => ["de", "en"][number % 2]!],
  ["Score", ({ number }: MadeLead) => String(number % 100)],
  ["Website URL", ({ number }) => `https://www${number}.example.com`],
  ["Campaign ID", ({ number }) => String(700 + (number % 5))],
  ["", () => ""],
];

const casings: readonly ((header: string) => string)[] = [
  header => header,
  header => header.toUpperCase(),
  header => header.toLowerCase(),
  header => ` ${header}  `,
  header => header.replace(/(\p{L}) (?=\p{L})/gu, "$1_"),
];

/** The same export with its columns in another order, others between them, and the headers written differently. */
function mutated(shape: Shape, seed: number): Shape {
  const random = newRandom(seed);
  const columns = [...shape.columns, ...strangers.filter(() => random.chance(0.5))];
  for (let at = columns.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [columns[at], columns[other]] = [columns[other]!, columns[at]!];
  }
  const casing = random.of(casings);
  return { ...shape, columns: columns.map(([header, cell]) => [casing(header), cell]) };
}

test("the order of columns, strangers between them and the spelling of headers change no count and no question", () => {
  fc.assert(
    fc.property(fc.constantFrom(...shapes), fc.nat(), fc.nat(), (shape, order, leads) => {
      const { text, truth } = makeExport(mutated(shape, order), leads, 120);
      const { answers = {}, mapping = {}, asks = [] } = shape;
      const reading = read(text, { asOf, answers, mapping: { channels: mapping, personas: {} } });
      expect(countsOf(reading)).toEqual(sortedTruth(truth));
      const asked = read(text, { asOf }).questions.map(({ id }) => id);
      expect(asked.sort()).toEqual([...asks].sort());
    }),
    { numRuns: 150, seed: 7 },
  );
});

/** Headers that mean the same; any of them may stand where another one stood. */
const sameHeaders: readonly (readonly string[])[] = [
  ["Record ID", "ID", "Deal ID", "Lead ID", "Opportunity ID", "Record Id", "deal_id"],
  [
    "Create Date",
    "Created Date",
    "Created On",
    "Created at",
    "created_at",
    "Created Time",
    "Date created",
    "Erstellt am",
  ],
  ["Last Modified Date", "Modified Time", "updated_at", "Last modified", "Modified On", "Geändert am"],
  ["Original Source", "Lead Source", "Channel", "Lead source", "Marketing channel", "Leadquelle", "Canal"],
  ["Persona", "Segment", "Customer Segment", "Customer Type", "Zielgruppe", "Segmento"],
  ["Amount", "Deal Value", "Deal Amount", "Betrag", "Montant", "Importe"],
  ["Close Date", "Closed Date", "Closed on", "Abschlussdatum", "Fecha de cierre"],
];

test("headers renamed within the known words change no count", () => {
  fc.assert(
    fc.property(fc.constantFrom(...shapes), fc.nat(), (shape, seed) => {
      const random = newRandom(seed);
      const renamed = (header: string) => {
        const same = sameHeaders.find(group => group.includes(header));
        return same === undefined ? header : random.of(same);
      };
      const other: Shape = { ...shape, columns: shape.columns.map(([header, cell]) => [renamed(header), cell]) };
      const { text, truth } = makeExport(other, seed, 120);
      const { answers = {}, mapping = {} } = shape;
      const reading = read(text, { asOf, answers, mapping: { channels: mapping, personas: {} } });
      expect(countsOf(reading)).toEqual(sortedTruth(truth));
    }),
    { numRuns: 100, seed: 7 },
  );
});
