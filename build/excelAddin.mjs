/** Writes what Excel needs for the custom functions into dist/excel-addin: functions.json and functions.js. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { calculationOnly } from "./calculationOnly.mjs";
import { loadModules } from "./loadModules.mjs";

/**
 * @param {string} root folder of the project
 * @returns {Promise<string>} what was built, in a few words
 */
export async function buildExcelAddin(root) {
  const out = join(root, "dist/excel-addin");
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const { functions, functionsJson } = await loadModules(root, [
    "core/functions/index.ts",
    "excel-addin/functionsJson.ts",
  ]);
  await writeFile(join(out, "functions.json"), functionsJson(functions));
  await build({
    absWorkingDir: root,
    entryPoints: ["excel-addin/functions.ts"],
    outfile: join(out, "functions.js"),
    bundle: true,
    format: "iife",
    target: "es2018",
    minify: true,
    charset: "utf8",
    plugins: [calculationOnly],
    legalComments: "linked",
    logLevel: "warning",
  });
  const size = (await readFile(join(out, "functions.js"))).length;
  return `${functions.length} functions, functions.js ${Math.round(size / 1000)} kB`;
}
