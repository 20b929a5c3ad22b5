import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sheetsHost } from "../../apps-script/sidebar/host.ts";
import { type Engine, openEngine } from "../../command-line/warehouse/duckdbEngine.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import { bigQueryService, newWarehouse } from "../apps-script/google/bigQueryService.ts";
import { Book } from "../apps-script/google/book.ts";
import { scriptProject } from "../apps-script/google/scriptProject.ts";
import { giveScriptRun, type Journeys } from "../apps-script/google/scriptRun.ts";
import { askGoogle, withGoogleFunctions } from "../warehouse/googleSql.ts";
import { type Watched, watch } from "./builtPage.ts";
import { openBrowser } from "./openBrowser.ts";
import { seriousFindings } from "./seriousFindings.ts";

const table = "my-project.crm.leads";
/** As BigQuery gives the columns: a moment as seconds since 1970. */
const columns = [
  ["id", "INTEGER", "n"],
  ["created_at", "TIMESTAMP", "TIMESTAMPTZ '2025-07-01 00:00:00+00' + INTERVAL (n * 6) HOUR"],
  ["email", "STRING", "'lead' || n || '@example.com'"],
  ["source", "STRING", "['Organic search', 'google / cpc', 'Newsletter', 'Trade fair', NULL][1 + n % 5]"],
  ["segment", "STRING", "['Enterprise', 'Startup', NULL][1 + n % 3]"],
  ["stage", "STRING", "['Closed won', 'Closed lost', 'Closed lost', 'Proposal'][1 + n % 4]"],
  ["amount", "FLOAT", "CASE WHEN n % 4 = 0 THEN 500.0 + n END"],
  ["closed_on", "DATE", "CASE WHEN n % 4 = 0 THEN DATE '2025-07-11' + CAST(n // 4 AS INTEGER) END"],
] as const;
const size = 1_400;

const folder = mkdtempSync(join(tmpdir(), "sheets-bigquery-pane-"));
const book = new Book({ timeZone: "Europe/Berlin" });
const warehouse = newWarehouse();
let browser: Browser;
let page: Page;
let watched: Watched;
let engine: Engine;
let journeys: Journeys;
let built: unknown;

beforeAll(async () => {
  const { buildAppsScript } = await import(new URL("../../build/appsScript.mjs", import.meta.url).href);
  await buildAppsScript(process.cwd(), { with: ["bigquery"], dist: folder });
  engine = await openEngine();
  await withGoogleFunctions(engine);
  await engine.run(
    `CREATE TABLE "${table}" AS SELECT ${columns.map(([name, , value]) => `${value} AS ${name}`).join(", ")} FROM range(${size}) AS numbers(n)`,
  );
  const given = columns.map(([name, type]) => (type === "TIMESTAMP" ? `epoch(${name})` : name)).join(", ");
  const rows = await engine.ask({ sql: `SELECT ${given} FROM "${table}" ORDER BY id`, parameters: {} });
  warehouse.tables.set(table, {
    type: "TABLE",
    fields: [...columns.map(([name, type]) => ({ name, type })), { name: "tags", type: "STRING", mode: "REPEATED" }],
    rows: rows.map(row => [...asTexts(row), null]),
  });
  const built = join(folder, "apps-script");
  const more = { BigQuery: bigQueryService(book, warehouse) };
  const project = scriptProject(book, readFileSync(join(built, "Code.js"), "utf8"), more, built);
  await buildWorkbook(sheetsHost(project.send), exampleState("sla"), "keep");
  browser = await openBrowser();
  page = await (await browser.newContext({ viewport: { width: 300, height: 700 } })).newPage();
  watched = watch(page);
  journeys = await giveScriptRun(page, { ...project, run: answering(project.run) });
  project.run("slaRefresh");
  const { html } = project.shell.sidebars.at(-1)!;
  await page.route("https://sidebar.example/", route => route.fulfill({ contentType: "text/html", body: html }));
  await page.goto("https://sidebar.example/");
  await page.getByRole("heading", { name: "Your CRM export" }).waitFor();
});
afterAll(async () => {
  await browser?.close();
  engine?.close();
  rmSync(folder, { recursive: true });
});

const asTexts = (row: readonly unknown[]) => row.map(cell => (cell === null ? null : String(cell)));

/** The fake service answers at once, so what DuckDB says of a statement is asked before. */
function answering(run: (name: string, ...given: unknown[]) => unknown) {
  const answers = new Map<string, readonly (readonly (string | null)[])[]>();
  warehouse.answer = sql => answers.get(sql) ?? [];
  return async (name: string, ...given: unknown[]) => {
    const [order, , statement] = name === "slaBigQuery" ? JSON.parse(given[0] as string) : [];
    if (order === "start") {
      const rows = await askGoogle(engine, statement.sql, statement.parameters);
      answers.set(statement.sql, rows.map(asTexts));
    }
    return run(name, ...given);
  };
}

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const whole = () => page.getByRole("region", { name: "The whole table" });
const lookAtTable = async () => {
  await page.getByText("From BigQuery").click();
  await page.getByLabel("Table in BigQuery").fill(table);
  await page.getByRole("button", { name: "Look at the table" }).click();
  await page.getByRole("heading", { name: `What was found in the first rows of ${table} in BigQuery` }).waitFor();
};

