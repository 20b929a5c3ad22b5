import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { giveFile, type MadeFile, pasteExport } from "./giveFile.ts";
import { openPlayground, type Playground, type SheetSnapshot, snapshot, startOver } from "./playgroundPage.ts";
import { seriousFindings } from "./seriousFindings.ts";

let playground: Playground;
let page: Page;
let built: Record<string, SheetSnapshot>;

beforeAll(async () => {
  playground = await openPlayground();
  page = playground.page;
  page.setDefaultTimeout(15_000);
  await page.getByRole("radio", { name: "Example" }).check();
  await page.getByRole("button", { name: "Build the workbook" }).click();
  await page.getByText("The SLA workbook is built").waitFor();
  built = await snapshot(page);
  await page.getByRole("tab", { name: "Refresh" }).click();
});
afterAll(() => playground?.close());

const header = "Record ID,Create Date,Original Source,Persona,Deal Status";
const row = (id: number, more = "") => `${id},2026-05-${10 + (id % 20)},Organic Search,Enterprise,Won${more}`;
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index + 1));
const csv = (...lines: readonly string[]) => `${lines.join("\n")}\n`;

const panel = () => page.getByRole("tabpanel", { name: "Refresh" });
const alert = () => panel().getByRole("alert").filter({ hasText: /\w/ });
const apply = () => panel().getByRole("button", { name: "Apply", exact: true });

/** The pane waits for an export again, and the workbook is as it was. */
async function expectNothingWritten(): Promise<void> {
  await panel().getByRole("heading", { name: "Your CRM export" }).waitFor();
  expect(await snapshot(page)).toEqual(built);
}

describe("what is no export is refused in words, and nothing is written", () => {
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1];
  const workbook = [
    0x50,
    0x4b,
    0x03,
    0x04,
    0x14,
    0,
    0,
    0,
    ...Array.from("xl/workbook.xml", sign => sign.charCodeAt(0)),
  ];
  const cases: readonly (MadeFile & { readonly said: RegExp })[] = [
    { name: "empty.csv", part: "", said: /"empty.csv" was not read\. The file is empty\. Export .*header row/ },
    { name: "logo.png", part: png, said: /"logo.png" .* not a text file\. Export the list from the CRM as CSV/ },
    { name: "book.xlsx", part: workbook, said: /"book.xlsx" .* an Excel workbook, not a text file\. .* save as CSV/ },
    { name: "header.csv", part: csv(header), said: /a header in row 1 but no rows below it\. Export/ },
    { name: "column.csv", part: csv("E-mail", "a@x.org", "b@x.org"), said: /only one column \("E-mail"\)\. .* export/ },
    {
      name: "quote.csv",
      part: csv(header, row(1), '2,"2026-05-12,a'),
      said: /Row 3: a quotation mark .* never closed/,
    },
    { name: "huge.csv", part: "x".repeat(1_000_000), times: 200, said: /200 MB, and at most 100 MB .* export fewer/ },
  ];
  test.each(cases)("$name", async ({ said, ...file }) => {
    await giveFile(page, file);
    await alert().filter({ hasText: said }).waitFor({ timeout: 10_000 });
    expect(await alert().count()).toBe(1);
    expect(await apply().count()).toBe(0);
    await expectNothingWritten();
  });

  test("the refusal has no serious accessibility problem", async () => {
    expect(await seriousFindings(page)).toEqual([]);
  });

  test.each(cases.filter(({ name }) => ["header.csv", "column.csv", "quote.csv"].includes(name)))(
    "the same as $name, pasted",
    async ({ part, said }) => {
      await pasteExport(page, String(part));
      await alert().filter({ hasText: said }).filter({ hasText: "The pasted text was not read." }).waitFor();
      await expectNothingWritten();
    },
  );
});

