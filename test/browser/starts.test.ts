import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  openPlayground,
  type Playground,
  type SheetSnapshot,
  snapshot,
  startOver,
  typeInto,
} from "./playgroundPage.ts";
import { seriousFindings } from "./seriousFindings.ts";
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
    for (const row of rows) {
      const cell = truth.windowByCell[String(row.Channel)]?.[String(row.Persona)];
      const { leads = 0, customers = 0, revenue = 0 } = cell ?? {};
      const name = `${row.Channel}, ${row.Persona}`;
      expect([name, row.Leads, row.Customers]).toEqual([name, leads, customers]);
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

test("the keyboard alone builds the example", async () => {
  await startOver(page);
  await page.getByRole("radio", { name: "Example" }).waitFor();
  await page.getByRole("tab", { name: "Build" }).focus();
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLLabelElement> };
      return element.labels?.[0]?.innerText ?? element.innerText;
    });
  const pressUntil = async (key: string, name: string) => {
    for (let press = 0; press < 12 && (await focused()) !== name; press++) await page.keyboard.press(key);
    expect(await focused()).toBe(name);
  };
  await page.keyboard.press("Tab");
  await pressUntil("ArrowDown", "Example");
  await page.keyboard.press("Space");
  expect(await page.getByRole("radio", { name: "Example" }).isChecked()).toBe(true);
  await pressUntil("Tab", "Build the workbook");
  await page.keyboard.press("Enter");
  await page.getByText("The SLA workbook is built").waitFor();
  expect(await focused()).toBe("Result");
});

test("nothing complained", () => {
  expect(playground.complaints).toEqual([]);
});

type Book = Record<string, SheetSnapshot>;

/** Hidden sheets hold the record of what was built, which is another one in each mode. */
const shownSheets = (book: Book) => Object.keys(book).filter(name => name !== "SLA Build" && name !== "SLA Undo");

const formulasOf = (book: Book) => Object.fromEntries(shownSheets(book).map(name => [name, book[name]!.formulas]));

/** Cells whose values differ by more than a billionth of their size. */
function differences(before: Book, after: Book): string[] {
  return shownSheets(before).flatMap(name => {
    const [old, now] = [before[name]!.values, after[name]?.values ?? []];
    return Array.from({ length: Math.max(old.length, now.length) }, (_, r) =>
      Array.from({ length: Math.max(old[r]?.length ?? 0, now[r]?.length ?? 0) }, (_, c) => {
        const pair = [old[r]?.[c] ?? null, now[r]?.[c] ?? null];
        return same(pair[0], pair[1]) ? [] : [`${name}, row ${r + 1}, column ${c + 1}: ${pair.join(" and ")}`];
      }).flat(),
    ).flat();
  });
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  return (a || null) === (b || null);
}
