/** One Chromium for the tests: on Linux x64 the one that comes with the packages, elsewhere an installed Chrome. */
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";

const quiet = [
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];
// Containers often have little shared memory, no graphics and no user of their own.
const inContainer = ["--no-sandbox", "--no-zygote", "--disable-gpu", "--disable-dev-shm-usage"];

// Named after the version: the package reuses whatever it finds in its folder.
const cache = fileURLToPath(new URL("../../.cache/chromium-143", import.meta.url));

/** CHROME_PATH names another browser. Close it yourself. */
export async function openBrowser(): Promise<Browser> {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return chromium.launch({ executablePath: CHROME_PATH, args: [...quiet, ...inContainer] });
  if (process.platform !== "linux" || process.arch !== "x64")
    return chromium.launch({ channel: "chrome", args: quiet });
  return chromium.launch({ ...(await carriedChromium()), args: [...quiet, ...inContainer] });
}

/** Unpacks the carried browser and the few system libraries it needs, once; later starts find them there. */
async function carriedChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  mkdirSync(cache, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = cache; // the package unpacks into the system's temporary folder
  try {
    const { default: carried } = await import("@sparticuz/chromium");
    const executablePath = await carried.executablePath();
    await unpackLibraries();
    const own = { TMPDIR: cache, LD_LIBRARY_PATH: join(cache, "al2023", "lib"), FONTCONFIG_FILE: fontSettings() };
    return { executablePath, env: { ...definedOnly(process.env), ...own } };
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

// The package unpacks its libraries only on the cloud service it is made for; its own function for that is reached by path.
async function unpackLibraries(): Promise<void> {
  const home = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..", "..");
  const { inflate } = (await import(pathToFileURL(join(home, "build", "esm", "lambdafs.js")).href)) as {
    inflate(file: string): Promise<string>;
  };
  await inflate(join(home, "bin", "al2023.tar.br"));
}

// The package's own settings look for its fonts in /tmp; where none are found, drawing text crashes the page.
function fontSettings(): string {
  const file = join(cache, "fonts.conf");
  const folders = `<dir>${join(cache, "fonts")}</dir><cachedir>${join(cache, "fonts-cache")}</cachedir>`;
  writeFileSync(file, `<?xml version="1.0"?>\n<fontconfig>${folders}</fontconfig>\n`);
  return file;
}

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
