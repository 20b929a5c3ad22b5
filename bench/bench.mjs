/** npm run bench: ratios against peers, taken in one process and in turn, written to bench/results.md. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

if (process.argv[2] === "warehouse") {
  await import("./inWarehouse.mjs");
  process.exit();
}
const here = fileURLToPath(new URL(".", import.meta.url));
// In this project, where DuckDB is found.
const cache = join(here, "../.cache");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, "bench-"));
try {
  const entryPoints = ["run.ts", "one.ts", "oneFile.ts", "oneGrid.ts"].map(name => join(here, name));
  await build({
    entryPoints,
    bundle: true,
    platform: "node",
    format: "esm",
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    external: ["@duckdb/node-api"],
  });
  const { run } = await import(pathToFileURL(join(folder, "run.mjs")).href);
  const report = await run(folder);
  writeFileSync(join(here, "results.md"), report);
  console.log(report);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
