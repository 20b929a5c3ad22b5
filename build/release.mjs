/**
 * npm run release [-- --base https://addin.example.com/]: builds everything anew and packs it into dist/release, with the
 * version of package.json in every name and archive. The same sources give the same bytes.
 */
import { spawnSync } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildAppsScript } from "./appsScript.mjs";
import { releaseFiles } from "./releaseFiles.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const withOptions = join(dist, "with-options");

await rm(dist, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [join(root, "build.mjs"), ...process.argv.slice(2)], {
  stdio: "inherit",
});
if (status !== 0) process.exit(status ?? 1);
await buildAppsScript(root, { with: ["mail", "trigger", "doc"], dist: withOptions });

const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
const files = await releaseFiles(root, { dist, withOptions, version });
await rm(withOptions, { recursive: true });
const out = join(dist, "release");
await mkdir(out, { recursive: true });
for (const [name, bytes] of Object.entries(files)) {
  await writeFile(join(out, name), bytes);
  console.log(`dist/release/${name}  ${Math.ceil(bytes.length / 1000)} kB`);
}
if (!process.argv.some(arg => arg.startsWith("--base"))) {
  console.log(
    "The manifest names https://localhost:3000/. For a host of your own: npm run release -- --base https://...",
  );
}
