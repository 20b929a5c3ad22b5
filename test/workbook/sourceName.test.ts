import { expect, test } from "vitest";
import { proposeSource } from "../../core/workbook/refresh/sourceName.ts";

const reading = (fileName: string, headers: readonly string[]) => ({
  fileName,
  allColumns: headers.map((header, index) => ({ index, header, samples: [], filled: 1 })),
});

test.each([
  ["all.csv", ["Record ID", "Lifecycle Stage", "Original Source"], "HubSpot contacts"],
  ["hubspot_contacts.csv", ["Record ID", "Email"], "HubSpot contacts"],
  ["hubspot-crm-exports-all-deals-2026-07-07.csv", ["Record ID", "Deal Name"], "HubSpot deals"],
  ["export.csv", ["Lead ID", "Lead Source", "Lead Owner", "IsClosed"], "Salesforce leads"],
  ["report1720000.csv", ["Opportunity ID", "StageName", "Amount"], "Salesforce opportunities"],
  ["deals.csv", ["Deal - ID", "Deal - Title", "Deal - Status"], "Pipedrive deals"],
  ["Our leads 2026-07-07 (1).csv", ["Name", "Created"], "Our leads"],
  ["2026-07.csv", ["Name", "Created"], "CRM export"],
  ["de_liste_juli.csv", ["Name", "Created"], "de liste"],
  ["de_liste_august.csv", ["Name", "Created"], "de liste"],
  ["Leads MÄRZ 2026.csv", ["Name", "Created"], "Leads"],
  ["leads de julio de 2026.csv", ["Name", "Created"], "leads"],
  ["ventes-août-2026.csv", ["Name", "Created"], "ventes"],
  ["Vendas março.csv", ["Name", "Created"], "Vendas"],
  ["leady 7 lipca 2026.csv", ["Name", "Created"], "leady"],
  ["Jul26_inquiries.csv", ["Name", "Created"], "inquiries"],
  ["vendas_out_2026.csv", ["Name", "Created"], "vendas"],
  ["LED leads.csv", ["Name", "Created"], "LED leads"],
  ["Marco Ltd inquiries v2 final.csv", ["Name", "Created"], "Marco Ltd inquiries"],
  ["Anfragen neu - Kopie (2).csv", ["Name", "Created"], "Anfragen"],
  ["Kopie von Anfragen Juli.csv", ["Name", "Created"], "Anfragen"],
  ["lista_set_final.csv", ["Name", "Created"], "lista"],
  ["Area 51 inquiries copy.csv", ["Name", "Created"], "Area 51 inquiries"],
  ["export_july_final.csv", ["Name", "Created"], "CRM export"],
  ["Pasted text", ["Name", "Created"], "CRM export"],
])("%s is proposed with a name that stays the same next month", (file, headers, name) => {
  expect(proposeSource(reading(file, headers))).toBe(name);
});
