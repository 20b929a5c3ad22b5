import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPlayground, type Playground, type SheetSnapshot, snapshot } from "./playgroundPage.ts";

const exports = new URL("../crm/exports/large/", import.meta.url);
const exportFile = fileURLToPath(new URL("hubspot_contacts.csv", exports));
const truth = JSON.parse(readFileSync(new URL("hubspot_contacts.truth.json", exports), "utf8")) as {
  asOf: string;
  windowByCell: Record<
    string,
    Record<string, { leads: number; customers: number; customersWithAmount: number; revenue: number }>
  >;
  windowByChannel: Record<string, { closeRate: number }>;
  windowByPersona: Record<string, { averageSalePrice: number }>;
};

let playground: Playground;
let page: Page;
let built: Record<string, SheetSnapshot>;

beforeAll(async () => {
  playground = await openPlayground();
  page = playground.page;
});
afterAll(() => playground?.close());

/** Rows of a table with a header row, as records by header. */
function records(sheet: SheetSnapshot, firstHeader: string, until: number): Record<string, unknown>[] {
  const at = sheet.values.findIndex(row => row[0] === firstHeader);
  const header = sheet.values[at]!.map(String);
  return sheet.values
    .slice(at + 1, at + 1 + until)
    .map(row => Object.fromEntries(header.map((name, column) => [name, row[column]])));
}

async function dropExport(): Promise<void> {
  await page.getByRole("tab", { name: "Refresh" }).click();
  await page.getByLabel("CRM export file").setInputFiles(exportFile);
  await page.getByLabel("Data as of").fill(truth.asOf);
}

async function seriousFindings(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include("#pane").analyze();
  return violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id }) => id);
}

test("the example workbook is built", async () => {
  await page.getByRole("radio", { name: "Example" }).check();
  expect(await seriousFindings()).toEqual([]);
  await page.getByRole("button", { name: "Build the workbook" }).click();
  await page.getByText("The SLA workbook is built").waitFor();
  built = await snapshot(page);
  const shown = Object.values(built).flatMap(({ values }) => values.flat());
  expect(shown.filter(value => typeof value === "string" && /^#/.test(value))).toEqual([]);
});

test("an export that is dropped is previewed, and nothing is written", async () => {
  await dropExport();
  await page
    .getByRole("group", { name: /Offline Sources/ })
    .getByRole("radio", { name: "Sales rep call" })
    .check();
  await page.getByRole("region", { name: "Preview" }).waitFor();
  await expect.poll(() => page.getByRole("region", { name: "Preview" }).innerText()).toContain("1,279");
  const quality = await page.getByRole("region", { name: "Quality report" }).innerText();
  for (const count of ["2,646", "2,527"]) expect(quality).toContain(count);
  expect(await seriousFindings()).toEqual([]);
  expect(await snapshot(page)).toEqual(built);
});

test("after Apply, SLA Metrics holds exactly what the export holds", async () => {
  await page.getByRole("button", { name: "Apply", exact: true }).click();
  await page.getByRole("region", { name: "Result of the refresh" }).waitFor();
  const after = await snapshot(page);
  const rows = records(after["SLA Metrics"]!, "Channel", 30);
  expect(rows).toHaveLength(30);
  for (const row of rows) {
    const cell = truth.windowByCell[String(row.Channel)]?.[String(row.Persona)];
    const { leads = 0, customers = 0, customersWithAmount = 0, revenue = 0 } = cell ?? {};
    const name = `${row.Channel}, ${row.Persona}`;
    expect([name, row.Leads, row.Customers]).toEqual([name, leads, customers]);
    expect(Number(row.Revenue), name).toBeCloseTo(revenue, 6);
    if (leads === 0) expect(row["Close rate"] || null, name).toBeNull();
    else expect(Number(row["Close rate"]), name).toBeCloseTo(customers / leads, 12);
    if (customersWithAmount === 0) expect(row["Average sale price"] || null, name).toBeNull();
    else expect(Number(row["Average sale price"]), name).toBeCloseTo(revenue / customersWithAmount, 8);
  }
  for (const row of records(after["SLA Overview"]!, "Channel", 6)) {
    expect(Number(row["Close rate"]), String(row.Channel)).toBeCloseTo(
      truth.windowByChannel[String(row.Channel)]!.closeRate,
      6,
    );
  }
  for (const row of records(after["SLA Overview"]!, "Persona", 5)) {
    const { averageSalePrice } = truth.windowByPersona[String(row.Persona)]!;
    expect(Number(row["Average sale price"]), String(row.Persona)).toBeCloseTo(averageSalePrice, 2);
  }
});

test("the same file again is already applied", async () => {
  await dropExport();
  await page.getByText(/already applied/i).waitFor();
  expect(await page.getByRole("button", { name: "Apply", exact: true }).count()).toBe(0);
});

test("undo gives back every sheet as before", async () => {
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Undo last refresh" }).click();
  await page
    .getByText(/undone|as before|back as/i)
    .first()
    .waitFor();
  expect(await snapshot(page)).toEqual(built);
});

test("nothing complained", () => {
  expect(playground.complaints).toEqual([]);
});
