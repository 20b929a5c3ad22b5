/** The licences of all packages whose code is in a bundle, as one text: their own words, from node_modules. */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * @param {string} root folder of the project
 * @param {readonly import("esbuild").Metafile[]} metafiles of the bundles
 * @returns {Promise<string>}
 */
export async function notices(root, metafiles) {
  const folders = [...new Set(metafiles.flatMap(shippedFiles).flatMap(packageFolder))].sort();
  const parts = await Promise.all(folders.map(folder => notice(join(root, folder))));
  const head =
    "SLA Metrics is made by its own authors under the MIT licence. It contains code of the packages below.\nOffice.js is not among them: it is loaded from Microsoft, under Microsoft's own terms.\n";
  return [head, ...parts].join(`\n${"-".repeat(79)}\n\n`);
}

/** What only was looked at, and left out, needs no notice. */
const shippedFiles = ({ outputs }) =>
  Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs).filter(file => inputs[file].bytesInOutput > 0));

/** The innermost package, since packages may carry others. */
function packageFolder(file) {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file);
  return match ? [match[1]] : [];
}

async function notice(folder) {
  const { name, version, license, homepage } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find(each => /^(licen[cs]e|copying)(\.|-|$)/i.test(each));
  const text = file === undefined ? `Licence: ${license}.` : (await readFile(join(folder, file), "utf8")).trim();
  const extra = existsSync(join(folder, "NOTICE"))
    ? `\n\n${(await readFile(join(folder, "NOTICE"), "utf8")).trim()}`
    : "";
  return `${name} ${version} (${license})${homepage ? `\n${homepage}` : ""}\n\n${text}${extra}\n`;
}
