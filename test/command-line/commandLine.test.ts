import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";

const program = fileURLToPath(new URL("../../dist/cli/sla-metrics.mjs", import.meta.url));
const large = (name: string) => fileURLToPath(new URL(`../crm/exports/large/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "sla-metrics-"));

function run(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { input, encoding: "utf8" });
  return { status, stdout, stderr };
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

describe("read", () => {
  const mapping = file("mapping.json", { channels: { "Offline Sources": "Sales rep call" }, personas: {} });
  const args = ["read", large("hubspot_contacts.csv"), "--as-of", "2026-07-07", "--mapping", mapping, "--json"];

  test("prints the counts of the export as one JSON object", () => {
    const { status, stdout } = run(args);
    const truth = JSON.parse(readFileSync(large("hubspot_contacts.truth.json"), "utf8"));
    const read = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(read.rows).toEqual({ read: 2646, used: 2527, merged: 46, leftOut: 73 });
    expect(read.columns.id).toBe("Record ID");
    expect(read.window).toEqual(["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]);
    const cells = read.cohorts.filter((cell: { leads: number }) => cell.leads > 0);
    expect(cells).toHaveLength(truth.cells.length);
  });

  test("reads a workbook like the text of the same export", async () => {
    const rows = [
      ["Id", "Created", "Status", "Amount"],
      ["1", new Date(Date.UTC(2026, 5, 3)), "Won", 12.5],
      ["2", new Date(Date.UTC(2026, 5, 30, 23, 59)), "Lost", null],
    ];
    const path = join(folder, "deals.xlsx");
    writeFileSync(path, await writeXlsx({ sheets: [{ name: "Deals", rows }] }));
    const csv = file("deals.csv", "Id,Created,Status,Amount\n1,2026-06-03,Won,12.5\n2,2026-06-30 23:59,Lost,\n");
    const counts = ({ stdout }: { stdout: string }) => {
      const { rows: read, cohorts, booked, outcome } = JSON.parse(stdout);
      return { read, cohorts, booked, outcome };
    };
    expect(counts(run(["read", path, "--json"]))).toEqual(counts(run(["read", csv, "--json"])));
  });

  test("refuses a workbook of the old kind with what to do", () => {
    const path = join(folder, "old.xls");
    writeFileSync(path, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]));
    const { status, stderr } = run(["read", path, "--json"]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/old kind \(\.xls\).*save it as/)]);
  });

  test("ends with 3 while a question is open that could change the counts", () => {
    const { status, stdout } = run(["read", large("hubspot_contacts.csv"), "--as-of", "2026-07-07", "--json"]);
    expect(status).toBe(3);
    expect(JSON.parse(stdout).questions[0].text).toContain("Offline Sources");
  });

  test.each([
    [["read", "nowhere.csv"], "nowhere.csv: there is no such file, or it cannot be opened.\n"],
    [["read"], "Expected one export file, found 0: sla-metrics read export.csv --json\n"],
    [
      ["read", large("hubspot_contacts.csv"), "--as-of", "tomorrow"],
      '--as-of: expected a date such as 2026-06-30, found "tomorrow".\n',
    ],
    [["shout"], "Expected workbook, read or call, found shout. See sla-metrics --help.\n"],
  ])("%j ends with 2 and one clear line", (bad, line) => {
    expect(run(bad)).toEqual({ status: 2, stdout: "", stderr: line });
  });
});

describe("call", () => {
  test("answers every line in order", () => {
    const lines = [
      { fn: "SLA_LEADS_NEEDED", args: [50000, 500, 0.5] },
      { fn: "SLA_CLOSE_RATE", args: [0, 0] },
      { fn: "SLA_LIFETIME_VALUE", args: [100, 24, null] },
    ];
    const { status, stdout } = run(["call"], `${lines.map(line => JSON.stringify(line)).join("\n")}\nnonsense\n`);
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map(line => JSON.parse(line));
    expect(status).toBe(0);
    expect(answers.map(({ result, error }) => result ?? error)).toEqual([200, "#DIV/0!", 2400, "#VALUE!"]);
    expect(answers[3].message).toContain("this line is not JSON");
  });

  test("agrees with every worked case", () => {
    const cases = JSON.parse(readFileSync(new URL("../functions/vectors.json", import.meta.url), "utf8")) as {
      fn: string;
      args: unknown[];
      error?: string;
    }[];
    const { stdout } = run(["call"], cases.map(({ fn, args }) => JSON.stringify({ fn, args })).join("\n"));
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map(line => JSON.parse(line) as { error?: string });
    expect(answers.map(({ error }) => error)).toEqual(cases.map(({ error }) => error));
  });
});
