import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPlayground, type Playground, snapshot, startOver, typeInto } from "./playgroundPage.ts";
import { seriousFindings } from "./seriousFindings.ts";
import { differences, formulasOf } from "./sheetDifferences.ts";
import { tableRows } from "./tableRows.ts";

const exports = new URL("../crm/exports/large/", import.meta.url);
const truth = JSON.parse(readFileSync(new URL("pipedrive_deals_de.truth.json", exports), "utf8")) as {
  asOf: string;
  windowByCell: Record<string, Record<string, { leads: number; customers: number; revenue: number }>>;
};

let playground: Playground;
let page: Page;
beforeAll(async () => {
  playground = await openPlayground();
  page = playground.page;
  page.setDefaultTimeout(15_000);
});
afterAll(() => playground?.close());

const build = async () => {
  await page.getByRole("button", { name: "Build the workbook" }).click();
  await page.getByText("The SLA workbook is built").waitFor();
};
const metrics = async () => tableRows((await snapshot(page))["SLA Metrics"], "Channel");

describe("Type what you know", () => {
  test("says everything that is missing before it builds", async () => {
    await page.getByRole("radio", { name: "Type what you know" }).check();
    await page.getByLabel("Monthly revenue goal").fill("lots");
    await page.getByRole("button", { name: "Build the workbook" }).click();
    await page.getByRole("alert").filter({ hasText: '"lots" is not an amount' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(Object.keys(await snapshot(page))).toEqual(["Sheet1"]);
  });

  test("two channels and two personas give the numbers worked out by hand", async () => {
    const field = (label: string, value: string) => page.getByLabel(label, { exact: true }).fill(value);
    await field("Company", "Acme");
    await field("Monthly revenue goal", "60,000");
    for (const channel of ["Paid media", "Social", "Sales rep call"]) {
      await page.getByRole("button", { name: `Remove ${channel}` }).click();
    }
    await field("Close rate % of channel 1", "10");
    await field("Close rate % of channel 2", "20%");
    await field("Persona 1", "Small");
    await field("Sale price of persona 1", "1000");
    await page.getByRole("button", { name: "Add a persona" }).click();
    await field("Persona 2", "Large");
    await field("Sale price of persona 2", "2,500");
    await build();
    expect(await seriousFindings(page)).toEqual([]);

    // Without a history each of the four rows takes a quarter of the goal: 15,000 a month.
    const numbers = (await metrics())
      .filter(row => row.Channel !== "Unassigned" && row.Persona !== "Unassigned")
      .map(row => [row.Channel, row.Persona, row["Lead value"], row.Goal, row["Leads needed"], row["With buffer"]]);
    expect(numbers).toEqual([
      ["Organic", "Small", 100, 15_000, 150, 165],
      ["Organic", "Large", 250, 15_000, 60, 66],
      ["Email", "Small", 200, 15_000, 75, 83],
      ["Email", "Large", 500, 15_000, 30, 33],
    ]);
  });
});

describe("Drop your CRM export", () => {
  test("a German Pipedrive export proposes its currency, and builds the workbook with its counts", async () => {
    await startOver(page);
    await page.getByRole("radio", { name: "Drop your CRM export" }).check();
    await page.getByLabel("CRM export file").setInputFiles(fileURLToPath(new URL("pipedrive_deals_de.csv", exports)));
    await page.getByRole("heading", { name: "What was found in pipedrive_deals_de.csv" }).waitFor();
    expect(await page.getByLabel("Currency", { exact: true }).last().inputValue()).toBe("EUR");
    await page.getByLabel("Data as of").fill(truth.asOf);
    await page.getByLabel("Monthly revenue goal").fill("100000");
    expect(await seriousFindings(page)).toEqual([]);
    const keep = page.getByRole("button", { name: "Keep the marked answers" });
    if (await keep.isVisible()) await keep.click();
    await build();

    const rows = await metrics();
    // One row of this export is a deal, and the labels follow it.
    for (const row of rows) {
      const cell = truth.windowByCell[String(row.Channel)]?.[String(row.Persona)];
      const { leads = 0, customers = 0, revenue = 0 } = cell ?? {};
      const name = `${row.Channel}, ${row.Persona}`;
      expect([name, row.Opportunities, row.Customers]).toEqual([name, leads, customers]);
      expect(Number(row.Revenue), name).toBeCloseTo(revenue, 6);
    }
    const cells = Object.values(truth.windowByCell).flatMap(personas => Object.keys(personas));
    expect(rows.length).toBeGreaterThanOrEqual(cells.length);
  });

  test("converting to plain formulas and back keeps every number", async () => {
    const withFunctions = await snapshot(page);
    await page.getByRole("button", { name: "Convert to plain formulas" }).click();
    await page.getByText("The workbook now uses plain formulas").waitFor();
    const plain = await snapshot(page);
    const formulas = Object.values(plain).flatMap(sheet => sheet.formulas.flat());
    expect(formulas.filter(formula => formula.includes("SLA_"))).toEqual([]);
    expect(differences(withFunctions, plain)).toEqual([]);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Convert to SLA functions" }).click();
    await page.getByText("The workbook now uses the SLA functions").waitFor();
    const back = await snapshot(page);
    expect(formulasOf(back)).toEqual(formulasOf(withFunctions));
    expect(differences(withFunctions, back)).toEqual([]);
  });

  test("a formula that was typed over is listed, and kept when the workbook is built again", async () => {
    await page.evaluate(() => {
      const book = window.univerAPI!.getActiveWorkbook()!;
      book.setActiveSheet(book.getSheetByName("SLA Metrics")!);
    });
    const before = await snapshot(page);
    expect(before["SLA Metrics"]!.formulas[4]![6]).toMatch(/^=/);
    await typeInto(page, "G5", "777");
    const again = page.getByRole("button", { name: "Build again" });
    await again.click();
    await page.getByRole("alert").filter({ hasText: "look at the list" }).waitFor();
    const list = page.getByRole("region", { name: "Overwritten cells" });
    expect(await list.innerText()).toContain("SLA Metrics G5: 777");
    expect(await list.getByRole("radio", { name: "Keep what was typed" }).isChecked()).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);
    await again.click();
    await page.getByText("The workbook is built again").waitFor();
    const after = await snapshot(page);
    expect([after["SLA Metrics"]!.values[4]![6], after["SLA Metrics"]!.formulas[4]?.[6] ?? ""]).toEqual([777, ""]);

    await list.getByRole("radio", { name: "Replace it with the formulas" }).check();
    await again.click();
    await list.waitFor({ state: "detached" });
    expect(differences(before, await snapshot(page))).toEqual([]);
  });
});

test("nothing complained", () => {
  expect(playground.complaints).toEqual([]);
});
