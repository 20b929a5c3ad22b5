import { expect, test } from "vitest";
import { exportText, read } from "./exportFiles.ts";

// A second count of one file that shares no code with the product: its own splitting, its own rules.
function records(text: string): string[][] {
  const all: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[at++]!;
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === "," || sign === "\n") {
      all[all.length - 1]!.push(cell);
      cell = "";
      if (sign === "\n") all.push([]);
    } else cell += sign;
  }
  return all.filter(record => record.length === 20);
}

const day = (cell: string) => {
  const [month, date, year] = cell.split("/").map(Number);
  const real = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, date ?? 0));
  return /^\d+\/\d+\/\d{4}$/.test(cell) && real.getUTCMonth() + 1 === month && real.getUTCDate() === date
    ? real.toISOString().slice(0, 10)
    : "";
};

test("a simple loop over the Salesforce report counts the same leads, customers and revenue by month", () => {
  const asOf = "2026-06-30";
  const [header, ...rows] = records(exportText("large/salesforce_leads_report.csv"));
  const at = (name: string) => header!.indexOf(name);
  const newest = new Map<string, string[]>();
  for (const row of rows) {
    if (day(row[at("Create Date")]!) === "" || row[at("Remarketing")] === "1") continue;
    const names = `${row[at("First Name")]} ${row[at("Last Name")]} ${row[at("Email")]!.split("@")[0]}`;
    if (/(^|[^\p{L}\p{N}])test([^\p{L}\p{N}]|$)/iu.test(names)) continue;
    const before = newest.get(row[at("Lead ID")]!);
    if (before && day(before[at("Last Modified")]!) > day(row[at("Last Modified")]!)) continue;
    newest.set(row[at("Lead ID")]!, row);
  }
  const counted = new Map<string, [leads: number, customers: number, cents: number]>();
  for (const row of newest.values()) {
    const created = day(row[at("Create Date")]!);
    if (created > asOf) continue;
    const month = counted.get(created.slice(0, 7)) ?? [0, 0, 0];
    month[0]++;
    if (row[at("Won")] === "1" && !(day(row[at("Close Date")]!) > asOf)) {
      month[1]++;
      month[2] += Math.round(Number(row[at("Opportunity Amount")]!.replace(/[$,]/g, "")) * 100);
    }
    counted.set(created.slice(0, 7), month);
  }
  const ours = new Map<string, [number, number, number]>();
  for (const { month, leads, customers, revenue } of read(exportText("large/salesforce_leads_report.csv"), { asOf })
    .cohorts) {
    const [a, b, c] = ours.get(month) ?? [0, 0, 0];
    ours.set(month, [a + leads, b + customers!, c + Math.round(revenue! * 100)]);
  }
  expect([...ours].sort()).toEqual([...counted].sort());
});
