import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const cli = resolve("dist/cli/sla-metrics.mjs");
const folder = mkdtempSync(join(tmpdir(), "settings-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: "utf8" });
  return { status, stdout, lines: stderr.trimEnd().split("\n") };
};

test.each([
  ["__proto__", '{"__proto__": {"polluted": true}}'],
  ["constructor", '{"constructor": {"prototype": {"polluted": true}}}'],
])("a settings file with the key %s is refused by its name, and no file is written", (key, text) => {
  const { status, lines } = run("workbook", "--settings", file("settings.json", text), "--out", "out.xlsx");
  expect([status, lines.length]).toEqual([2, 1]);
  expect(lines[0]).toContain(key);
  expect(existsSync(join(folder, "out.xlsx"))).toBe(false);
});

test("mapping and answers with such keys map what they name, and nothing else", () => {
  const csv = "Id,Created,Status,Source\n1,2026-01-01,Won,__proto__\n2,2026-01-02,Won,constructor\n";
  const mapping = file("mapping.json", '{"channels": {"__proto__": "Ads", "constructor": "Mail"}, "personas": {}}');
  const { status, stdout } = run(
    "read",
    file("export.csv", csv),
    "--mapping",
    mapping,
    "--as-of",
    "2026-06-30",
    "--json",
  );
  expect([0, 3]).toContain(status);
  const { cohorts } = JSON.parse(stdout) as { cohorts: { channel: string; leads: number }[] };
  expect(cohorts.map(({ channel, leads }) => [channel, leads]).sort()).toEqual([
    ["Ads", 1],
    ["Mail", 1],
  ]);
});
