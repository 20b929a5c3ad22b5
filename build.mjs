/**
 * Builds what is shipped into dist/: node build.mjs [playground | excel-addin | apps-script | cli]. Without a name, everything.
 * With --base https://addin.example.com/ the Excel add-in is written for that address. With --with mail,trigger,doc,bigquery the
 * Sheets project has these options, each with one more permission.
 */

import { fileURLToPath } from "node:url";
import { withBase } from "./build/addinBase.mjs";
import { buildAppsScript } from "./build/appsScript.mjs";
import { buildCommandLine } from "./build/commandLine.mjs";
import { buildExcelAddin } from "./build/excelAddin.mjs";
import { writeFunctionsIndex } from "./build/functionsIndex.mjs";
import { writeFunctionsPage } from "./build/functionsPage.mjs";
import { buildPlayground } from "./build/playground.mjs";
import { withOptions } from "./build/sheetsOptions.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));
const builds = {
  playground: buildPlayground,
  "excel-addin": buildExcelAddin,
  "apps-script": buildAppsScript,
  cli: buildCommandLine,
};

const { names: asked, base, options } = given();
const unknown = asked.filter(name => !Object.hasOwn(builds, name));
if (unknown.length > 0) {
  console.error(
    `There is no build called ${unknown.join(", ")}: choose from ${Object.keys(builds).join(", ")}, or name none for all.`,
  );
  process.exit(2);
}

await writeFunctionsIndex(root);
await writeFunctionsPage(root);
for (const name of asked.length > 0 ? asked : Object.keys(builds)) {
  const started = performance.now();
  const lines = await builds[name](root, { base, with: options });
  console.log(`${name}: ${lines} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

function given() {
  try {
    const { rest, options } = withOptions(process.argv.slice(2));
    return { ...withBase(rest), options };
  } catch (problem) {
    console.error(problem.message);
    process.exit(2);
  }
}
