/** Which export to pull from which CRM: the whole pipeline, since rates need the leads that were lost or are open too. */
import type { Reading } from "../../crm/reading.ts";
import { crmNamed, proposeSource } from "../../workbook/refresh/sourceName.ts";

export interface Pull {
  readonly crm: string;
  readonly pull: string;
}

export const pulls: readonly Pull[] = [
  { crm: "HubSpot", pull: "Contacts or Deals, Export, all properties, CSV." },
  { crm: "Salesforce", pull: "A report of Leads or Opportunities, all dates and stages, Export, Details Only." },
  { crm: "Pipedrive", pull: "The list of Leads or Deals with all statuses, Export filter results." },
  { crm: "Dynamics", pull: "The view All Leads or All Opportunities, Export to Excel, static worksheet." },
  { crm: "Zoho", pull: "Setup, Data Administration, Export, module Leads or Deals." },
  { crm: "monday", pull: "The board's menu, More actions, Export board to Excel." },
  { crm: "Bitrix24", pull: "The list of Leads or Deals with all stages, Settings, Export to CSV, all fields." },
  { crm: "A list by hand", pull: "One row a lead, with the day it came in, its source and what became of it." },
];

/** Fewer wins can all be won by chance. */
const fewestWins = 5;

/** Said where an export holds nothing but wins: a close rate of 100 % would be no news, but an error. */
export function onlyWonNote(reading: Pick<Reading, "outcome" | "fileName" | "allColumns">): string | null {
  const { won, lost, open } = reading.outcome;
  if (won < fewestWins || lost + open > 0) return null;
  const crm = crmNamed(proposeSource(reading));
  const own = pulls.find(pull => pull.crm === crm);
  const how = own ? ` In ${own.crm}: ${own.pull}` : "";
  return `Every row of this export is won, so every close rate would read 100%. Pull the whole pipeline, with the leads that were lost or are still open.${how}`;
}
