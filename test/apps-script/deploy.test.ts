import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import vm from "node:vm";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { Book } from "./google/book.ts";
import { scriptProject } from "./google/scriptProject.ts";
import { type Shell, services } from "./google/services.ts";

const names = ["Code.js", "appsscript.json", "sidebar.html"];
const built = (name: string) => readFileSync(join("dist/apps-script", name), "utf8");

describe("what is installed", () => {
  const archive = unzipSync(readFileSync("dist/sla-metrics-sheets.zip"));
  const text = (name: string) => strFromU8(archive[name]!);

  test("the archive holds the three files as they were built, and a variant for one paste", () => {
    for (const name of names) expect(text(name)).toBe(built(name));
    expect(Object.keys(archive).sort()).toEqual(
      ["LICENSE", "READ ME.txt", "THIRD-PARTY-NOTICES.txt", "one-paste/Code.js", ...names].sort(),
    );
  });

  test("the variant for one paste opens the same pane without a file of its own", () => {
    const shell: Shell = { menu: [], sidebars: [], files: {} };
    const context = vm.createContext(services(new Book(), shell));
    vm.runInContext(text("one-paste/Code.js"), context);
    (context.slaRefresh as () => void)();
    expect(shell.sidebars.map(({ html }) => html)).toEqual([
      built("sidebar.html").replace('data-view="" data-begin=""', 'data-view="refresh" data-begin="sheet"'),
    ]);
  });

  test("the page has nothing in it that Google's page service would cut or take for its own", () => {
    const page = built("sidebar.html");
    const script = page.slice(page.indexOf("<script>") + "<script>".length, page.lastIndexOf("</script>"));
    expect(script).not.toMatch(/`|https?:\/\/|<\/script|<\?|<!--/i);
    expect(page).toContain('<base target="_top" />');
  });
});

describe("the menu", () => {
  test("is there in every authorisation mode: onOpen asks for nothing but the menu", () => {
    const { book, shell, run } = scriptProject();
    book.calls = [];
    run("onOpen", { authMode: "NONE" });
    expect(book.calls).toEqual(["SpreadsheetApp.getUi", "Ui.createMenu"]);
    expect(shell.menu.map(([label]) => label)).toEqual([
      "Open the pane",
      "Build the workbook",
      "Refresh from this sheet",
      "Undo the last refresh",
      "Help for the functions",
    ]);
  });

  test("calls functions that exist, and each opens the pane", () => {
    const { shell, run } = scriptProject();
    run("onOpen", {});
    for (const [, name] of shell.menu) run(name);
    expect(shell.sidebars.map(({ title }) => title)).toEqual(shell.menu.map(() => "SLA Metrics"));
  });
});

describe("permissions", () => {
  /** Services that ask for a permission, and the scope that gives it. */
  const scopeOf: Readonly<Record<string, string>> = {
    SpreadsheetApp: "spreadsheets.currentonly",
    HtmlService: "script.container.ui",
    MailApp: "script.send_mail",
    GmailApp: "gmail",
    ScriptApp: "script.scriptapp",
    DocumentApp: "documents",
    DriveApp: "drive",
    UrlFetchApp: "script.external_request",
    BigQuery: "bigquery",
    Session: "userinfo.email",
    CalendarApp: "calendar",
  };

  test("every service that is used has its scope, and no scope is without use", () => {
    const code = built("Code.js");
    const used = Object.keys(scopeOf).filter(service => new RegExp(`\\b${service}\\.`).test(code));
    const manifest = JSON.parse(built("appsscript.json")) as { oauthScopes: string[]; runtimeVersion: string };
    expect(manifest.oauthScopes.map(scope => scope.replace("https://www.googleapis.com/auth/", "")).sort()).toEqual(
      used.map(service => scopeOf[service]!).sort(),
    );
    expect(manifest.runtimeVersion).toBe("V8");
    expect(readFileSync("appsscript.json", "utf8")).toBe(built("appsscript.json"));
  });
});

describe("clasp", () => {
  const folder = mkdtempSync(join(tmpdir(), "sheets-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("would push exactly the three files", () => {
    mkdirSync(join(folder, "dist/apps-script"), { recursive: true });
    for (const name of names) copyFileSync(join("dist/apps-script", name), join(folder, "dist/apps-script", name));
    const example = JSON.parse(readFileSync(".clasp.example.json", "utf8")) as object;
    writeFileSync(join(folder, ".clasp.json"), JSON.stringify({ ...example, scriptId: "x".repeat(57) }));
    const clasp = resolve("node_modules/@google/clasp/build/src/index.js");
    expect(existsSync(clasp)).toBe(true);
    const answer = execFileSync(process.execPath, [clasp, "status", "--json"], { cwd: folder, encoding: "utf8" });
    const { filesToPush } = JSON.parse(answer) as { filesToPush: string[] };
    expect([...filesToPush].sort()).toEqual(names.map(name => `dist/apps-script/${name}`).sort());
  });
});
