import { newRandom, type Random } from "./random.ts";
import type { Field, MadeLead, Moment, Shape } from "./shape.ts";
import { newTruth, type Truth } from "./truth.ts";

export const asOf = "2026-06-20";
const dayMs = 86_400_000;
const asOfDay = Date.parse(asOf) / dayMs;
const firstDay = Date.parse("2025-08-01") / dayMs;

/** An export in the given shape, and what is true of it: counted here, lead by lead, before anything is written. */
export function makeExport(shape: Shape, seed = 1, rows = 260): { text: string; truth: Truth } {
  const random = newRandom(seed);
  const has = (field: Field) => shape.columns.some(([, cell]) => cell === field);
  const truth = newTruth(shape, asOfDay);
  const lines: (string | readonly string[])[] = [...(shape.above ?? [])];
  const header = shape.columns.map(([name]) => name);
  lines.push(header);
  const between = [...(shape.within ?? [])];
  const write = (lead: MadeLead, older: boolean) => {
    lines.push(shape.columns.map(([, cell]) => (typeof cell === "string" ? written(cell, lead, shape) : cell(lead))));
    truth.row(lead, lines.length, older);
  };
  for (let number = 1; number <= rows; number++) {
    const lead = makeLead(number, shape, random, has);
    if (has("id") && number % 37 === 0) {
      // The same lead twice: the older copy knows of no win yet.
      const older: MadeLead = { ...lead, outcome: "open", modified: lead.modified - 3 };
      if (has("modified") && number % 2 === 0) {
        write(lead, false);
        write(older, true);
      } else {
        write(older, true);
        write(lead, false);
      }
    } else {
      write(lead, false);
    }
    if (between.length > 0 && number % 50 === 0) {
      const line = between.shift()!;
      lines.push(line === "header" ? header : line === "blank" ? "" : line);
    }
  }
  lines.push(...(shape.below ?? []));
  return { text: spelled(lines, shape), truth: truth.done() };
}

function makeLead(number: number, shape: Shape, random: Random, has: (field: Field) => boolean): MadeLead {
  const created = dayUpTo(firstDay + random.below(asOfDay - firstDay + 6), shape.lastDay);
  const outcomes: MadeLead["outcome"][] = ["won", "won", "lost", "open", "open"];
  if (shape.words?.disqualified !== undefined) outcomes.push("disqualified");
  const plain = number % 37 !== 0;
  const outcome = random.of(outcomes);
  const remarketing = plain && has("remarketing") && random.chance(0.04);
  const test = plain && !remarketing && random.chance(0.03);
  return {
    number,
    created,
    createdCell: plain && random.chance(0.03) ? random.of(["blank", "unreadable"] as const) : "date",
    modified: dayUpTo(Math.min(asOfDay - 1, created + 10), shape.lastDay),
    outcome: remarketing ? "open" : outcome,
    closed: dayUpTo(created + random.below(110), shape.lastDay),
    closedCell: random.chance(0.05) ? random.of(["blank", "unreadable"] as const) : "date",
    cents: random.chance(0.1) ? 0 : 50_000 + random.below(2_000_000),
    currency: random.chance(0.1) ? (shape.currencies?.[1] ?? "") : (shape.currencies?.[0] ?? ""),
    source: random.chance(0.05) ? "" : random.of(Object.keys(shape.sources)),
    persona: random.chance(0.05) ? "" : random.of(Object.keys(shape.personas ?? { "": "" })),
    mql: outcome === "won" || random.chance(0.5),
    test,
    remarketing,
  };
}

/** The first days of a month only, where the shape wants them so. */
function dayUpTo(day: number, lastDay: number | undefined): number {
  if (lastDay === undefined) return day;
  const over = new Date(day * dayMs).getUTCDate() - lastDay;
  return over > 0 ? day - over : day;
}

function written(field: Field, lead: MadeLead, shape: Shape): string {
  const { number } = lead;
  const date = (day: number) => shape.date(momentOf(day, number));
  const mark = (yes: boolean) => (shape.marks ?? ["true", "false"])[yes ? 0 : 1];
  const some = (cell: "date" | "blank" | "unreadable", day: number) =>
    cell === "date" ? date(day) : cell === "blank" ? "" : "TBD";
  const cells: Record<Field, () => string> = {
    id: () => (shape.id ?? String)(number),
    created: () => some(lead.createdCell, lead.created),
    modified: () => date(lead.modified),
    name: () =>
      lead.test ? `Test ${number}` : ["Zoë Müller 🚀", "Testa, Ana", '=HYPERLINK("x")', "O'Neil"][number % 4]!,
    company: () => ["Contest Media", "Großmann & Söhne", "+1 Group", 'The "Best"\nLtd'][number % 4]!,
    email: () => (lead.test ? `test.${number}@example.com` : `person${number}@example.com`),
    phone: () => `+49 30 ${100000 + number * 7}`,
    source: () => lead.source,
    persona: () => lead.persona,
    status: () => pick(shape.words?.[lead.outcome] ?? shape.words!.open!, number),
    won: () => mark(lead.outcome === "won"),
    lost: () => mark(lead.outcome === "lost"),
    sqlMark: () => mark(lead.outcome === "won"),
    closed: () => some(lead.closedCell, lead.closed),
    wonDay: () => (lead.outcome === "won" ? some(lead.closedCell, lead.closed) : ""),
    expected: () => date(lead.created + 30),
    amount: () => (lead.cents === 0 ? ["", shape.amount!(0)][number % 2]! : shape.amount!(lead.cents)),
    currency: () => lead.currency,
    mqlDay: () => (lead.mql ? date(lead.created) : ""),
    remarketing: () => mark(lead.remarketing),
    owner: () => ["Ann Smith", "Luis Pérez", "Jörg Groß"][number % 3]!,
    note: () => ["called, will call back", "line one\nline two", "", "won 3 of 4"][number % 4]!,
    blank: () => "",
  };
  return cells[field]();
}

const pick = (words: readonly string[], number: number) => words[number % words.length]!;

function momentOf(day: number, number: number): Moment {
  const date = new Date(day * dayMs);
  return {
    y: date.getUTCFullYear(),
    m: date.getUTCMonth() + 1,
    d: date.getUTCDate(),
    h: number % 24,
    min: (number * 7) % 60,
  };
}

function spelled(
  lines: readonly (string | readonly string[])[],
  { delimiter, quoteAll, lineBreak, mark }: Shape,
): string {
  const cell = (text: string) =>
    quoteAll === true || /["\n]/.test(text) || text.includes(delimiter) ? `"${text.replace(/"/g, '""')}"` : text;
  const end = lineBreak ?? "\n";
  const body = lines.map(line => (typeof line === "string" ? line : line.map(cell).join(delimiter))).join(end);
  return `${mark === true ? "\ufeff" : ""}${body}${end}`;
}
