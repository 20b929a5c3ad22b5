import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { functions } from "../../core/functions/index.ts";
import { clickCell, openPlayground, type Playground, waitUntilShown } from "../browser/playgroundPage.ts";

let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground();
  await playground.page.getByRole("tab", { name: "Functions" }).click();
});
afterAll(() => playground?.close());

const panel = () => playground.page.getByRole("tabpanel", { name: "Functions" });

const typeFirst = () =>
  panel()
    .getByRole("button", { name: /^Type into the cell =SLA_LEADS_NEEDED\(50000, 500, 50%\)/ })
    .first()
    .click();

test("a function is found by words, shown with its arguments, and its example typed into the selected cell", async () => {
  const { page } = playground;
  await clickCell(page, "B3");
  await panel().getByLabel("Find a function").fill("leads needed");
  await panel().getByRole("button", { name: "SLA_LEADS_NEEDED" }).click();
  await panel().getByText("=SLA_LEADS_NEEDED(revenue_goal, average_sale_price, close_rate, [buffer])").waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("SLA_LEADS_NEEDED");
  await typeFirst();
  await waitUntilShown(page, "B3", "200");
  await typeFirst();
  await panel().getByText("B3 is not blank").waitFor();
});

test("the reference has no serious accessibility problem, and the way back leads to the list", async () => {
  const serious = async () => {
    const { violations } = await new AxeBuilder({ page: playground.page }).include("#pane").analyze();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(" ")}`);
  };
  expect(await serious()).toEqual([]);
  await panel().getByRole("button", { name: "All functions" }).click();
  await panel().getByLabel("Find a function").fill("");
  await panel().getByText(`${functions.length} functions`).waitFor();
  expect(await serious()).toEqual([]);
  expect(playground.complaints).toEqual([]);
});
