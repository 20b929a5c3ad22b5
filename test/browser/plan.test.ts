import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPlayground, type Playground, snapshot } from "./playgroundPage.ts";
import { seriousFindings } from "./seriousFindings.ts";

const exportFile = fileURLToPath(new URL("../crm/exports/large/hubspot_contacts.csv", import.meta.url));

let playground: Playground;
let page: Page;
const plan = () => page.getByRole("tabpanel", { name: "Plan" });
const numbers = async (label: string) => {
  const row = plan()
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: label, exact: true }) });
  return row.getByRole("cell").allTextContents();
};

beforeAll(async () => {
  playground = await openPlayground();
  page = playground.page;
  page.setDefaultTimeout(30_000);
});
afterAll(() => playground?.close());

test("without a workbook Plan says what to do first", async () => {
  await page.getByRole("tab", { name: "Plan" }).click();
  await plan().getByRole("button", { name: "Go to Build" }).click();
  await page.getByRole("radio", { name: "Example" }).check();
  await page.getByRole("button", { name: "Build the workbook" }).click();
  await page.getByText("The SLA workbook is built").waitFor();
});

test("a plan stands beside today at once, equal to the functions, and nothing is written", async () => {
  const before = await snapshot(page);
  await page.getByRole("tab", { name: "Plan" }).click();
  await plan().getByRole("heading", { name: "Plan", exact: true }).waitFor();
  expect(await numbers("Expected revenue")).toEqual(["$50,000", "$50,000"]);
  expect(await numbers("Chance of the goal")).toEqual(["52.8%", "52.8%"]);
  await plan().getByLabel("Revenue goal, a month").fill("60,000");
  // =SLA_LEADS_NEEDED row by row, and =SLA_GOAL_CHANCE(200, 60000, 500, 50%).
  await expect.poll(() => numbers("Gap")).toEqual(["$0", "-$10,000"]);
  expect(await numbers("Chance of the goal")).toEqual(["52.8%", "0.3%"]);
  expect(await seriousFindings(page)).toEqual([]);
  expect(await snapshot(page)).toEqual(before);
});

test("more leads of less worth are named as the trap they are", async () => {
  await plan().getByText("Leads a month by channel", { exact: true }).click();
  await plan().getByLabel("Social leads a month").fill("150");
  await plan().getByLabel("Email leads a month").fill("0");
  await plan().getByLabel("Sales rep call leads a month").fill("0");
  await plan().getByText("More leads, less value").waitFor();
  await plan().getByLabel("Social leads a month").fill("many");
  await plan().getByText('Social: "many" is not an amount').waitFor();
  expect(await plan().getByRole("button", { name: "Write into the workbook" }).isDisabled()).toBe(true);
  expect(await seriousFindings(page)).toEqual([]);
  await plan().getByRole("button", { name: "Back to today" }).click();
  expect(await numbers("Leads a month")).toEqual(["200", "200"]);
});

test("the plan is written after a list of what changes, by keyboard alone", async () => {
  await plan().getByLabel("Buffer").fill("20%");
  await plan().getByText("Close rate and sale price", { exact: true }).click();
  await plan().getByLabel("Channel and persona").selectOption("Email, Small business");
  await plan().getByLabel("Close rate of Email, Small business").fill("55%");
  await plan().getByRole("button", { name: "Write into the workbook" }).focus();
  await page.keyboard.press("Enter");
  await plan().getByRole("heading", { name: "Write the plan into SLA Setup" }).waitFor();
  const list = plan().getByRole("region", { name: "Write the plan" });
  await list.getByText("Own close rate, Email, Small business").waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await list.getByText("The plan is written: 2 inputs changed.").waitFor();
  const written = await snapshot(page);
  expect(written["SLA Metrics"]!.values.flat()).toContain(0.55);
  expect(await numbers("Expected revenue")).toEqual(["$49,800", "$49,800"]);
});

test("every chart has its picture, its name and its numbers", async () => {
  const charts = plan().getByRole("figure");
  expect(await charts.count()).toBe(4);
  for (let index = 0; index < 4; index += 1) {
    const chart = charts.nth(index);
    await chart.scrollIntoViewIfNeeded();
    const picture = chart.getByRole("img");
    expect(await picture.getAttribute("aria-label")).toContain("The numbers are in the table");
    await expect
      .poll(() =>
        picture.evaluate((canvas: HTMLCanvasElement) => {
          const { width, height } = canvas;
          const { data } = canvas.getContext("2d")!.getImageData(0, 0, width, height);
          return data.some(value => value !== 0);
        }),
      )
      .toBe(true);
    await chart.getByText("Numbers", { exact: false }).click();
    expect(await chart.getByRole("row").count()).toBeGreaterThan(1);
  }
  expect(await seriousFindings(page)).toEqual([]);
});

test("the report can be copied, and read where the clipboard is closed", async () => {
  await plan().getByRole("button", { name: "Copy the report" }).click();
  const report = plan().getByRole("region", { name: "Monthly report" });
  await report.getByText("Copied: paste it").or(report.getByLabel("Report to copy")).waitFor();
  await report.getByText("Read it here").click();
  expect(await report.locator("pre").textContent()).toContain("Who is on track in June 2026");
  expect(await seriousFindings(page)).toEqual([]);
});

test("after a refresh the young months' wins to come and the scorecard are there", async () => {
  await page.getByRole("tab", { name: "Refresh" }).click();
  await page.getByLabel("CRM export file").setInputFiles(exportFile);
  await page.getByRole("button", { name: "Keep the marked answers" }).click();
  await page.getByRole("button", { name: "Apply", exact: true }).click();
  await page.getByRole("region", { name: "Result of the refresh" }).waitFor();
  await page.getByRole("tab", { name: "Plan" }).click();
  await plan()
    .getByText(/^Still to come: \d+ leads created since/)
    .waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  const { values } = (await snapshot(page))["SLA Scorecard"]!;
  expect(values.flat().filter(value => String(value).startsWith("#"))).toEqual([]);
  const line = values.find(row => row[0] === "Customers won")!;
  expect(Number(line[2])).toBeGreaterThan(0);
  expect(["Met", "On track", "At risk", "Off track"]).toContain(line[5]);
});

test("nothing complained", () => {
  expect(playground.complaints).toEqual([]);
});
