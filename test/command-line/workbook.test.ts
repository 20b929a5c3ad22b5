import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { settingsSchema } from "../../command-line/settingsSchema.ts";
import { writeFiles } from "../../command-line/writeFiles.ts";
import { readSettings } from "../../core/workbook/read/settings.ts";
import { packageOf } from "../workbook-file/packageOf.ts";

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "sla-metrics-workbook-"));
const inFolder = (name: string) => join(folder, name);

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [at("dist/cli/sla-metrics.mjs"), ...args], {
    encoding: "utf8",
    cwd: folder,
  });
  return { status, stdout, stderr };
}

function settings(name: string, content: unknown): string {
  writeFileSync(inFolder(name), typeof content === "string" ? content : JSON.stringify(content));
  return name;
}

const written = (name: string) => packageOf(new Uint8Array(readFileSync(inFolder(name))));

describe("workbook", () => {
  test("--example writes the worked example, and the agreement beside it", () => {
    const { status, stdout, stderr } = run("workbook", "--example", "--out", "first.xlsx", "--agreement", "first.docx");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^first\.xlsx: \d+ kB\nfirst\.docx: \d+ kB\n$/);
    expect(written("first.xlsx").sheet("SLA Overview").cells[4]?.[4]).toMatchObject({ v: 200 });
    expect(readFileSync(inFolder("first.docx")).subarray(0, 2).toString()).toBe("PK");
  });

  test("the settings of the example file stand in SLA Setup as they were given", () => {
    expect(run("workbook", "--settings", at("examples/settings.json"), "--out", "given.xlsx").status).toBe(0);
    const problems: string[] = [];
    const read = readSettings(written("given.xlsx").sheet("SLA Setup"), problems);
    expect(problems).toEqual([]);
    expect(read).toMatchObject({
      company: "Example Company",
      revenueGoal: 120_000,
      responseLimit: 15,
      holidays: ["2026-12-25", "2027-01-01"],
      personas: [
        { name: "Small business", ownPrice: 800 },
        { name: "Enterprise", ownPrice: 6_000 },
      ],
    });
    expect(read.workEnd).toBeCloseTo(17.5 / 24, 9);
    expect(read.channels.map(({ name, owner }) => `${name}: ${owner}`)).toEqual([
      "Organic: marketing",
      "Email: marketing",
      "Paid media: marketing",
      "Sales rep call: sales",
    ]);
  });

  test("several exports are several sources; an open question takes its default, is named and ends with 3", () => {
    const exports = ["hubspot_contacts.csv", "salesforce_leads_report.csv"].map(name =>
      at(`test/crm/exports/large/${name}`),
    );
    const file = settings("plain.json", { currency: "USD" });
    const { status, stderr } = run(
      ...["workbook", "--settings", file, "--crm", exports[0]!, "--crm", exports[1]!, "--as-of", "2026-06-30"],
      ...["--out", "crm.xlsx"],
    );
    expect(status).toBe(3);
    expect(stderr).toContain('"Offline Sources"');
    expect(stderr).toContain("Taken: Unassigned.");
    const rows = written("crm.xlsx").sheet("SLA History").cells.slice(1);
    expect([...new Set(rows.map(row => row[0]))]).toEqual(["HubSpot contacts", "Salesforce leads"]);
  });

  test("what an export gave and what is wrong with it is said before the numbers are signed", () => {
    const file = settings("dollars.json", { currency: "USD" });
    const { status, stdout } = run(
      ...["workbook", "--settings", file, "--crm", at("test/crm/exports/large/pipedrive_deals_de.csv")],
      ...["--out", "dollars.xlsx"],
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/pipedrive_deals_de\.csv: rows read 3051, used 2962, merged 51, left out 38\n/);
    expect(stdout).toMatch(/other currency, rows 313: .*their amounts do not.* EUR/);
    expect(stdout).toMatch(/dollars\.xlsx: \d+ kB\n$/);
  });

  test("docs/settings.schema.json is what the command checks by, and what it prints", () => {
    expect(JSON.parse(readFileSync(at("docs/settings.schema.json"), "utf8"))).toEqual(settingsSchema);
    expect(JSON.parse(run("workbook", "--schema").stdout)).toEqual(settingsSchema);
  });

  test.each(["workbook", "read", "call"])("%s --help says what it takes and how it ends", command => {
    const { status, stdout } = run(command, "--help");
    expect(status).toBe(0);
    expect(stdout).toContain(`sla-metrics ${command}`);
    expect(stdout).toContain("Ends with 0");
  });
});

