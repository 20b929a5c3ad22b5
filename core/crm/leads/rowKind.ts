import { nameOfHeader } from "../columns/header.ts";
import type { Column, Reading, Role, RowKind } from "../reading.ts";
import { list } from "../text/phrases.ts";

/** Words of an opportunity, and columns that only opportunities have. */
const ofDeals =
  /\b(?:deal|deals|dealname|dealstage|opportunity|opportunities|oppty|verkaufschance|verkaufschancen|negocio|negocios|oportunidad|oportunidade|opportunite|opportunita|trattativa|affare|affaire|verkoopkans|szansa|transakcja|obchod|prilezitost|salgsmulighed|aftale|affar|saljchans|stagename|probability|wahrscheinlichkeit|probabilidad|probabilidade|probabilite|probabilita|waarschijnlijkheid|prawdopodobienstwo|sannolikhet|pravdepodobnost|forecast)\b/;
/** Words of a lead; the source of a lead stands on its opportunity too. */
const ofLeads =
  /\b(?:lead|leads|lifecycle|lifecyclestage|mql|sql|interessent|prospecto|prospect|piste|zajemce|emne|converted|konvertiert|convertido|conversion|unqualified|disqualified)\b/;
const either = new Set(list("lead source|leadsource|source of lead|lead source medium|source du lead|origen del lead"));

/** What one row is: the words of the headers decide, and the columns that were found where they leave it open. */
export function rowKindOf(
  columns: readonly Column[],
  roles: Readonly<Partial<Record<Role, number>>>,
  answered: RowKind | undefined,
): Reading["rowKind"] {
  if (answered !== undefined) return { kind: answered, sure: true };
  let [deals, leads] = [0, 0];
  for (const { header } of columns) {
    const { entity, phrase } = nameOfHeader(header);
    const text = entity === null ? phrase : `${entity} ${phrase}`;
    if (either.has(phrase)) continue;
    if (ofDeals.test(text)) deals++;
    if (ofLeads.test(text)) leads++;
  }
  const known = (role: Role) => roles[role] !== undefined;
  if (known("mqlDate") || known("firstContact")) leads++;
  if (known("amount") && known("pipeline")) deals++;
  if (deals !== leads) return { kind: deals > leads ? "opportunity" : "lead", sure: Math.abs(deals - leads) >= 2 };
  return { kind: known("amount") && !known("email") ? "opportunity" : "lead", sure: false };
}
