/** The Chromium that comes as a package, unpacked with the few system libraries and fonts it needs. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

// Named after the version: the package reuses whatever stands in its folder.
const home = fileURLToPath(new URL("../../.cache/chromium-143", import.meta.url));

export async function carriedBrowser(): Promise<{ executablePath: string; env: Record<string, string> }> {
  if (!existsSync(home)) await unpack();
  const own = {
    TMPDIR: home,
    LD_LIBRARY_PATH: join(home, "al2023", "lib"),
    FONTCONFIG_FILE: join(home, "fonts.conf"),
  };
  return { executablePath: join(home, "chromium"), env: { ...definedOnly(process.env), ...own } };
}

/** Into a folder of this process first: test files that start at the same moment must not see half a browser. */
async function unpack(): Promise<void> {
  const folder = `${home}-${process.pid}`;
  mkdirSync(folder, { recursive: true });
  await unpackInto(folder);
  writeFileSync(join(folder, "fonts.conf"), fontSettings());
  try {
    renameSync(folder, home);
  } catch (cause) {
    rmSync(folder, { recursive: true });
    if (!existsSync(home)) throw cause;
  }
}

async function unpackInto(folder: string): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder; // the package unpacks into the system's temporary folder
  try {
    const { default: carried } = await import("@sparticuz/chromium");
    await carried.executablePath();
    // It unpacks its libraries only on the cloud service it is made for; its own function for that is reached by path.
    const packed = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..", "..");
    const { inflate } = (await import(pathToFileURL(join(packed, "build", "esm", "lambdafs.js")).href)) as {
      inflate(file: string): Promise<string>;
    };
    await inflate(join(packed, "bin", "al2023.tar.br"));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** The package's own settings look for its fonts in /tmp; where none are found, drawing text crashes the page. */
const fontSettings = () =>
  `<?xml version="1.0"?>
<fontconfig><dir>${join(home, "fonts")}</dir><cachedir>${join(home, "fonts-cache")}</cachedir></fontconfig>
`;

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
