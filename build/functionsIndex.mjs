/** Writes core/functions/index.ts from the folder, so that a new function needs no other edit. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = "core/functions";
const notFunctions = new Set(["define.ts", "index.ts"]);

/** The text of core/functions/index.ts: every file directly in the folder but define.ts and index.ts is one function. */
export function functionsIndex(root) {
  const functions = readdirSync(join(root, folder), { withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(".ts") && !notFunctions.has(entry.name))
    .map(entry => readFunction(root, entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    "// Generated from the files of this folder by `npm run build`; edit those instead.",
    'import type { Definition } from "./define.ts";',
    ...functions.map(({ variable, file }) => `import { ${variable} } from "./${file}";`),
    "",
    "/** Every custom function, by name. */",
    "export const functions: readonly Definition[] = [",
    ...functions.map(({ variable }) => `  ${variable},`),
    "];",
    "",
  ].join("\n");
}

export function writeFunctionsIndex(root) {
  writeFileSync(join(root, folder, "index.ts"), functionsIndex(root));
}

function readFunction(root, file) {
  const text = readFileSync(join(root, folder, file), "utf8");
  const variable = /^export const (\w+) = define\(/m.exec(text)?.[1];
  const name = /^ {2}name: "(SLA_[A-Z_]+)"/m.exec(text)?.[1];
  if (!variable || !name) {
    throw new Error(
      `${folder}/${file}: expected "export const ... = define({ name: "SLA_..." })"; files that are no function belong in a subfolder.`,
    );
  }
  return { file, variable, name };
}
