/** Writes the project for Google Sheets: Code.js, the pane as one page, the manifest, and all of it packed for pasting. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { calculationOnly } from "./calculationOnly.mjs";
import { loadModules } from "./loadModules.mjs";
import { notices } from "./notices.mjs";
import { packSheets } from "./packSheets.mjs";
import { sidebarHtml } from "./sidebarHtml.mjs";

/** Bytes, compressed like the budget of the pane; every call of a custom function loads the script afresh. Options may cost more. */
const budget = 150_000;
const bundle = "slaMetrics";

/**
 * @param {string} root folder of the project
 * @param {{with?: readonly string[], dist?: string}} settings names of options, and the folder for what is built
 * @returns {Promise<string>} what was built, in a few words
 */
export async function buildAppsScript(root, { with: options = [], dist = join(root, "dist") } = {}) {
  const { functions, stubs, entryPoints, chosenOptions } = await loadModules(root, [
    "core/functions/index.ts",
    "apps-script/stubs.ts",
    "apps-script/entryPoints.ts",
    "apps-script/options/options.ts",
  ]);
  const chosen = chosenOptions(options);
  const { text: closed, metafile } = await bundled(root, ["main.ts", ...chosen.map(({ file }) => `options/${file}`)]);
  const items = chosen.flatMap(option => option.items);
  const calls = chosen.flatMap(option => option.calls ?? []);
  const code = `/** @OnlyCurrentDoc */\n${closed}\n${entryPoints(bundle, items, calls)}\n${stubs(functions, bundle)}`;
  const size = gzipSync(code).length;
  if (size > budget && chosen.length === 0) {
    throw new Error(
      `Code.js has ${size} bytes compressed, ${size - budget} more than the ${budget} it may have: take something out.`,
    );
  }
  const manifest = JSON.parse(await readFile(join(root, "appsscript.json"), "utf8"));
  manifest.oauthScopes.push(...chosen.map(({ scope }) => `https://www.googleapis.com/auth/${scope}`));
  const services = chosen.flatMap(({ service }) => service ?? []);
  if (services.length > 0) manifest.dependencies = { ...manifest.dependencies, enabledAdvancedServices: services };
  const { page, metafile: paneFiles } = await sidebarHtml(root, options);
  const files = {
    "Code.js": code,
    "sidebar.html": page,
    "appsscript.json": `${JSON.stringify(manifest, null, 2)}\n`,
  };
  const out = join(dist, "apps-script");
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(out, name), text);
  const zip = await packSheets(root, files, await notices(root, [metafile, paneFiles]));
  await writeFile(join(dist, "sla-metrics-sheets.zip"), zip);
  const kb = bytes => `${Math.round(bytes / 1000)} kB`;
  const withOptions = chosen.length > 0 ? ` with ${chosen.map(({ name }) => name).join(", ")}` : "";
  return `${functions.length} functions${withOptions}, Code.js ${kb(size)} compressed, sidebar.html ${kb(Buffer.byteLength(page))}`;
}

/** The files' exports as one global in a closed expression, for a script that knows no modules. */
async function bundled(root, files) {
  const exportAll = names => names.map(name => `export * from "./apps-script/${name}";`).join("\n");
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    stdin: { contents: exportAll(files), resolveDir: root, loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
    globalName: bundle,
    target: "es2019",
    minify: true,
    // Long lines are hard to paste into the script editor.
    lineLimit: 500,
    charset: "utf8",
    legalComments: "none",
    plugins: [calculationOnly],
    metafile: true,
    logLevel: "warning",
  });
  return { text: outputFiles[0].text, metafile };
}
