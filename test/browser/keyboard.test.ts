import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPlayground, type Playground } from "./playgroundPage.ts";

let playground: Playground;
let page: Page;
beforeAll(async () => {
  playground = await openPlayground();
  page = playground.page;
  page.setDefaultTimeout(15_000);
});
afterAll(() => playground?.close());

test("the keyboard alone builds the example", async () => {
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
