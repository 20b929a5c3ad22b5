import type { Outcome, Role } from "../reading.ts";
import { list } from "../text/phrases.ts";
import { channelHint } from "../values/channelWords.ts";
import { personaHint } from "../values/personaWords.ts";
import { stageMeanings } from "../values/stageColumn.ts";
import { stageMeaning } from "../values/stageWords.ts";
import { isAhead } from "./dateHeaders.ts";
import { roleWords } from "./headerWords.ts";
import { labelHeaders, nameHeaders, nameWords, otherNames, remarketingHeaders } from "./otherHeaders.ts";
import type { Profile } from "./profile.ts";
import { type Candidate, headerScore, saysNothing } from "./proposeColumns.ts";

/** Beside a flag, a lead status that never says "won" tells who is disqualified, not the outcome. */
export function mayBeStage(column: Profile, chosen: Partial<Record<Role, number>>): boolean {
  return (
    chosen.wonFlag === undefined ||
    says(column, "won") ||
    ![...column.values.keys()].some(value => stageMeaning(value).outcome === "disqualified")
  );
}

/** "Customer" with yes and no says who bought only where no status does. */
export function mayBeFlag({ header }: Candidate, stages: readonly Candidate[]): boolean {
  const itsName = header !== 85;
  return itsName || !stages.some(({ column }) => says(column, "won"));
}

/** Whether a value of the column is a sure word for an outcome. */
export function says(column: Profile, wanted: Outcome): boolean {
  return [...stageMeanings(column.values.keys()).values()].some(({ outcome, sure }) => sure && outcome === wanted);
}

export function isMostlyChannel(column: Profile): boolean {
  let channels = 0;
  for (const [value, rows] of column.values) if ((channelHint(value) ?? null) !== null) channels += rows;
  return channels > column.seen * 0.5;
}

export function isMostlyPersona(column: Profile): boolean {
  let personas = 0;
  for (const [value, rows] of column.values) if ((personaHint(value) ?? null) !== null) personas += rows;
  return personas > column.seen * 0.5;
}

/** Share of the cells whose value is known as a channel, or as none. */
export function knownChannels(column: Profile): number {
  let known = 0;
  for (const [value, rows] of column.values) if (channelHint(value) !== undefined) known += rows;
  return known / Math.max(1, column.seen);
}

/** A column that is called creation date but holds no dates: its cells are what the refusal must name. */
export function namedCreated(profiles: readonly Profile[]): number | undefined {
  const words = roleWords.find(({ role }) => role === "created")!;
  return profiles.find(({ name, seen }) => seen > 0 && headerScore(name, words) >= 85)?.index;
}

/** A column that is called the amount is the amount whatever its cells hold: those that cannot be read are reported. */
export function namedAmount(profiles: readonly Profile[], taken: ReadonlySet<number>): number | undefined {
  const words = roleWords.find(({ role }) => role === "amount")!;
  return profiles.find(
    ({ index, name, written, samples }) =>
      !taken.has(index) && written < 0.5 && headerScore(name, words) >= 85 && samples.some(sample => /\d/.test(sample)),
  )?.index;
}

export function dateColumns(profiles: readonly Profile[], taken: ReadonlySet<number>): readonly number[] {
  const known =
    /\b(next|last|close|closed|closing|expected|due|end|birth|activity|contacted|modified|updated|won|lost|cierre|actividad|entered)\b/;
  const others = roleWords.filter(({ role, content }) => content === "date" && role !== "created");
  const fits = (share: (column: Profile) => number) =>
    profiles
      .filter(column => !taken.has(column.index) && share(column) >= 0.8 && column.filled >= 0.8)
      .filter(
        ({ name }) => !known.test(name.phrase) && !isAhead(name) && !others.some(role => headerScore(name, role) >= 45),
      )
      .map(({ index }) => index);
  const written = fits(column => column.written);
  // Post codes and amounts look like day numbers too.
  return written.length > 0
    ? written
    : fits(({ dates, name }) => (/\b(?:date|datum|day|fecha|data)\b/.test(name.phrase) ? dates : 0));
}

