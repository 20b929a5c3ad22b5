import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sheetsHost } from "../../apps-script/sidebar/host.ts";
import { documentParts } from "../../core/agreement/documentParts.ts";
import { printable } from "../../core/agreement/printable.ts";
import { monthlyReport } from "../../core/report/monthlyReport.ts";
import { agreeWorkbook } from "../../core/workbook/actions/agree.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import { Book } from "./google/book.ts";
import { newOutside, optionServices } from "./google/optionServices.ts";
import { scriptProject } from "./google/scriptProject.ts";
import { stateIn } from "./shownSheets.ts";

const folder = mkdtempSync(join(tmpdir(), "sheets-options-"));
const file = (name: string) => readFileSync(join(folder, "apps-script", name), "utf8");
const modules = (name: string) => import(new URL(`../../build/${name}`, import.meta.url).href);

beforeAll(async () => {
  const { buildAppsScript } = await modules("appsScript.mjs");
  await buildAppsScript(process.cwd(), { with: ["mail", "trigger", "doc"], dist: folder });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The example workbook, built by the project with all options; the addresses are selected and stand below it. */
async function project(addresses: readonly string[] = []) {
  const book = new Book();
  const outside = newOutside();
  const { run, send, shell } = scriptProject(book, file("Code.js"), optionServices(book, outside));
  const host = sheetsHost(send, async document => run("slaMakeDoc", document) as string);
  await buildWorkbook(host, exampleState("plain"), "keep");
  const own = book.tab("Sheet1");
  book.active = own;
  addresses.forEach((address, index) => {
    own.cells.enter(index + 1, 1, address);
  });
  book.selected = { row: 1, column: 1, rows: Math.max(1, addresses.length), columns: 1 };
  if (addresses.length > 0) run("slaReportTo");
  book.toasts = [];
  return { book, outside, host, run, shell };
}

describe("a project built with options", () => {
  test("asks for the permission of each option and of nothing else", () => {
    const { oauthScopes } = JSON.parse(file("appsscript.json")) as { oauthScopes: string[] };
    expect(oauthScopes.map(scope => scope.slice("https://www.googleapis.com/auth/".length))).toEqual([
      "spreadsheets.currentonly",
      "script.container.ui",
      "script.send_mail",
      "script.scriptapp",
      "documents",
    ]);
    const code = file("Code.js");
    for (const service of ["MailApp", "ScriptApp", "DocumentApp"]) expect(code).toContain(`${service}.`);
    expect(code).not.toMatch(/\b(?:UrlFetchApp|DriveApp|GmailApp|Session|PropertiesService)\./);
  });

  test.each([
    [["mail"], ["script.send_mail"], "MailApp", ["ScriptApp", "DocumentApp"]],
    [["doc"], ["documents"], "DocumentApp", ["MailApp", "ScriptApp"]],
  ] as const)("with %s alone asks for that alone", async (options, scopes, used, unused) => {
    const own = mkdtempSync(join(tmpdir(), "sheets-option-"));
    const { buildAppsScript } = await modules("appsScript.mjs");
    await buildAppsScript(process.cwd(), { with: options, dist: own });
    const text = (name: string) => readFileSync(join(own, "apps-script", name), "utf8");
    const { oauthScopes } = JSON.parse(text("appsscript.json")) as { oauthScopes: string[] };
    expect(oauthScopes.slice(2)).toEqual(scopes.map(scope => `https://www.googleapis.com/auth/${scope}`));
    expect(text("Code.js")).toContain(`${used}.`);
    for (const service of unused) expect(text("Code.js")).not.toContain(`${service}.`);
    expect(text("sidebar.html")).toContain(`data-options="${options.join(" ")}"`);
    rmSync(own, { recursive: true });
  });

  test("has a menu item for each option, and each calls a function that exists", async () => {
    const { run, shell } = await project(["a@example.com"]);
    run("onOpen", {});
    const added = shell.menu.slice(5);
    expect(added.map(([label]) => label)).toEqual([
      "Report goes to the selected cells",
      "Mail the report now",
      "Mail the report every month",
      "Stop mailing the report",
      "Agreement as a Google Doc",
    ]);
    for (const [, name] of added) expect(() => run(name)).not.toThrow();
  });
});

describe("the report by mail", () => {
  test("is the month's report of the pane, as text and as a page, with the way to the workbook", async () => {
    const { outside, host, run, book } = await project(["a@example.com", "nobody", "b@example.com"]);
    run("slaMailReport");
    const { subject, text, html } = monthlyReport(await stateIn(host));
    const [mail] = outside.mails;
    expect(outside.mails).toHaveLength(1);
    expect(mail).toMatchObject({ to: "a@example.com,b@example.com", subject });
    expect(mail!.body.startsWith(text)).toBe(true);
    expect(mail!.body).toContain("Who is on track");
    expect(mail!.body).toContain("https://docs.google.com/spreadsheets/d/1");
    expect(mail!.htmlBody.startsWith(html)).toBe(true);
    expect(mail!.htmlBody).toContain('<a href="https://docs.google.com/spreadsheets/d/1">');
    expect(book.toasts).toEqual(["The report was sent to a@example.com, b@example.com."]);
  });

  test("goes nowhere without addresses, or where Google lets no more mails out today", async () => {
    const none = await project();
    expect(() => none.run("slaMailReport")).toThrow("Nobody to send the report to");
    expect(() => none.run("slaReportTo")).toThrow("Type the addresses into cells");
    const full = await project(["a@example.com", "b@example.com"]);
    full.outside.quota = 1;
    expect(() => full.run("slaMailReport")).toThrow("Google lets you mail 1 more people today");
    expect([...none.outside.mails, ...full.outside.mails]).toEqual([]);
  });

  test("is not sent of a workbook that cannot be told in full", async () => {
    const missing = await project(["a@example.com"]);
    missing.book.tabs.splice(missing.book.tabs.indexOf(missing.book.tab("SLA History")), 1);
    expect(() => missing.run("slaMailReport")).toThrow(/SLA History is gone .* Nothing was sent\./);
    const unreadable = await project(["a@example.com"]);
    const setup = unreadable.book.tab("SLA Setup").cells;
    const [goal] = [...setup.entries()].filter(([, , { value }]) => value === 50_000);
    setup.enter(goal![0], goal![1], "a lot");
    unreadable.book.onWrite();
    expect(() => unreadable.run("slaMailReport")).toThrow(/^A cell cannot be read: .*a lot.* Nothing was sent\./);
    const cut = await project(["a@example.com"]);
    const state = await stateIn(cut.host);
    cut.book.calls = [];
    await buildWorkbook(cut.host, { ...state, mode: "sla" }, "keep");
    const calls = cut.book.calls.length;
    cut.book.calls = [];
    cut.book.failAt = Math.floor(calls * 0.6);
    await buildWorkbook(cut.host, state, "keep").catch(() => undefined);
    cut.book.failAt = null;
    expect(() => cut.run("slaMailReport")).toThrow("was cut short. Nothing was sent. Open the pane");
    const before = scriptProject(new Book(), file("Code.js"), optionServices(new Book(), newOutside()));
    expect(() => before.run("slaAgreementDoc")).toThrow("There is no SLA workbook here yet. No document was made.");
    expect([missing, unreadable, cut].flatMap(({ outside }) => outside.mails)).toEqual([]);
  });
});

describe("the monthly reminder", () => {
  test("is set once, however often it is asked for, sends the report, and stops", async () => {
    const { outside, run } = await project(["a@example.com"]);
    run("slaMonthly");
    run("slaMonthly");
    expect(outside.triggers).toEqual(["slaMonthlyReport"]);
    run(outside.triggers[0]!, { authMode: "FULL" });
    expect(outside.mails.map(({ to }) => to)).toEqual(["a@example.com"]);
    run("slaNoLonger");
    expect(outside.triggers).toEqual([]);
  });

  test("is not set while there is nobody to send to", async () => {
    const { outside, run } = await project();
    expect(() => run("slaMonthly")).toThrow("Nobody to send the report to");
    expect(outside.triggers).toEqual([]);
  });

  test("without permission says how to give it, and sends nothing", async () => {
    const { outside, run } = await project(["a@example.com"]);
    outside.allowed = false;
    expect(() => run("slaMonthlyReport", {})).toThrow(
      /^The monthly report was not sent: .* Allow it at https:\/\/accounts\.google\.com\/allow, then choose/,
    );
    expect(outside.mails).toEqual([]);
  });
});

describe("the agreement as a Google Doc", () => {
  test("holds every part of the document, in the styles of Google Docs", async () => {
    const { outside, host, run, book } = await project();
    run("slaAgreementDoc");
    const { lines, footer, fileName } = printable(await stateIn(host), null);
    const [made] = outside.documents;
    expect(made).toMatchObject({ name: fileName, footer, saved: true });
    const parts = documentParts(lines);
    const [title, status] = parts as { text: string }[];
    expect(made!.body.slice(0, 2)).toEqual([`TITLE ${title!.text}`, `SUBTITLE ${status!.text}`]);
    const expected = parts.flatMap(part => {
      if (part.kind === "list") return part.items.map(item => `* ${item}`);
      return "text" in part ? [part.text] : [part.header.join()];
    });
    expect(made!.body).toHaveLength(expected.length);
    expect(made!.body.filter(line => line.startsWith("HEADING1")).length).toBeGreaterThan(3);
    expect(made!.body.filter(line => line.startsWith("TABLE")).every(line => line.includes(" bold"))).toBe(true);
    expect(made!.body.at(-1)).toMatch(/^TABLE .* 32/);
    expect(book.toasts).toEqual(["https://docs.google.com/document/d/1"]);
  });

  test("is made of what the pane shows, and the pane gets its address", async () => {
    const { outside, host } = await project();
    const document = printable(exampleState("plain"), null);
    expect(await host.makeDocument!(document)).toBe("https://docs.google.com/document/d/1");
    expect(outside.documents.map(({ name }) => name)).toEqual([document.fileName]);
  });

  test("is the version that was signed, once there is one", async () => {
    const { outside, host, run } = await project();
    await agreeWorkbook(host, await stateIn(host), { date: "2026-07-01", marketing: "Ann", sales: "Ben" });
    run("slaAgreementDoc");
    expect(outside.documents[0]!.name).toBe("SLA agreement, version 1");
  });

  test("that is cut short is named, since half of it lies in the Drive", async () => {
    const { book, outside, run } = await project();
    const onCall = book.onCall.bind(book);
    book.onCall = (service, method) => {
      onCall(service, method);
      if (service === "Body" && method === "appendTable") throw new Error("Service Documents failed");
    };
    expect(() => run("slaAgreementDoc")).toThrow(
      /stopped while the document was written \(Service Documents failed\)\. "SLA agreement, draft 1" in your Drive is not complete: delete it/,
    );
    expect(outside.documents[0]!.saved).toBe(false);
  });

  test("is not offered by a project without it", async () => {
    expect(scriptProject().shell.files.sidebar).toContain('data-options=""');
    expect(sheetsHost(async () => "").makeDocument).toBeUndefined();
  });
});

test("options are read from the command line, and wrong ones refused", async () => {
  const { withOptions } = await modules("sheetsOptions.mjs");
  expect(withOptions(["apps-script", "--with", "mail,doc"])).toEqual({
    rest: ["apps-script"],
    options: ["mail", "doc"],
  });
  expect(withOptions(["--with=mail", "cli"])).toEqual({ rest: ["cli"], options: ["mail"] });
  expect(() => withOptions(["--with", "fax"])).toThrow('"fax" came');
  expect(() => withOptions(["--with", "trigger"])).toThrow("ask for both");
});
