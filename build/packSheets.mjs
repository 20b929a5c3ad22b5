/** The project for Google Sheets as one download: three files to paste, or one that holds the pane as well. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";

/** The same files give the same archive: no clock goes into it. */
const when = new Date(2020, 0, 1);

const readMe = `SLA Metrics for Google Sheets

Open the spreadsheet, then Extensions > Apps Script.

One paste: replace everything in Code.gs with one-paste/Code.js and save.
Three files: paste Code.js into Code.gs, add an HTML file called sidebar and paste sidebar.html, then in the project
settings show appsscript.json and paste that. Three files load faster in the cells.

Reload the spreadsheet: the menu SLA Metrics appears. Google asks for consent the first time the pane is opened.
`;

/**
 * @param {string} root folder of the project
 * @param {Readonly<Record<"Code.js" | "sidebar.html" | "appsscript.json", string>>} files
 * @param {string} notices of the packages whose code is in the files
 * @returns {Promise<Uint8Array>}
 */
export async function packSheets(root, files, notices) {
  const onePaste = `${files["Code.js"]}\nvar slaSidebar = ${asText(files["sidebar.html"])};\n`;
  const entries = {
    ...files,
    "one-paste/Code.js": onePaste,
    "READ ME.txt": readMe,
    LICENSE: await readFile(join(root, "LICENSE"), "utf8"),
    "THIRD-PARTY-NOTICES.txt": notices,
  };
  return zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])), {
    mtime: when,
    level: 9,
  });
}

/** A text of the script that needs no reading of escapes but its own; cut so that no line is too long for the editor. */
function asText(page) {
  const parts = page.match(/[\s\S]{1,4000}/g) ?? [];
  return parts
    .map(part => JSON.stringify(part).replace(/[\u2028\u2029]/g, sign => (sign === "\u2028" ? "\\u2028" : "\\u2029")))
    .join(" +\n");
}
