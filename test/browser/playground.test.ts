import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  clickCell,
  openPlayground,
  type Playground,
  snapshot,
  stopTyping,
  typeInto,
  waitUntilShown,
} from "./playgroundPage.ts";

let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground();
});
afterAll(() => playground?.close());

test("a person types a formula and sees 200 leads", async () => {
  await typeInto(playground.page, "B2", "=SLA_LEADS_NEEDED(50000,500,50%)");
  await waitUntilShown(playground.page, "B2", "200");
});

test("a function name typed in lower case is offered with its arguments", async () => {
  await clickCell(playground.page, "D2");
  await playground.page.keyboard.type("=sla_close");
  await playground.page.getByText("SLA_CLOSE_RATE", { exact: true }).first().waitFor();
  await stopTyping(playground.page);
});

test("the pane says why the selected cell shows an error", async () => {
  await typeInto(playground.page, "B4", "=SLA_CLOSE_RATE(0,0)");
  await waitUntilShown(playground.page, "B4", "#DIV/0!");
  await clickCell(playground.page, "B4");
  await playground.page.locator("#pane").getByText("SLA_CLOSE_RATE:").waitFor();
  await clickCell(playground.page, "B2");
  await playground.page.locator("#pane").getByText("SLA_CLOSE_RATE:").waitFor({ state: "detached" });
});

test("a snapshot holds values and formulas of every sheet", async () => {
  const { Sheet1 } = await snapshot(playground.page);
  expect(Sheet1?.values[1]?.[1]).toBe(200);
  expect(Sheet1?.formulas[1]?.[1]).toBe("=SLA_LEADS_NEEDED(50000,500,50%)");
});

test("the pane has no serious accessibility problem", async () => {
  const { violations } = await new AxeBuilder({ page: playground.page }).include("#pane").analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(" ")}`)).toEqual([]);
});

test("nothing was asked of another machine, and nothing complained", () => {
  const elsewhere = playground.requests.filter(
    url => !url.startsWith(playground.url) && !url.startsWith("data:") && !url.startsWith("blob:"),
  );
  expect(elsewhere).toEqual([]);
  expect(playground.complaints).toEqual([]);
});
