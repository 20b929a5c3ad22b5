import { expect, test } from "vitest";
import { proposeSource } from "../../../core/taskpane/reading/sourceName.ts";

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
  ["Pasted text", ["Name", "Created"], "CRM export"],
])("%s is proposed with a name that stays the same next month", (file, headers, name) => {
  expect(proposeSource(reading(file, headers))).toBe(name);
});
