import { expect, test } from "vitest";
import { exportText, read } from "./exportFiles.ts";

const files: readonly (readonly [string, string])[] = [
  ["01_hubspot_deals_full.csv", "opportunity"],
  ["02_hubspot_contacts.csv", "lead"],
  ["05_salesforce_report_footer.csv", "opportunity"],
  ["06_dynamics_view_en.csv", "opportunity"],
  ["10_pipedrive_leads_ptBR.csv", "lead"],
  ["11_pipedrive_listview_de.csv", "opportunity"],
  ["17_leadsquared_leads.csv", "lead"],
  ["large/hubspot_contacts.csv", "lead"],
  ["large/salesforce_leads_report.csv", "lead"],
  ["large/pipedrive_deals_de.csv", "opportunity"],
];

test.each(files)("one row of %s is one %s", (name, kind) => {
  expect(read(exportText(name)).rowKind.kind).toBe(kind);
});

test("headers that say neither leave it open, and an answer settles it", () => {
  const text = "Name,Created,Status\nA,2026-06-01,Won\nB,2026-06-02,Open\n";
  expect(read(text).rowKind).toEqual({ kind: "lead", sure: false });
  expect(read(text, { answers: { rowKind: "opportunity" } }).rowKind).toEqual({ kind: "opportunity", sure: true });
});
