/** Writes Code.js for Google Sheets: the bundle in one closed expression, and the functions that Sheets can see. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { calculationOnly } from "./calculationOnly.mjs";
import { loadModules } from "./loadModules.mjs";

/** Bytes; every call of a custom function loads the script afresh. */
const budget = 150_000;
const bundle = "slaMetrics";

/**
 * @param {string} root folder of the project
 * @returns {Promise<string>} what was built, in a few words
 */
export async function buildAppsScript(root) {
  const out = join(root, "dist/apps-script");
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const { functions, stubs } = await loadModules(root, ["core/functions/index.ts", "apps-script/stubs.ts"]);
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["apps-script/callFunction.ts"],
    bundle: true,
    write: false,
    format: "iife",
    globalName: bundle,
    target: "es2019",
    minify: true,
    // Long lines are hard to paste into the script editor.
    lineLimit: 200,
    charset: "utf8",
    legalComments: "none",
    plugins: [calculationOnly],
    logLevel: "warning",
  });
  const code = `${outputFiles[0].text}\n${stubs(functions, bundle)}`;
  const size = Buffer.byteLength(code);
  if (size > budget) {
    throw new Error(
      `Code.js has ${size} bytes, ${size - budget} more than the ${budget} it may have: take something out.`,
    );
  }
  await writeFile(join(out, "Code.js"), code);
  return `${functions.length} functions, Code.js ${Math.round(size / 1000)} kB`;
}