describe("bad settings end with 2, one line that names the field, and no file", () => {
  test.each([
    [{ revenuegoal: 1 }, "revenuegoal: there is no such setting; did you mean revenueGoal?"],
    [{ buffer: "10%" }, 'buffer: expected a number from 0 to 1, found "10%".'],
    [{ windowMonths: 2.5 }, "windowMonths: expected a whole number from 1 to 60, found 2.5."],
    [{ workStart: "9 am" }, 'workStart: expected a time such as 09:00, found "9 am".'],
    [
      { holidays: ["2026-12-25", "2026-02-31"] },
      'holidays[1]: expected a date such as 2026-06-30, found "2026-02-31".',
    ],
    [
      { channels: [{ name: "A" }, { name: "B", owner: "both" }] },
      'channels[1].owner: expected "marketing" or "sales", found "both".',
    ],
    [{ channels: [{ owner: "sales" }] }, "channels[0].name: is missing; expected a text."],
    [{ channels: "Organic" }, 'channels: expected a list, found "Organic".'],
    [
      { personas: [{ name: "=1+1" }] },
      'personas[0].name: The persona name "=1+1" starts with =: start it with a letter or digit.',
    ],
    [
      { personas: [{ name: "Buyer" }, { name: "BUYER" }] },
      'personas[1].name: The persona name "BUYER" is already taken by "Buyer" (upper and lower case count as the same): choose another.',
    ],
    [
      { channels: [{ name: "What?*" }] },
      'channels[0].name: The channel name "What?*" holds ?, which look-ups read as a sign of their own: leave it out.',
    ],
    [{ channels: [{ name: "x".repeat(32) }] }, "has 32 characters: use at most 31."],
    [
      { rows: [{ channel: "Fax", persona: "Buyer" }] },
      'rows: there is no row for channel "Fax" and persona "Buyer" at this level of detail.',
    ],
    [[], "expected a JSON object."],
    ["{ not json", "expected JSON."],
  ])("%j", (content, line) => {
    const { status, stdout, stderr } = run(
      "workbook",
      "--settings",
      settings("bad.json", content),
      "--out",
      "bad.xlsx",
    );
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).toContain(line);
    expect(existsSync(inFolder("bad.xlsx"))).toBe(false);
  });

  test("500 personas in detail are refused with the numbers, and work by channel", { timeout: 60_000 }, () => {
    const personas = Array.from({ length: 500 }, (_, index) => ({ name: `Persona ${index + 1}` }));
    const { status, stderr } = run("workbook", "--settings", settings("many.json", { personas }), "--out", "many.xlsx");
    expect(status).toBe(2);
    expect(stderr).toContain("6 channels by 501 personas are 3006 rows of SLA Metrics; at most 1000 are supported.");
    const coarse = settings("coarse.json", { personas, detail: "channel" });
    expect(run("workbook", "--settings", coarse, "--out", "many.xlsx").status).toBe(0);
  });
});

describe("a file is written whole or not at all", () => {
  test.each([
    [["--out", "missing/sla.xlsx"], "missing/sla.xlsx: there is no such folder."],
    [["--out", "plain.txt/sla.xlsx"], "a part of this path is a file, not a folder."],
    [["--out", "folder"], "folder: expected the name of a file, but this is a folder or a device."],
    [["--out", "one.xlsx", "--agreement", "missing/sla.docx"], "missing/sla.docx: there is no such folder."],
    [["--out", "one.xlsx", "--agreement", "one.xlsx"], "--agreement: expected another file than --out"],
  ])("%j ends with 2, one sentence, and nothing is left behind", (where, sentence) => {
    writeFileSync(inFolder("plain.txt"), "");
    mkdirSync(inFolder("folder"), { recursive: true });
    const before = readdirSync(folder).sort();
    const { status, stderr } = run("workbook", "--example", ...where);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  test.each([
    ["ENOSPC", "the disk is full. Make room, or name a folder on another disk. Nothing was written."],
    ["EACCES", "you may not write there. Name another folder. Nothing was written."],
    ["EBUSY", "another program holds this file open. Close it there. Nothing was written."],
  ])("a disk that answers %s leaves no part and keeps what stood there before", (code, sentence) => {
    const disk = new Map([["old.xlsx", "old"]]);
    const failing = {
      write: (path: string) => {
        disk.set(path, "half");
        if (path.includes("second")) throw Object.assign(new Error("failed"), { code });
      },
      rename: (from: string, to: string) => {
        disk.set(to, disk.get(from)!);
        disk.delete(from);
      },
      remove: (path: string) => disk.delete(path),
    };
    const files = ["old.xlsx", "second.docx"].map(path => ({ path, bytes: new Uint8Array() }));
    expect(() => writeFiles(files, failing)).toThrow(`second.docx: ${sentence}`);
    expect([...disk]).toEqual([["old.xlsx", "old"]]);
  });
});
