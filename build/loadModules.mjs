/** Lets the build use TypeScript modules of the project: bundled in memory, then imported. */
import { resolve } from "node:path";
import { build } from "esbuild";

/** @type {Map<string, Promise<any>>} */
const loaded = new Map();

/**
 * @param {string} root folder of the project
 * @param {readonly string[]} files paths from there
 * @returns {Promise<any>} everything that these files export
 */
export function loadModules(root, files) {
  const contents = files.map(file => `export * from "./${file}";`).join("\n");
  const key = `${root}\n${contents}`;
  const found = loaded.get(key) ?? load(root, contents);
  loaded.set(key, found);
  return found;
}

async function load(root, contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: resolve(root), loader: "ts" },
    absWorkingDir: resolve(root),
    bundle: true,
    format: "esm",
    target: "node20",
    write: false,
    logLevel: "warning",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
