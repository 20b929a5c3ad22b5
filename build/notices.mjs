/** The licences of all packages whose code is in a bundle, as one text: their own words, from node_modules. */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { licenceTexts } from "./licenceTexts.mjs";

/**
 * @param {string} root folder of the project
 * @param {readonly import("esbuild").Metafile[]} metafiles of the bundles
 * @returns {Promise<string>}
 */
export async function notices(root, metafiles) {
  const filesOf = new Map();
  for (const file of new Set(metafiles.flatMap(shippedFiles))) {
    const folder = packageFolder(file);
    if (folder !== null) filesOf.set(folder, [...(filesOf.get(folder) ?? []), file]);
  }
  const folders = [...filesOf.keys()].sort();
  const parts = await Promise.all(folders.map(folder => notice(root, folder, filesOf.get(folder).sort())));
  const head =
    "SLA Metrics is made by its own authors under the MIT licence. It contains code of the packages below.\nOffice.js is not among them: it is loaded from Microsoft, under Microsoft's own terms.\n";
  return [head, ...parts].join(`\n${"-".repeat(79)}\n\n`);
}

/** What only was looked at, and left out, needs no notice. */
const shippedFiles = ({ outputs }) =>
  Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs).filter(file => inputs[file].bytesInOutput > 0));

/** The innermost package, since packages may carry others. */
function packageFolder(file) {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? null;
}

async function notice(root, folder, files) {
  const about = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8"));
  const { name, version, homepage } = about;
  const named = (await readdir(join(root, folder))).find(each => /^(licen[cs]e|copying)(\.|-|$)/i.test(each));
  const own = named === undefined ? null : (await readFile(join(root, folder, named), "utf8")).trim();
  const license = about.license ?? (own?.includes("Apache License") ? "Apache-2.0" : null);
  const text = own ?? licenceTexts[license]?.(ownerOf(about));
  if (!text || !license) {
    throw new Error(
      `${folder} is shipped and has no licence that is known: find out under which terms, or do without.`,
    );
  }
  const file = join(root, folder, "NOTICE");
  const extra = existsSync(file) ? [(await readFile(file, "utf8")).trim()] : [];
  const address = homepage ? `\n${homepage}` : "";
  const inside = await notesInside(root, files);
  return `${[`${name} ${version} (${license})${address}`, text, ...extra, ...inside].join("\n\n")}\n`;
}

const ownerOf = ({ name, author }) => {
  const person = typeof author === "object" ? author?.name : author?.replace(/\s*[<(].*$/, "");
  return person || `the authors of ${name}`;
};

/** Comments that say of themselves that they must stay: of code that a package took over from others. */
async function notesInside(root, files) {
  const texts = await Promise.all(files.map(file => readFile(join(root, file), "utf8")));
  const comments = texts.flatMap(text => text.match(/\/\*(?:[^*]|\*(?!\/))*\*\//g) ?? []);
  return [...new Set(comments.filter(comment => /@license|@preserve|^\/\*!/.test(comment)))];
}
