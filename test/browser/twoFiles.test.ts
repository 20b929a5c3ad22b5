import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ExampleRefresh, openExampleRefresh } from "./exampleRefresh.ts";
import { seriousFindings } from "./seriousFindings.ts";
import { csv } from "./smallExport.ts";

let example: ExampleRefresh;
let page: Page;
beforeAll(async () => {
  example = await openExampleRefresh();
  page = example.page;
});
afterAll(() => example?.playground.close());

const day = (at: number) => `2026-05-${String((at % 27) + 1).padStart(2, "0")}`;
const leads = {
  name: "leads.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    csv(
      "Lead ID,Created date,Lead source,Persona,Email",
      ...Array.from({ length: 40 }, (_, at) => `L${at},${day(at)},Email,Enterprise,p${at}@example.org`),
    ),
  ),
};
const deals = {
  name: "deals.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    csv(
      "Deal ID,Lead ID,Deal created,Stage,Amount,Closed date",
      ...Array.from({ length: 10 }, (_, at) => `D${at},L${at * 3},${day(at * 3)},Closed won,1000,2026-05-30`),
      "D98,L900,2026-05-11,Closed lost,500,2026-05-29",
    ),
  ),
};
const together = () => example.panel.getByRole("region", { name: "Leads and deals" });

test("leads and deals given together are one export, with the match rate and the deals without a lead", async () => {
  await page.getByLabel("CRM export file").setInputFiles([leads, deals]);
  await example.panel.getByRole("heading", { name: "What was found in leads.csv and deals.csv" }).waitFor();
  expect(await together().innerText()).toMatch(/10 of 11 deals \(90.9%\) found their lead/);
  await together().getByText("1 deal without a lead").click();
  expect(await together().innerText()).toContain("L900");
  expect(await seriousFindings(page)).toEqual([]);
  const quality = await example.panel.getByRole("region", { name: "Quality report" }).innerText();
  expect(quality).toContain("41 rows read = 41 used");
  await example.panel.getByRole("button", { name: "Cancel" }).click();
});

test("the second file can be added while the first is looked at, and both are applied as one", async () => {
  await page.getByLabel("CRM export file").setInputFiles(leads);
  await example.panel.getByRole("heading", { name: "What was found in leads.csv" }).waitFor();
  await example.panel.getByText("Are leads and deals in two files?").click();
  await page.getByLabel("Second file, of the same months").setInputFiles(deals);
  await together().waitFor();
  const keep = example.panel.getByRole("button", { name: "Keep the marked answers" });
  await example.apply.or(keep).first().waitFor();
  if (await keep.isVisible()) await keep.click();
  await example.apply.click();
  const result = example.panel.getByRole("region", { name: "Result of the refresh" });
  await result.waitFor();
  expect(await result.innerText()).toContain("41 rows");
});

test("a second file that has nothing in common is refused, and the first stays", async () => {
  await page.getByLabel("CRM export file").setInputFiles(leads);
  await example.panel.getByText("Are leads and deals in two files?").click();
  const other = csv("Name,Created,Stage", "Ann,2026-05-03,Closed won", "Bob,2026-05-04,Closed lost");
  await page
    .getByLabel("Second file, of the same months")
    .setInputFiles({ ...deals, name: "other.csv", buffer: Buffer.from(other) });
  const alert = example.panel.getByRole("alert").filter({ hasText: /no column in common/ });
  await alert.waitFor();
  expect(await example.panel.getByRole("heading", { name: "What was found in leads.csv" }).count()).toBe(1);
  await example.panel.getByRole("button", { name: "Cancel" }).click();
});

test("three files at once are refused with what to do", async () => {
  await page.getByLabel("CRM export file").setInputFiles([leads, deals, { ...deals, name: "more.csv" }]);
  await example.panel
    .getByRole("alert")
    .filter({ hasText: /3 files.* One file is expected, or two/ })
    .waitFor();
});

test("nothing complained", () => {
  expect(example.playground.complaints).toEqual([]);
});
