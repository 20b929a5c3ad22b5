/** npm run bench: ratios against peers, taken in one process and in turn, written to bench/results.md. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "sla-metrics-bench-"));
try {
  const outfile = join(folder, "run.mjs");
  await build({ entryPoints: [join(here, "run.ts")], bundle: true, platform: "node", format: "esm", outfile });
  const { run } = await import(pathToFileURL(outfile).href);
  const report = await run();
  writeFileSync(join(here, "results.md"), report);
  console.log(report);
} finally {
  rmSync(folder, { recursive: true });
}
