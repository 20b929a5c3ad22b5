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

async function pressUntil(key: string, name: string | RegExp): Promise<void> {
  const there = (at: string) => (typeof name === "string" ? at === name : name.test(at));
  for (let press = 0; press < 90 && !there(await focused()); press++) await page.keyboard.press(key);
  expect(await focused()).toMatch(name);
}

/** Goes on with Tab, and presses Enter where it arrives. */
async function press(name: string | RegExp): Promise<void> {
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

/** What was begun is done, and the focus is still in the view: on its control, its neighbour or the result. */
async function expectFocusIn(view: string): Promise<void> {
  await page.waitForFunction(() => {
    const busy = [...document.querySelectorAll("#pane .sla-busy")].some(line => line.textContent !== "");
    return !busy && document.querySelector("#pane .sla-progress") === null;
  });
  await page.waitForTimeout(200);
  const panel = `#sla-panel-${view.toLowerCase()}`;
  expect(await page.evaluate(id => document.activeElement?.closest(id) !== null, panel)).toBe(true);
}

test("the keyboard alone types a workbook in dinars, with decimal commas and names from right to left", async () => {
  await page.getByRole("radio", { name: "Example" }).waitFor();
  await page.getByRole("tab", { name: "Build" }).focus();
  await page.keyboard.press("Tab");
  await pressUntil("ArrowDown", "Type what you know");
  await page.keyboard.press("Space");
  await type("Currency", "KWD");
  await type("Monthly revenue goal", "viel");
  await type("Channel 1", "דוא״ל");
  expect(await page.getByLabel("Channel 1", { exact: true }).evaluate(field => getComputedStyle(field).direction)).toBe(
    "rtl",
  );
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

test("a name from right to left does not turn the numbers and marks around it", async () => {
  await turnTo("Plan");
  await page.getByText("Plan beside today, a month").waitFor();
  await press("Close rate and sale price");
  const choice = page.getByLabel("Channel and persona").locator("option").first();
  expect(await choice.textContent()).toBe("\u2068דוא״ל\u2069, \u2068عميل كبير\u2069");
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

test("the keyboard alone reads an export and answers what it asks", async () => {
  await press("HubSpot contacts");
  await expect.poll(focused, { timeout: 30_000 }).toBe("What was found in HubSpot contacts");
  await press("Keep the marked answers");
  await expectFocusIn("Refresh");
  await press(/^Use \d+ as they are as channels$/);
  await expectFocusIn("Refresh");
  expect(await inEveryTheme(page)).toEqual([]);
  await press(/^Use \d+ as they are as personas$/);
  await page.getByRole("heading", { name: "Preview" }).waitFor();
  await expectFocusIn("Refresh");
  expect(await inEveryTheme(page)).toEqual([]);
});

test("the keyboard alone applies the refresh and takes it back", async () => {
  await press("Apply");
  await expect.poll(focused, { timeout: 30_000 }).toBe("The refresh is applied");
  expect(await inEveryTheme(page)).toEqual([]);
  await press("Undo last refresh");
  await page.getByRole("heading", { name: "The last refresh is undone" }).waitFor();
  await expectFocusIn("Refresh");
});

test("the keyboard alone plans, looks at what would be written, and writes it", async () => {
  await turnTo("Plan");
  await type("Revenue goal, a month", "60.000,5");
  await press("Write into the workbook");
  await expect.poll(focused).toBe("Write the plan into SLA Setup and SLA Metrics?");
  await press("Leave it as it is");
  await expect.poll(focused).toBe("Write into the workbook");
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe("Write the plan into SLA Setup and SLA Metrics?");
  await press("Write the plan");
  await page.getByText("The plan is written: 1 input changed.").waitFor();
  await expectFocusIn("Plan");
});

test("the keyboard alone fills in the agreement and agrees on it", async () => {
  await turnTo("Agreement");
  await page.getByRole("button", { name: "Look at version 1" }).waitFor();
  await type("For marketing", "דנה לוי");
  await type("For sales", "Sam");
  await press("Look at version 1");
  await expect.poll(focused).toBe("Agree on version 1?");
  expect(await inEveryTheme(page)).toEqual([]);
  await press("Agree on version 1");
  await page.getByText("Version 1 is agreed and stands in SLA Versions.").waitFor();
  await expectFocusIn("Agreement");
});

test("the keyboard alone finds a function, reads about it, and comes back to the list", async () => {
  await turnTo("Functions");
  await type("Find a function", "pace");
  await press("SLA_PACE");
  await expect.poll(focused).toBe("SLA_PACE");
  expect(await inEveryTheme(page)).toEqual([]);
  await pressUntil("Shift+Tab", "All functions");
  await page.keyboard.press("Enter");
  await expectFocusIn("Functions");
});

test("a failure is read out, can be copied, and leaves the focus where it was", async () => {
  await page.evaluate(() => {
    const book = Object.getPrototypeOf(window.univerAPI!.getActiveWorkbook()!) as { setActiveSheet: () => void };
    book.setActiveSheet = () => {
      throw new Error("The machine stopped.");
    };
  });
  await turnTo("Agreement");
  await press("Show SLA Agreement");
  await page.getByRole("alert").filter({ hasText: "The machine stopped." }).waitFor();
  await expect.poll(focused).toBe("Show SLA Agreement");
  expect(await inEveryTheme(page)).toEqual([]);
  await press("Copy report");
  await expectFocusIn("Agreement");
});
