import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, type Unzipped, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildAppsScript } from "../build/appsScript.mjs";
import { releaseFiles } from "../build/releaseFiles.mjs";
import { productVersion } from "../core/workbook/sheets/build.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (name: string) => readFileSync(join(root, name), "utf8");
const { version } = JSON.parse(read("package.json")) as { version: string };
const withOptions = mkdtempSync(join(tmpdir(), "release-"));
const pack = () => releaseFiles(root, { dist: join(root, "dist"), withOptions, version });

const names = ["command-line", "excel", "playground", "sheets", "sheets-with-options"];
const archive = (name: string) => `sla-metrics-${version}-${name}.zip`;
let files: Record<string, Uint8Array>;
const opened = new Map<string, Unzipped>();
const text = (name: string, path: string) => strFromU8(opened.get(name)![path]!);

beforeAll(async () => {
  await buildAppsScript(root, { with: ["mail", "trigger", "doc"], dist: withOptions });
  files = await pack();
  for (const name of names) opened.set(name, unzipSync(files[archive(name)]!));
});
afterAll(() => rmSync(withOptions, { recursive: true }));

test("a release is the add-in, the project for Sheets with and without options, the playground and the command line", () => {
  expect(Object.keys(files).sort()).toEqual([...names.map(archive), "SHA256SUMS"].sort());
});

test("the version is the same in the package, in the product and in the changelog", () => {
  expect(productVersion).toBe(version);
  expect((JSON.parse(read("package-lock.json")) as { version: string }).version).toBe(version);
  expect(/^## (\S+)/m.exec(read("CHANGELOG.md"))?.[1]).toBe(version);
});

describe.each(names)("the archive of %s", name => {
  test("says its version, its licence and those of the packages in it", () => {
    expect(text(name, "VERSION")).toBe(`SLA Metrics ${version}\n`);
    expect(text(name, "LICENSE")).toBe(read("LICENSE"));
    expect(text(name, "CHANGELOG.md")).toBe(read("CHANGELOG.md"));
    const notices = text(name, "THIRD-PARTY-NOTICES.txt");
    for (const shipped of ["papaparse", ...(name === "command-line" ? [] : ["preact"])])
      expect(notices).toMatch(new RegExp(`^${shipped} [\\d.]+ \\(MIT\\)\\n`, "m"));
    expect(notices).not.toMatch(/\((?:undefined|null|\w*GPL[^)]*)\)$/m);
  });

  test("carries the version in its code", () => {
    const code = Object.entries(opened.get(name)!).filter(([path]) => /\.(m?js|html)$/.test(path));
    expect(code.some(([, bytes]) => strFromU8(bytes).includes(JSON.stringify(version)))).toBe(true);
  });

  test("leads nowhere outside the folder that it is unpacked into", () => {
    for (const path of Object.keys(opened.get(name)!))
      expect(path).not.toMatch(/^\/|^[A-Za-z]:|\\|(?:^|\/)\.\.(?:\/|$)/);
  });
});

test("the add-in's manifest has the version in four parts", () =>
  expect(text("excel", "manifest.xml")).toContain(`<Version>${version}.0</Version>`));

test("the project with options asks for what they need, the other one for two permissions", () => {
  const scopes = (name: string) => (JSON.parse(text(name, "appsscript.json")) as { oauthScopes: string[] }).oauthScopes;
  expect(scopes("sheets")).toHaveLength(2);
  expect(scopes("sheets-with-options").length).toBeGreaterThan(2);
});

test("the command line runs from its archive", () => {
  const file = join(withOptions, "sla-metrics.mjs");
  writeFileSync(file, opened.get("command-line")!["sla-metrics.mjs"]!);
  const input = '{"fn": "SLA_LEADS_NEEDED", "args": [50000, 500, 0.5]}\n';
  expect(spawnSync(process.execPath, [file, "call"], { input }).stdout.toString()).toBe('{"result":200}\n');
});

test("the checksums are those of the archives, as sha256sum -c reads them", () => {
  const lines = strFromU8(files.SHA256SUMS!).trimEnd().split("\n");
  expect(lines).toHaveLength(names.length);
  for (const line of lines) {
    const [, sum, name] = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line)!;
    expect(createHash("sha256").update(files[name!]!).digest("hex")).toBe(sum);
  }
});

test("the same files give the same bytes, in every time zone", async () => {
  const zone = process.env.TZ;
  try {
    process.env.TZ = "Pacific/Kiritimati";
    expect(strFromU8((await pack()).SHA256SUMS!)).toBe(strFromU8(files.SHA256SUMS!));
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});
