/** Bundles the command line into one file that Node runs. */
import { chmod, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { notices } from "./notices.mjs";

/**
 * @param {string} root folder of the project
 * @returns {Promise<string>} what was built, in a few words
 */
export async function buildCommandLine(root) {
  const outfile = join(root, "dist/cli/sla-metrics.mjs");
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["command-line/main.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    // Large and only for who asks for it: fetched when it is.
    external: ["@duckdb/node-api"],
    banner: { js: "#!/usr/bin/env node" },
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  await chmod(outfile, 0o755);
  await writeFile(join(root, "dist/cli/THIRD-PARTY-NOTICES.txt"), await notices(root, [metafile]));
  return `sla-metrics.mjs ${Math.round((await stat(outfile)).size / 1000)} kB`;
}
