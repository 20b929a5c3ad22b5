import { idScore } from "../leads/recordNumber.ts";
import type { Role } from "../reading.ts";
import { channelHint } from "../values/channelWords.ts";
import { personaHint } from "../values/personaWords.ts";
import { stageMeanings } from "../values/stageColumn.ts";
import { isGross, isRecurring } from "./amountColumns.ts";
import { isAhead } from "./dateHeaders.ts";
import { type HeaderName, holds } from "./header.ts";
import { type Content, type RoleWords, roleWords } from "./headerWords.ts";
import type { Profile } from "./profile.ts";

/** A column that could have a role, and how well it fits. */
export interface Candidate {
  readonly column: Profile;
  readonly score: number;
  /** The part of the score that the header words give. */
  readonly header: number;
}

/** Every role's candidates, best first, by header words and by content. */
export function proposeColumns(profiles: readonly Profile[]): ReadonlyMap<Role, readonly Candidate[]> {
  const proposed = new Map<Role, readonly Candidate[]>();
  for (const role of roleWords) {
    const candidates: Candidate[] = [];
    for (const column of profiles) {
      const header =
        role.role === "id" ? Math.max(idScore(column), headerScore(column.name, role)) : headerScore(column.name, role);
      const score = header < 30 ? 0 : fitness(column, role, header);
      if (score > 0) candidates.push({ column, score, header });
    }
    candidates.sort((a, b) => b.score - a.score || a.column.index - b.column.index);
    proposed.set(role.role, candidates);
  }
  return proposed;
}

function fitness(column: Profile, role: RoleWords, header: number): number {
  const empty = column.seen === 0;
  // A column without a single value still tells that the export knows the stage.
  if (empty) return role.content === "date or mark" && header >= 90 ? header - 50 : 0;
  if (!suits(column, role.content)) return 0;
  if (role.role === "id" && !mayBeId(column, header)) return 0;
  // "Customer" with yes and no says who bought, "Customer newsletter" does not.
  if (role.content === "mark" && header < 60) return 0;
  // How full a column is decides between equal names; for the channel it is half the answer.
  const score = header + column.filled * (role.role === "channel" ? 20 : 12);
  if (role.role === "channel") return score + channelScore(column);
  if (role.role === "persona") return personaScore(column, score, header);
  if (role.role === "stage") return stageScore(column, score);
  // What is only estimated serves where nothing else is there.
  if (role.role === "amount") {
    const late = (isAhead(column.name) && !isExact(header)) || isRecurring(column.name);
    return Math.max(1, score - (late ? 40 : isGross(column.name) ? 13 : 0));
  }
  // "Organization - Created" is not the day of the lead.
  if (role.role === "created" && /^(organi|company|account|azienda|product)/.test(column.name.entity ?? ""))
    return score - 40;
  // "Person - ID" is not the id of the deal.
  return column.name.entity !== null &&
    role.role === "id" &&
    !/^(deal|lead|opportunity|negocio)$/.test(column.name.entity)
    ? score - 60
    : score;
}

/** The score of a header that is one of the phrases as it stands. */
const isExact = (header: number) => (100 - header) % 15 === 0;

/** The id of a contact, or a column called "Ref", is the id of the row only where hardly any value stands on two rows. */
function mayBeId({ name, values, seen }: Profile, header: number): boolean {
  if (header < 45) return false;
  const ofSomebody = name.words.some(word => /^(contact|person|kontakt|contato|customer)$/.test(word));
  return values.size >= seen * (ofSomebody ? 0.95 : header <= 70 ? 0.9 : 0.3);
}

/** How well the words of a header name a role; 0 = not at all, 100 = its usual name. */
export function headerScore(name: HeaderName, { tiers, not }: RoleWords): number {
  let best = 0;
  for (let tier = 0; tier < tiers.length; tier++) {
    for (const phrase of tiers[tier]!) {
      if (name.phrase === phrase || isSqueezed(name, phrase)) return Math.max(best, 100 - 15 * tier);
      if (best < 75 - 15 * tier && holds(name, phrase) && !name.words.some(word => not.has(word))) {
        const extra = name.words.length - phrase.split(" ").length;
        if (extra <= 5) best = Math.max(best, 75 - 15 * tier - 4 * extra);
      }
    }
  }
  return best;
}

/** "createdon", "leadsource": the names of an interface, written without the blanks. */
const isSqueezed = ({ phrase, words }: HeaderName, known: string) =>
  words.length === 1 && phrase.length > 6 && known.includes(" ") && known.replace(/ /g, "") === phrase;

function suits(column: Profile, content: Content): boolean {
  switch (content) {
    case "date":
      return column.dates >= 0.5;
    case "date or mark":
      return column.dates >= 0.5 || column.marks >= 0.95;
    case "mark":
      return column.marks >= 0.95;
    case "amount":
    case "number":
      return column.numbers >= 0.8 && column.written < 0.5;
    case "currency":
      return column.numbers < 0.1 && column.values.size <= 40;
    case "email":
      return column.emails >= 0.5;
    case "id":
      return column.filled >= 0.5 && column.values.size >= column.seen * 0.3 && column.written < 0.5;
    case "words":
      return column.dates < 0.5 && column.numbers < 0.8 && (column.seen < 30 || column.values.size < column.seen * 0.5);
    case "text":
      return true;
  }
}

/** Share of the cells seen whose value means something. */
function share(column: Profile, means: (value: string) => boolean): number {
  let count = 0;
  for (const [value, rows] of column.values) if (means(value)) count += rows;
  return count / column.seen;
}

/** A source column that says the same for nearly every row tells nothing about channels. */
export const saysNothing = (column: Profile) => column.top >= 0.9 && column.seen >= 3;

function channelScore(column: Profile): number {
  return 40 * share(column, value => channelHint(value) !== undefined) - (saysNothing(column) ? 50 : 0);
}

const sharePersonas = (column: Profile) => share(column, value => personaHint(value) !== undefined);

/** An industry, or a column of many unknown values, may stand for the persona, but only a person knows. */
export const isWeakPersona = ({ column, header }: Candidate) =>
  (header < 86 || column.values.size > 12) && sharePersonas(column) < 0.5;

function personaScore(column: Profile, score: number, header: number): number {
  const known = sharePersonas(column);
  // Label, job title: a persona only where the values say so.
  if (header <= 70 && known < 0.5) return 0;
  // A contact person in Spanish, Italian or Portuguese: names, nearly all of them different.
  if (known < 0.3 && column.seen >= 5 && column.values.size > column.seen * 0.6) return 0;
  return score + 40 * known;
}

function stageScore(column: Profile, score: number): number {
  let sure = 0;
  let status = 0;
  let wins = false;
  let losses = false;
  for (const [value, meaning] of stageMeanings(column.values.keys())) {
    const rows = column.values.get(value)!;
    if (meaning.sure) sure += rows;
    if (meaning.status) status += rows;
    wins = wins || (meaning.sure && meaning.outcome === "won");
    losses = losses || (meaning.sure && meaning.outcome === "lost");
  }
  // Many values and not one that sounds like a stage: a country, a product, a name.
  if (sure === 0 && column.values.size > 12) return 0;
  return score + (30 * sure) / column.seen + (wins ? 40 : 0) + (losses ? 10 : 0) + (status === column.seen ? 30 : 0);
}
