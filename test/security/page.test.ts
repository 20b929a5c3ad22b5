import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const page = readFileSync("docs/security.md", "utf8");
const promises = page.slice(page.indexOf("## What must never happen"));
const sections = promises.split(/^### /m).slice(1);

test("every threat names a test", () => {
  expect(sections.length).toBeGreaterThan(8);
  for (const section of sections) expect(section, section.split("\n")[0]).toMatch(/\]\(\.\.\/test\/[^)]+\)/);
});

/** A link to a test file, and the titles in quotation marks up to the next link. */
const named = [...promises.matchAll(/\]\(\.\.\/(test\/[^)]+)\)([^[]*)/g)].map(([, file = "", after = ""]) => ({
  file,
  titles: [...after.matchAll(/"([^"]+)"/g)].map(match => match[1]!.replace(/\s+/g, " ")),
}));

describe.each(named.filter(({ titles }) => titles.length > 0))("$file", ({ file, titles }) => {
  test.each(titles)("has the test: %s", title => {
    expect(existsSync(join(process.cwd(), file))).toBe(true);
    expect(readFileSync(file, "utf8").replace(/\s+/g, " ")).toContain(title);
  });
});

test("most of what is named is named with its test's own words", () => {
  expect(named.flatMap(({ titles }) => titles).length).toBeGreaterThan(25);
});
