import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inEveryTheme } from "./inEveryTheme.ts";
import { openPlayground, type Playground, shownIn, startOver } from "./playgroundPage.ts";

let playground: Playground;
let page: Page;
beforeAll(async () => {
  // Where people type decimal commas: the pane must not care.
  playground = await openPlayground(undefined, "de-DE");
  page = playground.page;
  page.setDefaultTimeout(30_000);
});
afterAll(() => playground?.close());

/** The label or text of what has the focus; "" where nothing of the pane has it. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLLabelElement> };
    if (!element.closest("#pane")) return "";
    const name = element.getAttribute("aria-label") ?? element.labels?.[0]?.innerText ?? element.innerText;
    return name.replace(/\s+/g, " ").trim();
  });

async function pressUntil(key: string, name: string): Promise<void> {
  for (let press = 0; press < 90 && (await focused()) !== name; press++) await page.keyboard.press(key);
  expect(await focused()).toBe(name);
}

/** Goes on with Tab, and presses Enter where it arrives. */
async function press(name: string): Promise<void> {
  await pressUntil("Tab", name);
  await page.keyboard.press("Enter");
}

async function type(field: string, text: string): Promise<void> {
  await pressUntil("Tab", field);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

/** From wherever the focus is, back to the tabs and along them. */
async function turnTo(tab: string): Promise<void> {
  const onTab = () => page.evaluate(() => document.activeElement?.matches("#pane [role=tab]") === true);
  for (let back = 0; back < 90 && !(await onTab()); back++) await page.keyboard.press("Shift+Tab");
  await pressUntil("ArrowRight", tab);
}

const expectFocusIn = (view: string) =>
  expect
    .poll(() => page.evaluate(id => document.activeElement?.closest(`#sla-panel-${id}`) !== null, view.toLowerCase()))
    .toBe(true);

test("the keyboard alone types a workbook in dinars, with decimal commas and names from right to left", async () => {
  await page.getByRole("radio", { name: "Example" }).waitFor();
  await page.getByRole("tab", { name: "Build" }).focus();
  await page.keyboard.press("Tab");
  await pressUntil("ArrowDown", "Type what you know");
  await page.keyboard.press("Space");
  await type("Currency", "KWD");
  await type("Monthly revenue goal", "viel");
  await type("Channel 1", "דוא״ל");
  await type("Close rate % of channel 1", "12,5");
  await press("Remove Email");
  await expect.poll(focused).toBe("Channel 2");
  await type("Persona 1", "عميل كبير");
  await type("Sale price of persona 1", "12,5");
  await press("Build the workbook");
  await expect.poll(focused).toContain('Revenue goal: "viel" is not an amount');
  expect(await inEveryTheme(page)).toEqual([]);
  await turnTo("Build");
  await type("Monthly revenue goal", "50.000,125");
  await press("Build the workbook");
  await page.getByText("The SLA workbook is built").waitFor();
  expect(await focused()).toBe("Result");
  expect(await shownIn(page, "A5", "SLA Overview")).toBe("50,000.125");
  expect(await inEveryTheme(page)).toEqual([]);
});

test("names from right to left stand in their cells whole, and numbers beside them stay on their side", async () => {
  const direction = (name: string) =>
    page
      .getByText(name, { exact: true })
      .first()
      .evaluate(element => getComputedStyle(element).direction);
  await turnTo("Plan");
  await page.getByText("Plan beside today, a month").waitFor();
  await press("Close rate and sale price");
  const choice = page.getByLabel("Channel and persona").locator("option").first();
  expect(await choice.textContent()).toBe("\u2068דוא״ל\u2069, \u2068عميل كبير\u2069");
  expect(await direction("Plan beside today, a month")).toBe("ltr");
});

test("the keyboard alone builds the example, goes to Refresh, and the focus is never lost", async () => {
  await startOver(page);
  await page.getByRole("radio", { name: "Example" }).waitFor();
  await page.getByRole("tab", { name: "Build" }).focus();
  await page.keyboard.press("Tab");
  await pressUntil("ArrowDown", "Example");
  await page.keyboard.press("Space");
  expect(await page.getByRole("radio", { name: "Example" }).isChecked()).toBe(true);
  await press("Build the workbook");
  await page.getByText("The SLA workbook is built").waitFor();
  expect(await focused()).toBe("Result");
  await press("Show SLA Overview");
  await expect.poll(focused).toBe("Show SLA Overview");
  await press("Go to Refresh");
  await expect.poll(focused).toBe("Refresh");
});

test("the keyboard alone reads an export, answers, applies and takes back", async () => {
  await press("HubSpot contacts");
  await expect.poll(focused, { timeout: 30_000 }).toBe("What was found in HubSpot contacts");
  await press("Keep the marked answers");
  await expectFocusIn("Refresh");
  await pressUntil("Tab", "Use 3 as they are as channels");
  await page.keyboard.press("Enter");
  await expectFocusIn("Refresh");
  expect(await inEveryTheme(page)).toEqual([]);
  await press("Use 2 as they are as personas");
  await page.getByRole("heading", { name: "Preview" }).waitFor();
  await expectFocusIn("Refresh");
  expect(await inEveryTheme(page)).toEqual([]);
});
