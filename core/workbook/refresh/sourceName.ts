/** A name for the export that a person recognises next month, such as "HubSpot contacts". */

import type { Reading } from "../../crm/reading.ts";
import { namedTable } from "./tableName.ts";
import { withoutDates } from "./withoutDates.ts";

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
/** Stands before the name of a sheet of this workbook, where a file would have its ending. */
export const sheetPrefix = "Sheet: ";
/** What new sheets are called by themselves, in ten languages. */
const plainSheet = /^(sheet|tabelle|feuil(le)?|hoja|foglio|blad|ark|arkusz|list|planilha|página|export|data) ?\d*$/i;

/** Which CRM a source's name speaks of; null for a list of any other kind. */
export const crmNamed = (source: string): string | null => crms.find(({ files }) => files.test(source))?.name ?? null;

export function proposeSource(reading: Pick<Reading, "fileName" | "allColumns">): string {
  const table = namedTable(reading.fileName);
  if (table !== null) return table;
  const file = givenName(reading.fileName).replace(/[_-]+/g, " ");
  const headers = reading.allColumns.map(column => column.header.trim());
  const crm = crms.find(one => one.files.test(file)) ?? mostHits(headers);
  if (!crm) return withoutDates(file) || "CRM export";
  const kind =
    kinds.find(one => one.sign.test(file)) ?? kinds.find(one => headers.some(header => one.sign.test(header)));
  return kind ? `${crm.name} ${kind.word}` : `${crm.name} export`;
}

/** What the name says of the source; the name of pasted text or of a new sheet says nothing. */
function givenName(fileName: string): string {
  if (fileName === pastedText) return "";
  if (!fileName.startsWith(sheetPrefix)) return fileName.replace(/\.[a-z0-9]{2,4}$/i, "");
  const sheet = fileName.slice(sheetPrefix.length).trim();
  return plainSheet.test(sheet) ? "" : sheet;
}

/** One header can be chance; two of the same CRM are a sign. */
function mostHits(headers: readonly string[]) {
  const hits = crms.map(crm => ({ crm, count: headers.filter(header => crm.headers.test(header)).length }));
  const best = hits.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count >= 2 ? best.crm : undefined;
}