const statusWords = new Set(
  list("status|stage|leadstatus|statut|estado|stato|stav|stan|situacao|situation|phase|fase"),
);

export function findDisqualified(
  profiles: readonly Profile[],
  taken: ReadonlySet<number>,
  stage: number | undefined,
): number | undefined {
  for (const { index, name, values, marks, dates } of profiles) {
    if (index === stage || taken.has(index)) continue;
    const flag = name.words.includes("disqualified") || name.words.includes("unqualified");
    if (flag && (marks >= 0.95 || dates >= 0.5)) return index;
    if (!name.words.some(word => statusWords.has(word))) continue;
    for (const value of values.keys()) {
      const { outcome, sure } = stageMeaning(value);
      if (sure && outcome === "disqualified") return index;
    }
  }
  return undefined;
}

/** A column whose values are words for won, lost and open, whatever it is called. */
export function outcomeColumn(profiles: readonly Profile[], taken: ReadonlySet<number>): number | undefined {
  return byValues(profiles, taken, ({ values }) => isSure(stageMeanings(values.keys())), 0.6).find(
    column => column.values.size <= 30 && says(column, "won") && (says(column, "lost") || says(column, "open")),
  )?.index;
}

const isSure = (meanings: ReturnType<typeof stageMeanings>) => (value: string) => meanings.get(value)!.sure;

/** A column whose values are channels, whatever it is called. */
export function channelColumn(profiles: readonly Profile[], taken: ReadonlySet<number>): number | undefined {
  return byValues(profiles, taken, () => value => (channelHint(value) ?? "ask") !== "ask", 0.6).find(
    column => !saysNothing(column),
  )?.index;
}

/** A column whose values are segments, whatever it is called. */
export function personaColumn(profiles: readonly Profile[], taken: ReadonlySet<number>): number | undefined {
  return byValues(profiles, taken, () => value => (personaHint(value) ?? null) !== null, 0.6).find(
    column => !saysNothing(column),
  )?.index;
}

function byValues(
  profiles: readonly Profile[],
  taken: ReadonlySet<number>,
  meansIn: (column: Profile) => (value: string) => boolean,
  least: number,
): readonly Profile[] {
  return profiles.filter(column => {
    const { index, seen, values, filled, name } = column;
    if (seen === 0 || filled < 0.3 || taken.has(index) || /\b(medium|owner|drill|latest|last)\b/.test(name.phrase))
      return false;
    const means = meansIn(column);
    let count = 0;
    for (const [value, rows] of values) if (means(value)) count += rows;
    return count >= seen * least;
  });
}

export function findRemarketing(profiles: readonly Profile[], taken: ReadonlySet<number>): number | undefined {
  const named = profiles.find(
    ({ index, name, seen }) => seen > 0 && !taken.has(index) && name.words.some(word => remarketingHeaders.has(word)),
  );
  return named?.index ?? withHeader(profiles, labelHeaders).find(index => !taken.has(index));
}

export const isCompany = ({ name }: Profile) =>
  name.entity !== null && /^(organi|company|account|azienda)/.test(name.entity);

/** The name of a person or a deal: a known header, or one that says name of something else than a firm, a form or a product. */
export const isName = ({ name, seen }: Profile) =>
  seen > 0 &&
  (nameHeaders.has(name.phrase) ||
    (name.words.some(word => nameWords.has(word)) && !name.words.some(word => otherNames.has(word))));

export const isDealName = ({ name }: Profile) =>
  /\b(deal|deals|dealname|opportunity|opportunities|verkaufschance|trato|negocio|oportunidad|oportunidade|affaire|opportunite|affare|trattativa)\b/.test(
    `${name.entity ?? ""} ${name.phrase}`,
  );

export const withHeader = (profiles: readonly Profile[], headers: ReadonlySet<string>): readonly number[] =>
  profiles.filter(({ name, seen }) => seen > 0 && headers.has(name.phrase)).map(({ index }) => index);
