import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Book } from "../apps-script/google/book.ts";
import { newOutside, optionServices } from "../apps-script/google/optionServices.ts";
import { type ScriptProject, scriptProject } from "../apps-script/google/scriptProject.ts";
import { giveScriptRun, type Journeys } from "../apps-script/google/scriptRun.ts";
import { type Watched, watch } from "./builtPage.ts";
import { openBrowser } from "./openBrowser.ts";
import { seriousFindings } from "./seriousFindings.ts";

const exports = new URL("../crm/exports/large/", import.meta.url);
const exportFile = fileURLToPath(new URL("hubspot_contacts.csv", exports));
const asOf = "2026-06-30";

const book = new Book({ timeZone: "America/New_York" });
let project: ScriptProject;
const outside = newOutside();
const folder = mkdtempSync(join(tmpdir(), "sheets-options-"));
let browser: Browser;
let page: Page;
let journeys: Journeys;
let built: unknown;
const watched: Watched[] = [];

interface Runner {
  withSuccessHandler(handler: () => void): Runner & Record<string, () => void>;
  withFailureHandler(handler: (failure: Error) => void): Runner & Record<string, () => void>;
}

async function openPage(): Promise<Page> {
  const opened = await (await browser.newContext({ viewport: { width: 300, height: 700 } })).newPage();
  watched.push(watch(opened));
  journeys = await giveScriptRun(opened, project);
  return opened;
}

/** The sidebar as a menu item opens it, 300 px wide. */
async function openSidebar(item: string): Promise<void> {
  project.run(item);
  const { html } = project.shell.sidebars.at(-1)!;
  await page.route("https://sidebar.example/", route => route.fulfill({ contentType: "text/html", body: html }));
  await page.goto("https://sidebar.example/");
}

