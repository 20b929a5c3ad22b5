import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import vm from "node:vm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "sheets-options-"));
const file = (name: string) => readFileSync(join(folder, "apps-script", name), "utf8");
const modules = (name: string) => import(new URL(`../../build/${name}`, import.meta.url).href);

beforeAll(async () => {
  const { buildAppsScript } = await modules("appsScript.mjs");
  await buildAppsScript(process.cwd(), { with: ["mail", "trigger", "doc"], dist: folder });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Just what the reports ask of a spreadsheet: two tiles, an agreement, and cells with addresses. */
function spreadsheet(addresses: readonly string[], quota = 100) {
  const sent: Record<string, string>[] = [];
  const toasts: string[] = [];
  const body: unknown[][] = [];
  const triggers: string[] = ["slaMailReport"];
  const sheet = (texts: string[][]) => ({
    getDataRange: () => ({
      getDisplayValues: () => texts,
      getFontWeights: () => texts.map((_, row) => [row === 0 ? "bold" : "normal"]),
    }),
  });
  const sheets: Record<string, object> = {
    "SLA Overview": sheet([
      ["Revenue goal", "Gap"],
      ["50,000.00", "<-1>"],
    ]),
    "SLA Agreement": sheet([
      ["Goals"],
      ["Marketing brings", "200"],
      ["Sales calls within", "24 hours"],
      [""],
      ["Signed"],
    ]),
  };
  const cells = { getDisplayValues: () => addresses.map(text => [text]) };
  const book = {
    getSheetByName: (name: string) => sheets[name] ?? null,
    getRangeByName: () => cells,
    getActiveRange: () => cells,
    setNamedRange: () => undefined,
    getName: () => "Team numbers",
    getUrl: () => "https://docs.google.com/1",
    toast: (text: string) => void toasts.push(text),
  };
  const chain: object = new Proxy(
    {},
    { get: (_, name) => () => (name === "create" ? void triggers.push("slaMailReport") : chain) },
  );
  const context = vm.createContext({
    SpreadsheetApp: { getActiveSpreadsheet: () => book },
    MailApp: { getRemainingDailyQuota: () => quota, sendEmail: (mail: Record<string, string>) => void sent.push(mail) },
    ScriptApp: {
      newTrigger: () => chain,
      getProjectTriggers: () => triggers.map(name => ({ getHandlerFunction: () => name })),
      deleteTrigger: () => void triggers.pop(),
    },
    DocumentApp: {
      ParagraphHeading: { HEADING1: "h1" },
      create: () => ({
        getBody: () => ({
          appendParagraph(text: string) {
            const line = ["text", text];
            body.push(line);
            return { setHeading: () => void line.splice(0, 1, "heading") };
          },
          appendTable: (rows: string[][]) => void body.push(["table", JSON.stringify(rows)]),
        }),
        saveAndClose: () => undefined,
        getUrl: () => "https://docs.google.com/2",
      }),
    },
  });
  vm.runInContext(file("Code.js"), context);
  return { call: (name: string) => (context[name] as () => void)(), sent, toasts, body, triggers };
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

  test("mails the figures as text and as a table, to the cells that were named", () => {
    const { call, sent } = spreadsheet(["a@example.com", "nobody", "b@example.com"]);
    call("slaMailReport");
    expect(sent).toHaveLength(1);
    expect(sent[0]!.to).toBe("a@example.com,b@example.com");
    expect(sent[0]!.body).toContain("Revenue goal: 50,000.00");
    expect(sent[0]!.htmlBody).toContain("&#60;-1&#62;");
  });

  test("sends nothing without addresses, or where Google lets no more mails out today", () => {
    const none = spreadsheet([]);
    expect(() => none.call("slaMailReport")).toThrow("Nobody to send the report to");
    const full = spreadsheet(["a@example.com", "b@example.com"], 1);
    expect(() => full.call("slaMailReport")).toThrow("Google lets you mail 1 more people today");
    expect([...none.sent, ...full.sent]).toEqual([]);
  });

  test("reminds once a month, however often it is asked to, and stops", () => {
    const { call, triggers } = spreadsheet(["a@example.com"]);
    call("slaMonthly");
    call("slaMonthly");
    expect(triggers).toEqual(["slaMailReport"]);
    call("slaNoLonger");
    expect(triggers).toEqual([]);
  });

  test("makes a document of the agreement", () => {
    const { call, body } = spreadsheet([]);
    call("slaAgreementDoc");
    expect(body).toEqual([
      ["heading", "Goals"],
      ["table", '[["Marketing brings","200"],["Sales calls within","24 hours"]]'],
      ["text", "Signed"],
    ]);
  });
});

test("options are read from the command line, and wrong ones refused", async () => {
  const { withFeatures } = await modules("sheetsOptions.mjs");
  expect(withFeatures(["apps-script", "--with", "mail,doc"])).toEqual({
    rest: ["apps-script"],
    features: ["mail", "doc"],
  });
  expect(withFeatures(["--with=mail", "cli"])).toEqual({ rest: ["cli"], features: ["mail"] });
  expect(() => withFeatures(["--with", "fax"])).toThrow('"fax" came');
  expect(() => withFeatures(["--with", "trigger"])).toThrow("ask for both");
});
