/** npm run bench -- warehouse: ten million rows in DuckDB; apart, since it takes a minute. Written to bench/warehouse.md. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
// In this project, where the engine is found.
const cache = join(here, "../.cache");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, "bench-"));
try {
  const outfile = join(folder, "warehouse.mjs");
  await build({
    entryPoints: [join(here, "warehouse.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    outfile,
    external: ["@duckdb/node-api"],
  });
  const { countingInDuckDb } = await import(pathToFileURL(outfile).href);
  const report = `${(await countingInDuckDb()).join("\n")}\n`;
  writeFileSync(join(here, "warehouse.md"), report);
  console.log(report);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
