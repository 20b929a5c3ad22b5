import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { functionsIndex } from "../../build/functionsIndex.mjs";
import { functions } from "../../core/functions/index.ts";

test("the committed index is what the generator writes now", () => {
  expect(readFileSync("core/functions/index.ts", "utf8")).toBe(functionsIndex("."));
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

/** SLA_CLOSE_RATE lives in closeRate.ts. */
function fileName(name: string): string {
  const words = name.replace("SLA_", "").toLowerCase().split("_");
  return `${words.map((word, i) => (i === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join("")}.ts`;
}
