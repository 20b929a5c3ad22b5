/** Writes the folder dist/excel-addin that is put on a web server: manifest, pane, functions, icons, notices. */
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { localBase } from "./addinBase.mjs";
import { calculationOnly } from "./calculationOnly.mjs";
import { loadModules } from "./loadModules.mjs";
import { notices } from "./notices.mjs";
import { splitBundle } from "./pageBundle.mjs";

/** Compressed bytes of ours that Excel loads before the pane can be used: page, pane, its first chunks, functions. */
const budget = 120_000;

/**
 * @param {string} root folder of the project
 * @param {{ base?: string }} [options] where the folder will be served from
 * @returns {Promise<string>} what was built, in a few words
 */
export async function buildExcelAddin(root, { base = localBase } = {}) {
  const out = join(root, "dist/excel-addin");
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const { functions, functionsJson } = await loadModules(root, [
    "core/functions/index.ts",
    "excel-addin/functionsJson.ts",
  ]);
  await writeFile(join(out, "functions.json"), functionsJson(functions));
  const metafiles = [await buildFunctions(root, out), await buildPane(root, out)];
  for (const file of ["taskpane.html", "help.html", "assets"]) {
    await cp(join(root, "excel-addin", file), join(out, file), { recursive: true });
  }
  await writeFile(join(out, "manifest.xml"), await manifestFor(root, base));
  await writeFile(join(out, "THIRD-PARTY-NOTICES.txt"), await notices(root, metafiles));
  const size = await firstLoad(out, metafiles[1]);
  if (size > budget) {
    throw new Error(
      `The pane needs ${kb(size)} compressed before it can be used, ${kb(size - budget)} more than the ${kb(budget)} it may need: load something later by import().`,
    );
  }
  return `${functions.length} functions, the pane ${kb(size)} compressed, for ${base}`;
}

const kb = bytes => `${Math.round(bytes / 1000)} kB`;

async function buildFunctions(root, out) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["excel-addin/functions.ts"],
    outfile: join(out, "functions.js"),
    bundle: true,
    format: "iife",
    target: "es2018",
    minify: true,
    charset: "utf8",
    plugins: [calculationOnly],
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  return metafile;
}

async function buildPane(root, out) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { taskpane: "excel-addin/taskpane.ts" },
    outdir: out,
    ...splitBundle,
  });
  return metafile;
}

/** Excel takes versions of four parts. */
async function manifestFor(root, base) {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const manifest = await readFile(join(root, "manifest.xml"), "utf8");
  return manifest.replaceAll(localBase, base).replace(/<Version>.*<\/Version>/, `<Version>${version}.0</Version>`);
}

async function firstLoad(out, { outputs }) {
  const names = new Set(["dist/excel-addin/taskpane.js"]);
  for (const name of names) {
    for (const { path, kind } of outputs[name].imports) if (kind === "import-statement") names.add(path);
  }
  const files = [
    ...[...names].map(name => name.slice("dist/excel-addin/".length)),
    "taskpane.css",
    "taskpane.html",
    "functions.js",
  ];
  const sizes = await Promise.all(files.map(async file => gzipSync(await readFile(join(out, file))).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}
