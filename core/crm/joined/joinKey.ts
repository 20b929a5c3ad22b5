/** Which column of the leads and which of the deals hold the same thing: an id that names the lead, or the e-mail address. */
import type { Profile } from "../columns/profile.ts";
import type { Table } from "../text/table.ts";
import { textAt } from "../text/values.ts";

export interface JoinKey {
  readonly leads: number;
  readonly deals: number;
}

const ofLead =
  /\b(?:lead|leads|contact|contacts|person|prospect|kontakt|kontakte|interessent|contacto|contato|contatto|piste|prospecto|osoba|persona|pessoa|personne)\b/;
const ofDeal =
  /\b(?:deal|opportunity|verkaufschance|oportunidad|oportunidade|negocio|affaire|opportunite|trattativa|affare|szansa|obchod|affar|verkoopkans|aftale)\b/;
const isNoKey = /\b(?:name|title|company|account|owner|phone|status|stage|source|amount|value)\b/;
const rowsTried = 2000;
/** Fewer hits than this share are chance. */
const leastHits = 0.02;

/** Signs that are compared: an address without regard to case, a Salesforce id without the three signs that only check it. */
export function keyText(cell: string): string {
  if (cell.includes("@")) return cell.toLowerCase();
  return /^[a-zA-Z0-9]{18}$/.test(cell) && /^00/.test(cell) ? cell.slice(0, 15) : cell;
}

/** The pair of columns with the most deals whose lead is found; null where no pair fits. */
export function joinKey(
  leads: Table,
  leadProfiles: readonly Profile[],
  deals: Table,
  dealProfiles: readonly Profile[],
): JoinKey | null {
  let best: JoinKey | null = null;
  let most = leastHits;
  for (const one of leadProfiles.filter(isKey)) {
    let values: ReadonlySet<string> | null = null;
    for (const other of dealProfiles.filter(isKey)) {
      if (!mayMatch(one, other)) continue;
      values = values ?? new Set(leads.values(one.index).values.map(keyText));
      const hits = hitsOf(deals, other.index, values);
      if (hits > most) {
        most = hits;
        best = { leads: one.index, deals: other.index };
      }
    }
  }
  return best;
}

const isKey = ({ seen, written, values, name }: Profile) =>
  seen > 0 && written < 0.5 && values.size >= seen * 0.2 && !isNoKey.test(name.phrase);

/** Two columns of plain numbers are equal by chance, so one header must say that it names the other file's rows. */
function mayMatch(one: Profile, other: Profile): boolean {
  if (one.emails >= 0.5 || other.emails >= 0.5) return one.emails >= 0.5 && other.emails >= 0.5;
  const text = ({ name }: Profile) => `${name.entity ?? ""} ${name.phrase}`;
  const named = ofLead.test(text(other)) || ofDeal.test(text(one));
  return named || (isLong(one) && isLong(other));
}

/** Keys that no counter gives: letters and digits, eight and more. */
const isLong = ({ values }: Profile) =>
  [...values.keys()].every(value => value.length >= 8 && /\d/.test(value) && /[a-z]/i.test(value));

function hitsOf(table: Table, column: number, values: ReadonlySet<string>): number {
  const every = Math.max(1, Math.floor(table.size / rowsTried));
  const cells = table.values(column);
  let [tried, hits] = [0, 0];
  for (let at = 0; at < table.size; at += every) {
    const cell = textAt(cells, at);
    tried++;
    if (cell !== "" && (values.has(keyText(cell)) || partsOf(cell).some(part => values.has(keyText(part))))) hits++;
  }
  return tried === 0 ? 0 : hits / tried;
}

/** Several contacts of one deal stand in one cell. */
export const partsOf = (cell: string): readonly string[] =>
  /[;,|]/.test(cell) ? cell.split(/[;,|]/).map(part => part.trim()) : [];
