import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ExampleRefresh, openExampleRefresh } from "./exampleRefresh.ts";
import { giveFile, type MadeFile, pasteExport } from "./giveFile.ts";
import { seriousFindings } from "./seriousFindings.ts";
import { csv, header, row, rows } from "./smallExport.ts";

let example: ExampleRefresh;
let page: Page;
beforeAll(async () => {
  example = await openExampleRefresh();
  page = example.page;
});
afterAll(() => example?.playground.close());

const alert = () => example.panel.getByRole("alert").filter({ hasText: /\w/ });

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
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(504).fill(0)];
  const wide = (text: string) => Array.from(text, sign => [sign.charCodeAt(0), 0]).flat();
  const cases: readonly (MadeFile & { readonly said: RegExp })[] = [
    { name: "empty.csv", part: "", said: /"empty.csv" was not read\. The file is empty\. Export .*header row/ },
    { name: "logo.png", part: png, said: /"logo.png" .* not a text file\. Export the list from the CRM as CSV/ },
    { name: "book.xlsx", part: workbook, said: /"book.xlsx" was not read\. The file is damaged: .* Export it again/ },
    {
      name: "old.xls",
      part: [...ole, ...wide("Workbook")],
      said: /"old.xls" .* old kind \(.xls\)\. .* save it as .xlsx/,
    },
    {
      name: "locked.xlsx",
      part: [...ole, ...wide("EncryptedPackage")],
      said: /"locked.xlsx" .* protected by a password\. .* take the password off/,
    },
    { name: "zeros.csv", part: [0, 0, 0, 0, 0, 0, 0, 0], said: /"zeros.csv" was not read\. .*(text|NUL|damaged)/ },
    { name: "header.csv", part: csv(header), said: /a header in row 1 but no rows below it\. Export/ },
    { name: "column.csv", part: csv("E-mail", "a@x.org", "b@x.org"), said: /only one column \("E-mail"\)\. .* export/ },
    {
      name: "quote.csv",
      part: csv(header, row(1), '2,"2026-05-12,a'),
      said: /Row 3: a quotation mark .* never closed/,
    },
  ];
  test.each(cases)("$name", async ({ said, ...file }) => {
    await giveFile(page, file);
    await alert().filter({ hasText: said }).waitFor({ timeout: 10_000 });
    expect(await alert().count()).toBe(1);
    expect(await example.apply.count()).toBe(0);
    await example.expectNothingWritten();
  });

  test("the refusal has no serious accessibility problem", async () => {
    expect(await seriousFindings(page)).toEqual([]);
  });

  test.each(cases.filter(({ name }) => ["header.csv", "column.csv", "quote.csv"].includes(name)))(
    "the same as $name, pasted",
    async ({ part, said }) => {
      await pasteExport(page, String(part));
      await alert().filter({ hasText: said }).filter({ hasText: "The pasted text was not read." }).waitFor();
      await example.expectNothingWritten();
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
    await example.panel.getByRole("combobox", { name: "Created date" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await example.apply.count()).toBe(0);
    await example.panel.getByRole("button", { name: "Cancel" }).click();
    await example.expectNothingWritten();
  });

  test("the column that a person chooses is read at once", async () => {
    const lines = ["1,soon,2026-05-10,Email", "2,later,2026-05-20,Email"];
    await giveFile(page, {
      name: "other.csv",
      part: csv("Record ID,Create Date,First seen,Original Source", ...lines),
    });
    await example.panel.getByRole("combobox", { name: "Created date" }).selectOption("First seen");
    await example.panel.getByRole("heading", { name: "What was found in other.csv" }).waitFor();
    await example.panel.getByRole("button", { name: "Cancel" }).click();
    await example.expectNothingWritten();
  });
});

test("a row with too many cells is a question that has to be answered before Apply", async () => {
  await giveFile(page, { name: "long.csv", part: csv(header, ...rows(30), row(31, ",too,many")) });
  const question = example.panel.getByRole("group", { name: /Row 32 has 7 cells where the header has 5/ });
  await question.waitFor();
  expect(await example.apply.count()).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  await question.getByRole("radio", { name: "Leave out" }).click();
  await example.panel.getByRole("button", { name: "Keep the marked answers" }).or(example.apply).first().waitFor();
  const rest = example.panel.getByRole("button", { name: "Keep the marked answers" });
  if (await rest.isVisible()) await rest.click();
  await example.apply.waitFor();
  expect(await example.panel.getByRole("region", { name: "Quality report" }).innerText()).toContain("30 used");
  await example.panel.getByRole("button", { name: "Cancel" }).click();
  await example.expectNothingWritten();
});

test("markup in a file's name, headers and values is shown as the text it is", async () => {
  const markup = (number: number) => `<img src=x onerror=attacked=${number}>`;
  const name = `deals ${markup(1)}.csv`;
  const source = `${markup(2)}<script>attacked=2</script>`;
  const lines = rows(3).map(line => `${line},${source},"javascript:attacked=3"`);
  await giveFile(page, { name, part: csv(`${header},Campaign ${markup(4)},"""><svg onload=attacked=5>"`, ...lines) });
  await example.panel.getByRole("heading", { name: `What was found in ${name}` }).waitFor();
  const made = await page.evaluate(() => ({
    elements: document.querySelectorAll("#pane img, #pane svg, #pane script, #pane iframe, #pane [onerror]").length,
    attacked: "attacked" in window,
  }));
  expect(made).toEqual({ elements: 0, attacked: false });
  await example.panel.getByRole("button", { name: "Cancel" }).click();
  await example.expectNothingWritten();
});

test("nothing complained", () => {
  expect(example.playground.complaints).toEqual([]);
});

test("the page runs no code made of text, and asks no other address for anything", async () => {
  const outcome = await page.evaluate(async () => {
    // A moment later: what a test's own call runs is let through.
    const code = await new Promise(done => {
      setTimeout(() => {
        try {
          done(String(new Function("return 1")()));
        } catch (failure) {
          done((failure as Error).name);
        }
      }, 10);
    });
    return {
      code,
      elsewhere: await fetch("https://example.com/").then(String, (failure: Error) => failure.name),
    };
  });
  expect(outcome).toEqual({ code: "EvalError", elsewhere: "TypeError" });
  expect(
    example.playground.requests.filter(url => !url.startsWith(example.playground.url) && !/^(data|blob):/.test(url)),
  ).toEqual([]);
});
