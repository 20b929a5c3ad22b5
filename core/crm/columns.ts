import { channelHint } from "./channelWords.ts";
import { key } from "./fold.ts";
import {
  closedHeaders,
  companyHeaders,
  labelHeaders,
  mediumHeaders,
  nameHeaders,
  productHeaders,
  remarketingHeaders,
  roleWords,
  typeHeaders,
} from "./headerWords.ts";
import type { Profile } from "./profile.ts";
import { type Candidate, headerScore, proposeColumns, saysNothing } from "./proposeColumns.ts";
import { type Answers, type Column, type Refusal, type Role, roles } from "./reading.ts";
import { stageMeaning } from "./stageWords.ts";

/** Which column stands for what, and the columns that help to judge a row. */
export interface Columns {
  readonly kind: "columns";
  readonly roles: Readonly<Partial<Record<Role, number>>>;
  /** All columns in which a test row shows by name. */
  readonly names: readonly number[];
  readonly companies: readonly number[];
  readonly products: readonly number[];
  /** Refines the source: google with the medium cpc is paid. */
  readonly medium: number | null;
  readonly closed: number | null;
  readonly type: number | null;
  /** Columns that may also be the channel, where the choice is open. */
  readonly otherChannels: readonly number[];
  /** Date columns that may be the creation date, where no header says so. */
  readonly unsureCreated: readonly number[];
}

export function chooseColumns(
  profiles: readonly Profile[],
  all: readonly Column[],
  answers: Answers | undefined,
): Columns | Refusal {
  const given = givenColumns(all, answers);
  if (typeof given === "string") return { kind: "refusal", text: given };
  const proposed = proposeColumns(profiles);
  const chosen: Partial<Record<Role, number>> = {};
  const taken = new Set<number>();
  for (const role of roles) {
    const index = given.get(role);
    if (typeof index === "number") {
      chosen[role] = index;
      taken.add(index);
    }
  }
  const give = (role: Role, candidates: readonly Candidate[]): void => {
    if (given.has(role)) return;
    const best = candidates.find(candidate => !taken.has(candidate.column.index));
    if (best === undefined) return;
    chosen[role] = best.column.index;
    taken.add(best.column.index);
  };
  for (const [role, candidates] of proposed) {
    if (role === "stage")
      give(
        role,
        candidates.filter(candidate => mayBeStage(candidate.column, chosen)),
      );
    else if (role === "persona")
      give(
        role,
        candidates.filter(({ column }) => !isMostlyChannel(column)),
      );
    else give(role, candidates);
  }
  const unsureCreated = chosen.created === undefined && !given.has("created") ? dateColumns(profiles, taken) : [];
  if (unsureCreated.length > 0) chosen.created = unsureCreated[0]!;
  else if (chosen.created === undefined && !given.has("created")) setIfFound(chosen, "created", namedCreated(profiles));
  if (!given.has("disqualified")) setIfFound(chosen, "disqualified", findDisqualified(profiles, taken, chosen.stage));
  if (!given.has("remarketing")) setIfFound(chosen, "remarketing", findRemarketing(profiles, taken));
  const names = given.has("name")
    ? [...(chosen.name === undefined ? [] : [chosen.name])]
    : withHeader(profiles, nameHeaders).filter(index => !isCompany(profiles[index]!));
  if (names.length > 0) chosen.name = names[0]!;
  const medium = withHeader(profiles, mediumHeaders).find(index => index !== chosen.channel) ?? null;
  return {
    kind: "columns",
    roles: inOrder(chosen),
    names,
    companies: withHeader(profiles, companyHeaders),
    products: withHeader(profiles, productHeaders),
    medium,
    closed: withHeader(profiles, closedHeaders).find(index => profiles[index]!.marks >= 0.95) ?? null,
    type: withHeader(profiles, typeHeaders).find(index => index !== chosen.persona && index !== chosen.channel) ?? null,
    otherChannels: given.has("channel") ? [] : rivals(proposed.get("channel") ?? [], chosen.channel, medium),
    unsureCreated,
  };
}

function givenColumns(all: readonly Column[], answers: Answers | undefined): Map<Role, number | null> | string {
  const given = new Map<Role, number | null>();
  for (const role of roles) {
    const answer = answers?.columns?.[role];
    if (answer === undefined) continue;
    if (answer === null) {
      given.set(role, null);
      continue;
    }
    const column =
      typeof answer === "number"
        ? all[answer - 1]
        : (all.find(({ header }) => header === answer.trim()) ?? all.find(({ header }) => key(header) === key(answer)));
    if (column === undefined) {
      const what = typeof answer === "number" ? `column number ${answer}` : `the column "${answer}"`;
      return `The answer for "${role}" names ${what}, which the file does not have. Its columns are: ${listHeaders(all)}.`;
    }
    given.set(role, column.index);
  }
  return given;
}

