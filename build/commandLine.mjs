/** Bundles the command line into one file that Node runs. */
import { chmod, stat } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

/**
 * @param {string} root folder of the project
 * @returns {Promise<string>} what was built, in a few words
 */
export async function buildCommandLine(root) {
  const outfile = join(root, "dist/cli/sla-metrics.mjs");
  await build({
    absWorkingDir: root,
    entryPoints: ["command-line/main.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    banner: { js: "#!/usr/bin/env node" },
    logLevel: "warning",
  });
  await chmod(outfile, 0o755);
  return `sla-metrics.mjs ${Math.round((await stat(outfile)).size / 1000)} kB`;
}
