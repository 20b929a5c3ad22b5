import { readFile } from "node:fs/promises";
import validate from "@ooxml-tools/validate";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPlayground, type Playground, shownIn, snapshot } from "./playgroundPage.ts";
import { seriousFindings } from "./seriousFindings.ts";

let playground: Playground;
let page: Page;
let view: Locator;
beforeAll(async () => {
  playground = await openPlayground();
  page = playground.page;
  page.setDefaultTimeout(20_000);
  view = page.getByRole("tabpanel", { name: "Agreement" });
});
afterAll(() => playground?.close());

const preview = () => view.getByRole("region", { name: "Preview of the document" });
const group = (name: string) => view.locator("summary", { hasText: name });

test("without a workbook the view says what to do first", async () => {
  await page.getByRole("tab", { name: "Agreement", exact: true }).click();
  await view.getByText("Build the workbook first").waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await view.getByRole("button", { name: "Go to Build" }).click();
  await page.getByRole("radio", { name: "Example" }).check();
  await page.getByRole("button", { name: "Build the workbook" }).click();
  await page.getByText("The SLA workbook is built").waitFor();
  await page.getByRole("tab", { name: "Agreement", exact: true }).click();
});

test("the draft shows the workbook's numbers and a blank for everything that is open", async () => {
  await preview().getByText("Draft of version 1, not agreed yet").waitFor();
  await preview()
    .getByText("Marketing brings 180 leads a month; sales closes 47.8% of them and wins 86 customers.")
    .waitFor();
  await preview().getByText("It takes effect on ____________").waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

test("what is filled in stands in the preview at once, and after saving in the cells", async () => {
  await group("The document").click();
  await view.getByLabel("Takes effect on").fill("2026-07-31");
  await view.getByLabel("Form", { exact: true }).selectOption("long");
  await group("Signatures").click();
  await view.getByLabel("Marketing, signer 1").fill('=1+1 <b>"Ada"</b>');
  await view.getByLabel("Sales, signer 1").fill("דנה 🚀");
  await preview().getByText("31 October 2026").waitFor();
  await preview().getByText('=1+1 <b>"Ada"</b>').waitFor();
  expect(await preview().getByText("9. Signatures").count()).toBe(1);
  expect(await preview().locator("b").count()).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  await view.getByRole("button", { name: "Save to the sheets" }).click();
  await view.getByText("The fields stand in SLA Agreement and SLA Playbook.").waitFor();
  expect(await shownIn(page, "A2", "SLA Agreement")).toBe(
    "Draft of version 1, not agreed yet. Numbers of the plan, data as of 30 June 2026.",
  );
  const { values } = (await snapshot(page))["SLA Agreement"]!;
  const shown = (await preview().locator("p, h5, h6, td").allTextContents()).filter(text => text !== "");
  const cells = new Set(values.flat().map(String));
  expect(shown.filter(text => !cells.has(text))).toEqual([]);
});

test("a number that makes no sense is refused beside its field, and nothing is written", async () => {
  await view.getByLabel("Review every (months)").fill("often");
  await view.getByRole("button", { name: "Save to the sheets" }).click();
  await view.getByRole("alert").getByText('Review every (months): "often" is not a whole number').waitFor();
  await view.getByRole("button", { name: "Drop the changes" }).click();
  expect(await view.getByLabel("Review every (months)").inputValue()).toBe("3");
});

test("the document is downloaded as a valid Word file, and printed alone", async () => {
  const waiting = page.waitForEvent("download");
  await view.getByRole("button", { name: "Download .docx" }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe("SLA agreement, draft 1.docx");
  expect(await validate(new Uint8Array(await readFile(await download.path())), "docx", "Microsoft365")).toEqual([]);
  await view.getByRole("button", { name: "Print" }).click();
  const printed = page.frame({ name: "sla-print" })!;
  expect(await printed.locator("body").innerText()).toContain("Agreement between marketing and sales");
  expect(await printed.locator("footer").innerText()).toBe(
    "Example Company: Agreement between marketing and sales. Draft of version 1",
  );
  expect(await printed.locator("button, input").count()).toBe(0);
});

test("agreeing shows what is stored, stores it, and the sheet shows the version from then on", async () => {
  await view.getByLabel("Agreed on").fill("2026-07-01");
  await view.getByLabel("For sales", { exact: true }).fill("");
  await view.getByRole("button", { name: "Look at version 1" }).click();
  await view.getByRole("alert").getByText("Both teams have to agree").waitFor();
  await view.getByLabel("For sales", { exact: true }).fill("Bo");
  await view.getByRole("button", { name: "Look at version 1" }).click();
  await view.getByRole("heading", { name: "Agree on version 1?" }).waitFor();
  await view.getByText("$50,000").waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await view.getByRole("button", { name: "Agree on version 1" }).click();
  await view.getByText("Version 1 is agreed and stands in SLA Versions.").waitFor();
  expect(await shownIn(page, "A2", "SLA Agreement")).toBe("Version 1, agreed on 1 July 2026.");
  expect(await shownIn(page, "A2", "SLA Versions")).toBe("1");
  await preview().getByText("Version 1, agreed on 1 July 2026.").waitFor();
  await view.getByText("The plan of today is what was agreed.").waitFor();
});

test("a new goal shows as drift; the agreed version is still there to print", async () => {
  await page.evaluate(() => {
    const sheet = window.univerAPI!.getActiveWorkbook()!.getSheetByName("SLA Setup")!;
    const row = sheet
      .getRange("A1:A60")
      .getValues()
      .findIndex(line => line[0] === "Revenue goal, new business");
    sheet.getRange(row, 1).setValue(60_000);
  });
  await view.getByRole("button", { name: "Look at version 2" }).click();
  await view.getByText("Revenue goal a month: USD 50,000 agreed, USD 60,000 now.").first().waitFor();
  await view.getByRole("button", { name: "Not yet" }).click();
  await preview().getByText("USD 40,200").first().waitFor();
  await view.getByLabel("Version", { exact: true }).selectOption("draft");
  await preview().getByText("USD 48,240").first().waitFor();
  expect(await shownIn(page, "H2", "SLA Overview")).toBe("Version 1, agreed on 1 July 2026: drift");
  expect(await shownIn(page, "J4", "SLA Overview")).toContain("50,000");
  expect(await seriousFindings(page)).toEqual([]);
});

test("nothing complained", () => {
  expect(playground.complaints).toEqual([]);
});