test("a table is named with the keyboard; a name that is none is said and stays there to be corrected", async () => {
  built = book.snapshot();
  await page.getByText("From BigQuery").focus();
  await press("Enter", "Tab");
  await page.keyboard.type("leads");
  await press("Tab", "Enter");
  await page.getByText('Expected a table such as my-project.crm.leads, but "leads" came').waitFor();
  expect(await page.getByLabel("Table in BigQuery").inputValue()).toBe("leads");
  await page.getByLabel("Table in BigQuery").fill(table);
  await press("Tab", "Enter");
  await page.getByRole("heading", { name: `What was found in the first rows of ${table} in BigQuery` }).waitFor();
  await page.getByText('"tags" holds lists, records or another type').waitFor();
});

test("the first rows are mapped like an export, and can be applied by nobody", async () => {
  await page.getByRole("combobox", { name: /Trade fair/ }).selectOption({ label: "Sales rep call" });
  await page.getByText("1,000 rows read").waitFor();
  expect(await page.getByRole("region", { name: "Preview" }).count()).toBe(0);
  expect(await page.getByRole("button", { name: "Apply" }).count()).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
});

test("what the count reads is shown before it runs, and a limit below that holds it back", async () => {
  await whole().getByLabel("Project that pays").fill("our-budget");
  await whole().getByRole("button", { name: "See what it costs" }).press("Enter");
  await whole().getByText("Counting reads 5.00 GB.").waitFor();
  const count = whole().getByRole("button", { name: "Count in BigQuery" });
  await whole().getByLabel("Stop above (GB)").fill("2");
  await whole().getByText("This is less than the count reads.").waitFor();
  expect(await count.isDisabled()).toBe(true);
  await whole().getByLabel("Stop above (GB)").fill("6");
  expect(await count.isDisabled()).toBe(false);
  expect([warehouse.jobs, new Set(warehouse.billed)]).toEqual([[], new Set(["our-budget"])]);
});

test("a count that fails or is cancelled is said below the review, which stays", async () => {
  const count = whole().getByRole("button", { name: "Count in BigQuery" });
  warehouse.failure = "Resources exceeded during query execution";
  await count.press("Enter");
  await whole().getByText("The query is too large for BigQuery").waitFor();
  warehouse.failure = null;
  await count.press("Enter");
  await whole().getByRole("progressbar", { name: "Looking at the values in BigQuery" }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await whole().getByRole("button", { name: "Cancel" }).press("Enter");
  await whole().getByText("The count was cancelled. Nothing was written.").waitFor();
  expect(warehouse.jobs.map(({ stopped }) => stopped)).toContain(true);
  expect(book.snapshot()).toEqual(built);
});

test("the counts of the whole table come as a preview, without a question", async () => {
  await whole().getByRole("button", { name: "Count in BigQuery" }).press("Enter");
  await page.getByRole("heading", { name: `What was found in the counts of ${table} in BigQuery` }).waitFor();
  await page.getByRole("region", { name: "Preview" }).waitFor();
  await page.getByText("Rows read 1,400 = used 1,400 + merged 0 + left out 0").waitFor();
  expect(await page.getByLabel("Source name").inputValue()).toBe(table);
  expect(await page.getByText("Please check").count()).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  expect(book.snapshot()).toEqual(built);
});

test("after Apply the counts stand in the spreadsheet, and no row has travelled there", async () => {
  await page.getByRole("button", { name: "Apply", exact: true }).press("Enter");
  await page.getByRole("region", { name: "Result of the refresh" }).waitFor();
  await page.getByText(`${table} is in, with 1,400 rows`).waitFor();
  expect(journeys.travelled.filter(order => order.startsWith("slaServe")).join()).not.toContain("@example.com");
});

test("next month nothing is asked again that was answered", async () => {
  await lookAtTable();
  await page.getByText("4 source values and 2 persona values.", { exact: true }).waitFor();
  expect(await page.getByText("Please check").count()).toBe(0);
  await whole().getByRole("button", { name: "Leave this table" }).click();
});

test("undo gives back every sheet as before", async () => {
  await page.getByRole("button", { name: "Undo last refresh" }).click();
  await page.getByText("The last refresh is undone").waitFor();
  expect(book.snapshot()).toEqual(built);
  expect(watched.complaints).toEqual([]);
});
