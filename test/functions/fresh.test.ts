import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { functionsIndex } from "../../build/functionsIndex.mjs";
import { functionsPage } from "../../core/functions/help/functionsPage.ts";
import { functions } from "../../core/functions/index.ts";

test("the committed index is what the generator writes now", () => {
  expect(readFileSync("core/functions/index.ts", "utf8")).toBe(functionsIndex("."));
});

test("the reference page is what the generator writes now, and the README leads to it", () => {
  expect(readFileSync("docs/functions.md", "utf8")).toBe(functionsPage(functions));
  expect(readFileSync("README.md", "utf8")).toContain("(docs/functions.md)");
});

test("every file directly in the folder but define.ts and index.ts is one function, so a new one needs no other edit", () => {
  const files = readdirSync("core/functions").filter(
    name => name.endsWith(".ts") && !/^(define|index)\.ts$/.test(name),
  );
  expect(functions.map(({ name }) => fileName(name)).sort()).toEqual(files.sort());
});

test("functions are listed by name", () => {
  const names = functions.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)].sort());
});

describe("a new file", () => {
  const indexWith = (file: string, text: string) => {
    const root = mkdtempSync(join(tmpdir(), "functions-"));
    try {
      cpSync("core/functions", join(root, "core/functions"), { recursive: true });
      writeFileSync(join(root, "core/functions", file), text);
      return functionsIndex(root);
    } finally {
      rmSync(root, { recursive: true });
    }
  };

  test("is listed in its place by name alone", () => {
    const index = indexWith("alpha.ts", 'export const alpha = define({\n  name: "SLA_ALPHA",\n});\n');
    expect(index).toContain('import { alpha } from "./alpha.ts";');
    expect(index.indexOf("  alpha,")).toBeLessThan(index.indexOf("  attemptRate,"));
  });

  test("that is no function is refused with the place where it belongs", () => {
    expect(() => indexWith("rounding.ts", "export const rounding = 1;\n")).toThrow(
      'core/functions/rounding.ts: expected "export const ... = define({ name: "SLA_..." })"; files that are no function belong in a subfolder.',
    );
  });
});

/** SLA_CLOSE_RATE lives in closeRate.ts. */
function fileName(name: string): string {
  const words = name.replace("SLA_", "").toLowerCase().split("_");
  return `${words.map((word, i) => (i === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join("")}.ts`;
}
