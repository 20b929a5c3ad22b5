/** Bundles the playground page into dist/playground: page, grid, pane and sample exports. */
import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { notices } from "./notices.mjs";
import { splitBundle } from "./pageBundle.mjs";

/** What a first visitor waits for, compressed. The grid itself is most of it. */
const budget = 1_900_000;

/**
 * @param {string} root folder of the project
 * @returns {Promise<string>} what was built, in a few words
 */
export async function buildPlayground(root) {
  const out = join(root, "dist/playground");
  await rm(out, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { app: "playground/main.ts" },
    outdir: out,
    // Split, so that the grid's hyphenation dictionaries, 5 MB of them, stay out of the first download.
    ...splitBundle,
    assetNames: "assets/[name]-[hash]",
    loader: { ".woff2": "file", ".ttf": "file", ".svg": "dataurl" },
  });
  await cp(join(root, "playground/index.html"), join(out, "index.html"));
  await writeFile(join(out, "THIRD-PARTY-NOTICES.txt"), await notices(root, [metafile]));
  await copySamples(join(root, "test/crm/exports/large"), join(out, "samples"));
  return withinBudget(await readFile(join(out, "app.js")));
}

async function copySamples(from, to) {
  const files = (await readdir(from)).filter(name => name.endsWith(".csv"));
  for (const name of files) await cp(join(from, name), join(to, name));
}

function withinBudget(app) {
  const size = gzipSync(app).length;
  const kb = bytes => `${Math.round(bytes / 1000)} kB`;
  if (size > budget) {
    throw new Error(
      `app.js has ${kb(size)} compressed, ${kb(size - budget)} more than the ${kb(budget)} it may have: take something out, or load it later by import().`,
    );
  }
  return `app.js ${kb(size)} compressed`;
}
