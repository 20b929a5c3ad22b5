import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const core = resolve("core");
/** The only package that core may use, and where. */
const packages: Readonly<Record<string, readonly string[]>> = { "crm/text/readCsv.ts": ["papaparse"] };

const files = readdirSync(core, { recursive: true, encoding: "utf8" })
  .map(file => file.replaceAll("\\", "/"))
  .filter(file => file.endsWith(".ts") && !file.startsWith("taskpane/"));

test("core has files to look at", () => expect(files.length).toBeGreaterThan(20));

test.each(files)("core/%s refers only to core", file => {
  const text = readFileSync(join(core, file), "utf8");
  expect(text).not.toMatch(/^\s*\/\/\/\s*<reference/m);
  for (const from of imports(text)) {
    if (packages[file]?.includes(from)) continue;
    expect(from).toMatch(/^\.{1,2}\/.+\.ts$/);
    const target = relative(core, resolve(core, file, "..", from)).replaceAll("\\", "/");
    expect(target).not.toMatch(/^(\.\.|taskpane)\//);
  }
});

test.each(files)("core/%s has no clock, no chance and makes no code at run time", file => {
  const code = withoutComments(readFileSync(join(core, file), "utf8"));
  expect(code).not.toMatch(/\bDate\s*\.\s*now\b|\bnew\s+Date\s*(?:\(\s*\)|[;,)])|(?<!new\s)(?<![\w.])Date\s*\(/);
  expect(code).not.toMatch(/\bperformance\s*\.|\bMath\s*\.\s*random\b|\bcrypto\s*\./);
  expect(code).not.toMatch(/\beval\s*\(|\bnew\s+Function\b|(?<![\w.])Function\s*\(/);
});

function imports(text: string): readonly string[] {
  const code = withoutComments(text);
  const forms = [
    /^\s*(?:import|export)\s[^;"'`]*?\bfrom\s*["']([^"']+)["']/gm,
    /^\s*import\s*["']([^"']+)["']/gm,
    // Called with anything but a plain text, an import could lead anywhere: the empty text fails the test.
    /\b(?:import|require)\s*\(\s*(?:["']([^"']+)["'])?/g,
  ];
  return forms.flatMap(form => [...code.matchAll(form)].map(match => match[1] ?? ""));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