export function listHeaders(all: readonly { readonly header: string }[]): string {
  const names = all.map(({ header }) => header || "(no name)");
  return names.length <= 40 ? names.join(", ") : `${names.slice(0, 40).join(", ")} and ${names.length - 40} more`;
}

/** Beside a flag, a lead status that never says "won" tells who is disqualified, not the outcome. */
function mayBeStage(column: Profile, chosen: Partial<Record<Role, number>>): boolean {
  if (chosen.wonFlag === undefined) return true;
  let bad = false;
  for (const value of column.values.keys()) {
    const { outcome, sure } = stageMeaning(value);
    if (sure && outcome === "won") return true;
    bad = bad || outcome === "disqualified";
  }
  return !bad;
}

function isMostlyChannel(column: Profile): boolean {
  let channels = 0;
  for (const [value, rows] of column.values) if ((channelHint(value) ?? null) !== null) channels += rows;
  return channels > column.seen * 0.5;
}

/** A column that is called creation date but holds no dates: its cells are what the refusal must name. */
function namedCreated(profiles: readonly Profile[]): number | undefined {
  const words = roleWords.find(({ role }) => role === "created")!;
  return profiles.find(({ name, seen }) => seen > 0 && headerScore(name, words) >= 85)?.index;
}

function dateColumns(profiles: readonly Profile[], taken: ReadonlySet<number>): readonly number[] {
  const known =
    /\b(next|last|close|closed|closing|expected|due|end|birth|activity|contacted|modified|updated|won|lost|cierre|actividad|entered)\b/;
  return profiles
    .filter(
      ({ index, dates, filled, name }) =>
        !taken.has(index) && dates >= 0.8 && filled >= 0.8 && !known.test(name.phrase),
    )
    .map(({ index }) => index);
}

function findDisqualified(
  profiles: readonly Profile[],
  taken: ReadonlySet<number>,
  stage: number | undefined,
): number | undefined {
  for (const { index, name, values, marks, dates } of profiles) {
    if (index === stage || taken.has(index)) continue;
    const flag = name.words.includes("disqualified") || name.words.includes("unqualified");
    if (flag && (marks >= 0.95 || dates >= 0.5)) return index;
    if (!name.words.includes("status") && !name.words.includes("stage")) continue;
    for (const value of values.keys()) {
      const { outcome, sure } = stageMeaning(value);
      if (sure && outcome === "disqualified") return index;
    }
  }
  return undefined;
}

function findRemarketing(profiles: readonly Profile[], taken: ReadonlySet<number>): number | undefined {
  const named = profiles.find(
    ({ index, name, seen }) => seen > 0 && !taken.has(index) && name.words.some(word => remarketingHeaders.has(word)),
  );
  return named?.index ?? withHeader(profiles, labelHeaders).find(index => !taken.has(index));
}

/** Channel columns that a person might have meant instead: as good, or better named but with one value for all rows. */
function rivals(
  candidates: readonly Candidate[],
  chosen: number | undefined,
  medium: number | null,
): readonly number[] {
  const best = candidates.find(candidate => candidate.column.index === chosen);
  if (best === undefined) return [];
  return candidates
    .filter(({ column }) => column !== best.column && column.index !== medium)
    .filter(({ column, score, header }) => score >= best.score - 25 || (saysNothing(column) && header > best.header))
    .map(({ column }) => column.index);
}

const isCompany = ({ name }: Profile) => name.entity !== null && /^(organi|company|account|azienda)/.test(name.entity);

const withHeader = (profiles: readonly Profile[], headers: ReadonlySet<string>): readonly number[] =>
  profiles.filter(({ name, seen }) => seen > 0 && headers.has(name.phrase)).map(({ index }) => index);

function setIfFound(chosen: Partial<Record<Role, number>>, role: Role, index: number | undefined): void {
  if (index !== undefined) chosen[role] = index;
}

function inOrder(chosen: Partial<Record<Role, number>>): Partial<Record<Role, number>> {
  const ordered: Partial<Record<Role, number>> = {};
  for (const role of roles) if (chosen[role] !== undefined) ordered[role] = chosen[role];
  return ordered;
}
