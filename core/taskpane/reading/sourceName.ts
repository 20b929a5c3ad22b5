/** A name for the export that a person recognises next month, such as "HubSpot contacts". */
import type { Reading } from "../../crm/reading.ts";

const crms: readonly { readonly name: string; readonly headers: RegExp; readonly files: RegExp }[] = [
  {
    name: "HubSpot",
    headers: /^(record id|lifecycle stage|original (traffic )?source.*|hs_.*|deal stage|contact owner|is closed won)$/i,
    files: /hubspot/i,
  },
  {
    name: "Salesforce",
    headers: /^(stagename|leadsource|isclosed|iswon|opportunity id|lead id|opportunity name|opportunity owner)$/i,
    files: /salesforce|sfdc/i,
  },
  { name: "Pipedrive", headers: /^(deal|lead|organization|person|organisation) - .+$/i, files: /pipedrive/i },
  { name: "Dynamics", headers: /^\(do not modify\)/i, files: /dynamics/i },
  { name: "Zoho", headers: /^(deal_name|lead_source|closing_date)$/i, files: /zoho/i },
];

const kinds: readonly { readonly word: string; readonly sign: RegExp }[] = [
  { word: "deals", sign: /\bdeals?\b/i },
  { word: "opportunities", sign: /opportunit/i },
  { word: "contacts", sign: /\bcontacts?\b|lifecycle stage/i },
  { word: "leads", sign: /\bleads?\b/i },
];

/** The file name of what was pasted; it says nothing about the source. */
export const pastedText = "Pasted text";

export function proposeSource(reading: Pick<Reading, "fileName" | "allColumns">): string {
  const file =
    reading.fileName === pastedText ? "" : reading.fileName.replace(/\.[a-z0-9]{2,4}$/i, "").replace(/[_-]+/g, " ");
  const headers = reading.allColumns.map(column => column.header.trim());
  const crm = crms.find(one => one.files.test(file)) ?? mostHits(headers);
  if (!crm) return withoutDates(file) || "CRM export";
  const kind =
    kinds.find(one => one.sign.test(file)) ?? kinds.find(one => headers.some(header => one.sign.test(header)));
  return kind ? `${crm.name} ${kind.word}` : `${crm.name} export`;
}

/** One header can be chance; two of the same CRM are a sign. */
function mostHits(headers: readonly string[]) {
  const hits = crms.map(crm => ({ crm, count: headers.filter(header => crm.headers.test(header)).length }));
  const best = hits.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count >= 2 ? best.crm : undefined;
}

/** File names often carry the day of the export; the source must be the same next month. */
function withoutDates(file: string): string {
  return file
    .replace(/\(\d+\)/g, " ")
    .replace(/\d{4} ?\d{2}( ?\d{2})?|\d{1,2}\.\d{1,2}\.\d{2,4}/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
