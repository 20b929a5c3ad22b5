/**
 * Keeps a small workbook of the present schema beside this file: node test/workbook/schemas/keep.mjs
 * Run it once for each schema that is released, and never again for the same one: the test reads what users have.
 */
import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadModules } from "../../../build/loadModules.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const { smallWorkbook, schemaVersion } = await loadModules(root, [
  "test/workbook/schemas/small.ts",
  "core/workbook/state/state.ts",
]);
const file = fileURLToPath(new URL(`schema-${schemaVersion}.json`, import.meta.url));
if (existsSync(file)) {
  console.error(
    `${file} is kept already. Raise schemaVersion in core/workbook/state/state.ts before keeping another one.`,
  );
  process.exit(1);
}
writeFileSync(file, `${JSON.stringify(await smallWorkbook())}\n`);
console.log(`Kept ${file}.`);
