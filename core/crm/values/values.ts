import { sourceAndMedium } from "../columns/rawChannel.ts";
import type { ValueMapping } from "../reading.ts";
import { key, valueKey } from "../text/fold.ts";
import { type ChannelHint, channelHint } from "./channelWords.ts";
import { personaHint } from "./personaWords.ts";

export const unassigned = "Unassigned";

/** What is known for mapping one dimension. */
interface Dimension {
  /** A person's choices; they win over everything. */
  readonly mapping: Readonly<Record<string, string>> | undefined;
  /** Names that the workbook has; without them new names may be proposed. */
  readonly names: readonly string[] | undefined;
  /** A usual name for a raw value; null: none of them; undefined: nothing known. */
  readonly hint: (raw: string) => string | null | undefined;
}

/** A new name is proposed only for a value that stands in this share of the rows... */
const leastShare = 0.05;
/** ...and only where the column holds labels, not free text. */
const mostLabels = 12;

export const mapChannels = (
  values: ReadonlyMap<string, number>,
  rows: number,
  mapping: Dimension["mapping"],
  names: Dimension["names"],
) => mapValues(values, rows, { mapping, names, hint: channelOf });

export const mapPersonas = (
  values: ReadonlyMap<string, number>,
  rows: number,
  mapping: Dimension["mapping"],
  names: Dimension["names"],
) => mapValues(values, rows, { mapping, names, hint: raw => firstKnown(raw, personaHint) });

/** Raw values -> names, the ones that count as nothing first, then by rows. */
function mapValues(values: ReadonlyMap<string, number>, rows: number, dimension: Dimension): readonly ValueMapping[] {
  const exact = new Map(Object.entries(dimension.mapping ?? {}).map(([raw, name]) => [raw.trim(), name]));
  const byKey = new Map(Object.entries(dimension.mapping ?? {}).map(([raw, name]) => [valueKey(raw), name]));
  const fresh = dimension.names === undefined ? newNames(values, rows, dimension.hint) : new Map<string, string>();
  const mapped: ValueMapping[] = [];
  for (const [raw, count] of values) {
    const chosen = exact.get(raw) ?? byKey.get(valueKey(raw)) ?? ofPart(raw, byKey, dimension.hint);
    if (chosen !== undefined) {
      mapped.push({ raw, rows: count, name: chosen.trim() || unassigned, by: "mapping" });
      continue;
    }
    const name = proposal(raw, dimension) ?? fresh.get(valueKey(raw)) ?? null;
    mapped.push({ raw, rows: count, name: name ?? unassigned, by: name === null ? "nothing" : "proposal" });
  }
  return mapped.sort((a, b) => Number(a.by !== "nothing") - Number(b.by !== "nothing") || b.rows - a.rows);
}

function proposal(raw: string, { names, hint }: Dimension): string | null {
  const usual = hint(raw) ?? null;
  if (names === undefined) return usual;
  const same = names.find(name => valueKey(name) === valueKey(raw));
  if (same !== undefined) return same;
  if (usual === null) return null;
  // The workbook may call the same segment differently: KMU for Small business.
  return names.find(name => key(name) === key(usual)) ?? names.find(name => hint(name) === usual) ?? null;
}

/** Short labels that nothing is known about, each under its most frequent spelling. */
function newNames(values: ReadonlyMap<string, number>, rows: number, hint: Dimension["hint"]): Map<string, string> {
  const groups = new Map<string, { name: string; most: number; rows: number }>();
  for (const [raw, count] of values) {
    if (hint(raw) !== undefined) continue;
    const group = groups.get(valueKey(raw));
    if (group === undefined) groups.set(valueKey(raw), { name: raw, most: count, rows: count });
    else {
      group.rows += count;
      if (count > group.most) {
        group.most = count;
        group.name = raw;
      }
    }
  }
  const names = new Map<string, string>();
  if (groups.size > mostLabels) return names;
  for (const [raw, group] of groups) {
    if (group.rows < rows * leastShare) continue;
    if (isLabel(group.name)) names.set(raw, group.name);
    else if (isRange(group.name)) names.set(raw, `Group ${group.name}`);
  }
  return names;
}

/** Short enough for a heading, and a name that the workbook accepts. */
function isLabel(text: string): boolean {
  return (
    text.length <= 30 &&
    text.split(" ").length <= 4 &&
    /\p{L}/u.test(text) &&
    !/^[=<>+\-@＝＜＞＋－＠]|[*?~@]|\d{4}/.test(text)
  );
}

/** "11-50", "1,000+": a company size or an age, which needs a letter to be a name. */
const isRange = (text: string) => /^[<>≤≥]?\s?\d[\d.,]{0,11}\s?(?:[-–—]\s?\d[\d.,]{0,11}|\+)?$/.test(text);

function channelOf(raw: string): ChannelHint | undefined {
  const parts = sourceAndMedium(raw);
  if (parts === null) return noAsk(firstKnown(raw, channelHint));
  const medium = channelHint(parts[1]);
  // "google / cpc" is paid whatever google alone would be.
  if (medium === "Paid media" || medium === "Email") return medium;
  const source = channelHint(parts[0]);
  return noAsk(source === "ask" ? (medium ?? source) : (source ?? medium));
}

const noAsk = (hint: ChannelHint | undefined): ChannelHint | undefined => (hint === "ask" ? null : hint);

/** A person's choice for the source without its medium, or for the first of several values. */
function ofPart(raw: string, byKey: ReadonlyMap<string, string>, hint: Dimension["hint"]): string | undefined {
  const source = sourceAndMedium(raw)?.[0];
  // What google alone means does not hold for paid google.
  if (source !== undefined) return hint(raw) === hint(source) ? byKey.get(valueKey(source)) : undefined;
  return partsOf(raw)
    .map(part => byKey.get(valueKey(part)))
    .find(name => name !== undefined);
}

const partsOf = (raw: string): readonly string[] => (/[;,|]/.test(raw) ? raw.split(/[;,|]/) : []);

/** Several values in one cell: the first one that is known. */
function firstKnown<Hint>(raw: string, hint: (raw: string) => Hint | null | undefined): Hint | null | undefined {
  for (const part of partsOf(raw)) {
    const known = hint(part);
    if (known !== undefined && known !== null && known !== "ask") return known;
  }
  return hint(raw);
}
