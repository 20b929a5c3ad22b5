/** What was built -> the archives of a release and the list of their checksums. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";

/**
 * @param {string} root folder of the project
 * @param {{ dist: string, withOptions: string, version: string }} built folders, and the version of package.json
 * @returns {Promise<Record<string, Uint8Array>>} name -> bytes
 */
export async function releaseFiles(root, { dist, withOptions, version }) {
  const common = {
    LICENSE: await readFile(join(root, "LICENSE")),
    "CHANGELOG.md": await readFile(join(root, "CHANGELOG.md")),
    VERSION: Buffer.from(`SLA Metrics ${version}\n`),
  };
  const contents = {
    excel: await filesIn(join(dist, "excel-addin")),
    sheets: unzipSync(await readFile(join(dist, "sla-metrics-sheets.zip"))),
    "sheets-with-options": unzipSync(await readFile(join(withOptions, "sla-metrics-sheets.zip"))),
    playground: await filesIn(join(dist, "playground")),
    "command-line": await filesIn(join(dist, "cli")),
  };
  const archives = Object.fromEntries(
    Object.entries(contents).map(([name, files]) => [
      `sla-metrics-${version}-${name}.zip`,
      packed({ ...common, ...files }),
    ]),
  );
  return { ...archives, SHA256SUMS: Buffer.from(checksums(archives)) };
}

/** As sha256sum writes and checks them. */
const checksums = archives =>
  Object.entries(archives)
    .map(([name, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`)
    .join("");

/** No clock goes into an archive, so that the same files give the same bytes; its time has no zone. */
function packed(files) {
  const inOrder = Object.keys(files).sort((a, b) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(inOrder.map(name => [name, new Uint8Array(files[name])])), {
    mtime: new Date(2020, 0, 1),
    level: 9,
  });
}

/** @returns {Promise<Record<string, Uint8Array>>} path from the folder, with slashes -> bytes */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath ?? entry.path, entry.name));
  return Object.fromEntries(
    await Promise.all(
      paths.map(async path => [path.slice(folder.length + 1).replaceAll("\\", "/"), await readFile(path)]),
    ),
  );
}