beforeAll(async () => {
  project = scriptProject(book);
  browser = await openBrowser();
  page = await openPage();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

test("the menu opens the pane at the view that it names", async () => {
  await openSidebar("slaFunctions");
  await page.getByRole("tab", { name: "Functions", selected: true }).waitFor();
  await openSidebar("slaOpenPane");
  await page.getByRole("tab", { name: "Build", selected: true }).waitFor();
});

test("the example workbook is built in the spreadsheet", async () => {
  await openSidebar("slaBuild");
  await page.getByRole("radio", { name: "Example" }).check();
  expect(await seriousFindings(page)).toEqual([]);
  journeys.looks = 2;
  await page.getByRole("button", { name: "Build the workbook" }).click();
  const progress = page.getByRole("progressbar", { name: /^Writing SLA .+ of \d+\)$/ });
  await progress.waitFor();
  await expect.poll(() => progress.getAttribute("value")).toMatch(/^[1-9]/);
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByText("The SLA workbook is built").waitFor();
  expect(await progress.count()).toBe(0);
  journeys.looks = 0;
  built = book.snapshot();
  expect(book.tabs.map(({ name }) => name)).toContain("SLA Overview");
});

test("the menu's refresh reads the sheet in front at once, and says where that is none", async () => {
  book.active = book.tab("SLA Overview");
  await openSidebar("slaRefresh");
  await page.getByText('The sheet in front, "SLA Overview", belongs to the SLA workbook and is no export.').waitFor();
  const rows = [
    ["Created", "Lead source", "Persona", "Status", "Amount", "Close date"],
    ["2026-05-04", "Organic", "Enterprise", "Won", 500, "2026-05-20"],
    ["2026-06-02", "Email", "Startup", "Open", "", ""],
  ];
  const own = book.tab("Sheet1");
  for (const [row, line] of rows.entries())
    for (const [column, value] of line.entries()) own.cells.enter(row + 1, column + 1, value);
  book.onWrite();
  built = book.snapshot();
  book.active = own;
  await openSidebar("slaRefresh");
  await page.getByRole("heading", { name: /^What was found in .*Sheet1/ }).waitFor();
  expect(book.snapshot()).toEqual(built);
});

test("an export is read in the sidebar and previewed, and nothing is written", async () => {
  await openSidebar("slaOpenPane");
  await page.getByRole("tab", { name: "Refresh" }).click();
  await page.getByLabel("CRM export file").setInputFiles(exportFile);
  await page.getByLabel("Data as of").fill(asOf);
  await page
    .getByRole("group", { name: /Offline Sources/ })
    .getByRole("radio", { name: "Sales rep call" })
    .check();
  await page.getByRole("region", { name: "Preview" }).waitFor();
  await expect.poll(() => page.getByRole("region", { name: "Preview" }).innerText()).toContain("1,279");
  expect(await seriousFindings(page)).toEqual([]);
  expect(book.snapshot()).toEqual(built);
});

test("after Apply the counts stand in the spreadsheet, and only they have travelled", async () => {
  await page.getByRole("button", { name: "Apply", exact: true }).click();
  await page.getByRole("region", { name: "Result of the refresh" }).waitFor();
  const history = book.tab("SLA History").cells;
  expect(history.used().rows).toBeGreaterThan(100);
  const text = readFileSync(exportFile, "utf8");
  const addresses = [...new Set(text.match(/[\w.+-]+@[\w.-]+\.\w+/g) ?? [])];
  expect(addresses.length).toBeGreaterThan(100);
  const all = journeys.travelled.join("\n");
  expect(addresses.filter(address => all.includes(address))).toEqual([]);
});

test("undo gives back every sheet as before", async () => {
  await openSidebar("slaUndo");
  await page.getByRole("button", { name: "Undo last refresh" }).click();
  await page
    .getByText(/undone|as before|back as/i)
    .first()
    .waitFor();
  expect(book.snapshot()).toEqual(built);
});

test("a failure of Google is said in plain words, and the pane goes on", async () => {
  book.calls = [];
  book.failAt = 1;
  book.failure =
    "PERMISSION_DENIED: We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.";
  await openSidebar("slaOpenPane").catch(() => undefined);
  await page.reload();
  await page.getByText("signed in to several Google accounts").waitFor();
  book.failAt = null;
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("tabpanel").first().waitFor();
});

describe("a project built with options", () => {
  /** As the menu calls it, or the page: what Google answers. */
  const called = (name: string) =>
    page.evaluate(
      name =>
        new Promise<string>(done => {
          const run = (window as unknown as { google: { script: { run: Runner } } }).google.script.run;
          run.withSuccessHandler(() => done("done")).withFailureHandler(({ message }) => done(message))[name]!();
        }),
      name,
    );

  beforeAll(async () => {
    const { buildAppsScript } = await import(new URL("../../build/appsScript.mjs", import.meta.url).href);
    await buildAppsScript(process.cwd(), { with: ["mail", "trigger", "doc"], dist: folder });
    const code = readFileSync(join(folder, "apps-script/Code.js"), "utf8");
    const services = optionServices(book, outside);
    project = scriptProject(book, code, services, join(folder, "apps-script"));
    await page.close();
    page = await openPage();
    await openSidebar("slaOpenPane");
  });

  test("makes the agreement a Google Doc from the pane, and shows where it is", async () => {
    await page.getByRole("tab", { name: "Agreement" }).click();
    await page.getByRole("button", { name: "Make a Google Doc" }).click();
    const link = page.getByRole("link", { name: "SLA agreement, draft 1" });
    await link.waitFor();
    expect(await link.getAttribute("href")).toBe("https://docs.google.com/document/d/1");
    expect(outside.documents.map(({ name, saved }) => [name, saved])).toEqual([["SLA agreement, draft 1", true]]);
    expect(await seriousFindings(page)).toEqual([]);
  });

  test("says what to do where the permission for documents was not given, and makes none", async () => {
    book.calls = [];
    book.failAt = 1;
    book.failure =
      "Exception: You do not have permission to call DocumentApp.create. Required permissions: https://www.googleapis.com/auth/documents";
    await page.getByRole("button", { name: "Make a Google Doc" }).click();
    await page.getByText("SLA Metrics has no permission for this spreadsheet").waitFor();
    book.failAt = null;
    expect(outside.documents).toHaveLength(1);
  });

  test("mails the report and sets its reminder once the addresses are chosen", async () => {
    expect(await called("slaMailReport")).toContain("Nobody to send the report to");
    book.active = book.tab("Sheet1");
    book.active.cells.enter(1, 1, "team@example.com");
    book.onWrite();
    for (const name of ["slaReportTo", "slaMailReport", "slaMonthly"])
      expect([name, await called(name)]).toEqual([name, "done"]);
    expect(outside.mails.map(({ to }) => to)).toEqual(["team@example.com"]);
    expect(outside.triggers).toEqual(["slaMonthlyReport"]);
  });
});

test("nothing complained, and nothing but the page itself was asked for", () => {
  const requests = watched.flatMap(page => page.requests);
  expect(watched.flatMap(page => page.complaints)).toEqual([]);
  expect([...new Set(requests.filter(url => !url.startsWith("blob:") && !url.startsWith("data:")))]).toEqual([
    "https://sidebar.example/",
  ]);
});