describe("rows without a creation date wait for a hint, and nothing is written", () => {
  test.each([
    {
      name: "undated.csv",
      part: csv("Record ID,Original Source,Persona", "1,Organic Search,Enterprise", "2,Email,Enterprise"),
      said: /"undated.csv" was not read\. No column holds the day .* Record ID, .* Export .* creation date/,
    },
    {
      name: "unreadable.csv",
      part: csv(header, "1,soon,Organic Search,Enterprise,Won", "2,later,Email,Enterprise,Lost"),
      said: /No row has a readable creation date .* row 2 has "soon"\. Expected are dates such as 2026-06-30/,
    },
  ])("$name", async ({ said, ...file }) => {
    await giveFile(page, file);
    await alert().filter({ hasText: said }).waitFor();
    await panel().getByRole("combobox", { name: "Created date" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await apply().count()).toBe(0);
    await panel().getByRole("button", { name: "Cancel" }).click();
    await expectNothingWritten();
  });

  test("the column that a person chooses is read at once", async () => {
    const lines = ["1,soon,2026-05-10,Email", "2,later,2026-05-20,Email"];
    await giveFile(page, {
      name: "other.csv",
      part: csv("Record ID,Create Date,First seen,Original Source", ...lines),
    });
    await panel().getByRole("combobox", { name: "Created date" }).selectOption("First seen");
    await panel().getByRole("heading", { name: "What was found in other.csv" }).waitFor();
    await panel().getByRole("button", { name: "Cancel" }).click();
    await expectNothingWritten();
  });
});

test("a row with too many cells is a question that has to be answered before Apply", async () => {
  await giveFile(page, { name: "long.csv", part: csv(header, ...rows(30), row(31, ",too,many")) });
  const question = panel().getByRole("group", { name: /Row 32 has 7 cells where the header has 5/ });
  await question.waitFor();
  expect(await apply().count()).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  await question.getByRole("radio", { name: "Leave out" }).click();
  await panel().getByRole("button", { name: "Keep the marked answers" }).or(apply()).first().waitFor();
  const rest = panel().getByRole("button", { name: "Keep the marked answers" });
  if (await rest.isVisible()) await rest.click();
  await apply().waitFor();
  expect(await panel().getByRole("region", { name: "Quality report" }).innerText()).toContain("30 used");
  await panel().getByRole("button", { name: "Cancel" }).click();
  await expectNothingWritten();
});

test("texts that look like formulas stay texts in every sheet", async () => {
  const evil = ["=EVIL(1)", "+EVIL", "-EVIL", "@EVIL", '=HYPERLINK("x";"EVIL")'];
  const lines = evil.map(
    (text, index) => `${index + 1},2026-05-1${index},"${text.replace(/"/g, '""')}","${text.replace(/"/g, '""')}",Won`,
  );
  await giveFile(page, { name: "=EVIL().csv", part: csv(header, ...lines, ...rows(30).map(line => `9${line}`)) });
  await panel().getByRole("heading", { name: "What was found in" }).waitFor();
  const keep = panel().getByRole("button", { name: "Keep the marked answers" });
  await keep.or(apply()).first().waitFor();
  if (await keep.isVisible()) await keep.click();
  await panel().getByLabel("Source name").fill("=EVIL source");
  await apply().click();
  await panel().getByRole("region", { name: "Result of the refresh" }).waitFor();
  const after = await snapshot(page);
  const formulas = Object.values(after).flatMap(sheet => sheet.formulas.flat());
  expect(formulas.filter(formula => formula.includes("EVIL"))).toEqual([]);
  for (const sheet of ["SLA Mapping", "SLA Log", "SLA History"])
    expect(after[sheet]!.formulas.flat().join("")).toBe("");
  const mapping = after["SLA Mapping"]!.values.flat();
  for (const text of evil) expect(mapping).toContain(text);
  expect(after["SLA Log"]!.values.flat()).toEqual(expect.arrayContaining(["=EVIL().csv", "=EVIL source"]));
  await panel().getByRole("button", { name: "Undo last refresh" }).click();
  await panel().getByText("The last refresh is undone").waitFor();
  expect(await snapshot(page)).toEqual(built);
});

test("a new name that would be a formula is refused with the reason", async () => {
  await giveFile(page, {
    name: "few.csv",
    part: csv(header, ...rows(30), "99,2026-05-10,Carrier pigeon,Enterprise,Won"),
  });
  await panel().getByRole("combobox", { name: "Carrier pigeon counts as" }).selectOption("New name…");
  await panel().getByLabel("New channel for Carrier pigeon").fill("=EVIL()");
  await panel().getByText("starts with =: start it with a letter or digit.").waitFor();
  await panel().getByRole("button", { name: "Add", exact: true }).click();
  await panel().getByLabel("New channel for Carrier pigeon").waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await panel().getByRole("button", { name: "Cancel" }).click();
  await expectNothingWritten();
});

describe("a long file", () => {
  const lines = Array.from({ length: 60 }, (_, at) => row(at, `,${"a note of some length ".repeat(10)}`));
  const long = { name: "long.csv", header: `${header},Note\n`, part: csv(...lines), times: 1000 };
  const give = () => giveFile(page, long);

  test("shows its progress and can be cancelled", async () => {
    await giveLong(give);
    expect(await page.getByRole("progressbar").getAttribute("max")).toBe("100");
    await panel().getByRole("button", { name: "Cancel" }).click();
    await expectNothingWritten();
    await page.waitForTimeout(1500);
    expect(await panel().getByRole("heading", { name: "Your CRM export" }).count()).toBe(1);
    await expectNothingWritten();
  });

  test("is read after a cancel as if nothing had been", async () => {
    await giveFile(page, { name: "good.csv", part: csv(header, ...rows(40)) });
    await panel().getByRole("heading", { name: "What was found in good.csv" }).waitFor();
    await panel().getByRole("button", { name: "Cancel" }).click();
    await expectNothingWritten();
  });

  test("leaves the workbook as it was when the pane is closed while it is read", async () => {
    await giveLong(give);
    await page.evaluate(() => document.querySelector("#pane")!.replaceChildren());
    await page.waitForTimeout(3000);
    expect(await snapshot(page)).toEqual(built);
  });

  test("does no harm when the page is reloaded while it is read", async () => {
    await startOver(page);
    await page.getByRole("radio", { name: "Drop your CRM export" }).check();
    await giveLong(give);
    await startOver(page);
    await page.getByRole("radio", { name: "Example" }).waitFor();
    expect(Object.keys(await snapshot(page))).toEqual(["Sheet1"]);
  });
});

async function giveLong(give: () => Promise<void>): Promise<void> {
  await give();
  await page.getByRole("progressbar").waitFor();
  expect(await page.getByRole("button", { name: "Cancel" }).isVisible()).toBe(true);
}

test("nothing complained", () => {
  expect(playground.complaints).toEqual([]);
});
