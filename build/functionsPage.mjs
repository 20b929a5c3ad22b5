/** Writes docs/functions.md from the definitions. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadModules } from "./loadModules.mjs";

/** @param {string} root folder of the project */
export async function writeFunctionsPage(root) {
  const { functions, functionsPage } = await loadModules(root, [
    "core/functions/index.ts",
    "core/functions/help/functionsPage.ts",
  ]);
  await mkdir(join(root, "docs"), { recursive: true });
  await writeFile(join(root, "docs/functions.md"), functionsPage(functions));
}
