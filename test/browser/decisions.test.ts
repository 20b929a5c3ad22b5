import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ExampleRefresh, openExampleRefresh } from "./exampleRefresh.ts";
import { giveFile } from "./giveFile.ts";
import { snapshot } from "./playgroundPage.ts";
import { seriousFindings } from "./seriousFindings.ts";
import { csv } from "./smallExport.ts";
import { tableRows } from "./tableRows.ts";

let example: ExampleRefresh;
let page: Page;
beforeAll(async () => {
  example = await openExampleRefresh();
  page = example.page;
});
afterAll(() => example?.playground.close());

const header = "Record ID,Create Date,Original Source,Persona,Deal Status,Amount";
const sources = ["Organic Search", "Trade fair", "Outbound team", "Partner"];
/** `each` leads in each of four months. */
const lines = (each: number) =>
  ["03", "04", "05", "06"].flatMap(month =>
    Array.from({ length: each }, (_, at) => {
      const status = at % 4 === 0 ? "Won" : "Lost";
      return `${month}${at},2026-${month}-${String((at % 27) + 1).padStart(2, "0")},${sources[at % 4]},Enterprise,${status},€500`;
    }),
  );
const settled = () => page.waitForTimeout(400);

test("amounts in another currency than the workbook's are asked about before the preview", async () => {
  const dollars = lines(40).map(line => line.replace("€", "$"));
  await giveFile(page, { name: "list.csv", part: csv(header, ...dollars) });
  await example.apply.waitFor();
  await example.apply.click();
  await example.panel.getByRole("region", { name: "Result of the refresh" }).waitFor();
  await giveFile(page, { name: "list.csv", part: csv(header, ...lines(41)) });
  const question = example.panel.getByRole("region", { name: "Currency" });
  await question.waitFor();
  expect(await question.innerText()).toContain("The workbook counts in USD");
  expect(await example.apply.count()).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  await question.getByRole("radio", { name: "The customers, without their amounts" }).check();
  await example.apply.waitFor();
});

test("the export's currency can be taken over, and the workbook says so", async () => {
  const question = example.panel.getByRole("region", { name: "Currency" });
  await question.getByRole("radio", { name: "Everything, in the currency of the export" }).check();
  await expect.poll(() => question.innerText()).toContain("takes EUR over from USD");
  await example.apply.waitFor();
  await example.panel.getByRole("button", { name: "Cancel" }).click();
});

test("unknown values are taken as they are all at once, and the owner of each new channel is asked", async () => {
  const { panel } = example;
  const undo = panel.getByRole("button", { name: "Undo last refresh" });
  await undo.click();
  await panel.getByText("The last refresh is undone").waitFor();
  await giveFile(page, { name: "list.csv", part: csv(header, ...lines(40)) });
  await panel.getByRole("button", { name: /Use \d+ as they are as channels/ }).click();
  await settled();
  const fair = panel.getByRole("group", { name: "Who owns Trade fair?" });
  await fair.waitFor();
  expect(await fair.getByRole("radio", { name: "Marketing" }).isChecked()).toBe(true);
  await fair.getByRole("radio", { name: "Sales" }).check();
  expect(await seriousFindings(page)).toEqual([]);
  await example.apply.click();
  await panel.getByRole("region", { name: "Result of the refresh" }).waitFor();
  const setup = JSON.stringify((await snapshot(page))["SLA Setup"]!.values);
  expect(setup).toContain('"Trade fair","sales"');
  expect(setup).toContain('"Partner","marketing"');
});

test("months that a thin file would empty are kept, and can be replaced all at once", async () => {
  const { panel } = example;
  await giveFile(page, { name: "list.csv", part: csv(header, ...lines(8)) });
  const all = panel.getByRole("group", { name: "All 4 months at once" });
  await all.waitFor();
  expect(await all.getByRole("radio", { name: "Keep the counts of the workbook" }).isChecked()).toBe(true);
  await all.getByRole("radio", { name: "Replace them with this file" }).check();
  await panel.getByText("One by one").click();
  const march = panel.getByRole("group", { name: /March 2026: 40 leads now, 8 in this file/ });
  expect(await march.getByRole("radio", { name: "Replace them with this file" }).isChecked()).toBe(true);
  await march.getByRole("radio", { name: "Keep the counts of the workbook" }).check();
  const checks = panel.getByRole("region", { name: "Checks" });
  await expect
    .poll(() => checks.innerText())
    .toContain("Leads used 32 = in SLA History 24 + 8 of months that are kept");
  await panel.getByRole("button", { name: "Cancel" }).click();
});

test("an answer kept from last time can be asked again, from the file and from the workbook", async () => {
  const { panel } = example;
  const unclear = ["03", "04", "05"].flatMap(day =>
    Array.from({ length: 9 }, (_, at) => `${day}${at},${day}/0${at + 1}/2026,Organic Search,Enterprise,Won,€500`),
  );
  await giveFile(page, { name: "days.csv", part: csv(header, ...unclear) });
  const order = panel.getByRole("group", { name: /can be read both ways/ });
  await order.waitFor();
  await panel.getByRole("table", { name: "Dates of the file, read both ways" }).waitFor();
  await order.getByRole("radio", { name: /^Day first/ }).click();
  await panel.getByLabel("Source name").fill("Days");
  await example.apply.click();
  await panel.getByRole("region", { name: "Result of the refresh" }).waitFor();

  await giveFile(page, { name: "days.csv", part: csv(header, ...unclear, unclear[0]!.replace("030", "999")) });
  await panel.getByRole("heading", { name: "What was found in days.csv" }).waitFor();
  expect(await order.count()).toBe(0);
  await panel.getByRole("button", { name: "Change answers kept from last time" }).click();
  await panel.getByRole("button", { name: "Ask again about Dates: day first" }).click();
  await order.waitFor();
  await panel.getByRole("button", { name: "Cancel" }).click();

  await panel.getByText("Answers kept from last time").click();
  const kept = panel.getByRole("region", { name: "Answers kept for Days" });
  expect(await seriousFindings(page)).toEqual([]);
  await kept.getByRole("button", { name: "Ask again about Dates: day first" }).click();
  await kept.waitFor({ state: "detached" });
  const rules = tableRows((await snapshot(page))["SLA Mapping"], "Kind");
  expect(JSON.stringify(rules)).not.toContain("DMY");
});

test("nothing complained", () => {
  expect(example.playground.complaints).toEqual([]);
});
