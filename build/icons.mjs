/**
 * Draws the add-in's PNG icons from excel-addin/icon.svg: node build/icons.mjs
 * Takes the browser of CHROME_PATH, or the one that the browser tests have unpacked.
 */
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const sizes = [16, 32, 64, 80];
const root = fileURLToPath(new URL("..", import.meta.url));
const unpacked = join(root, ".cache/chromium-143");

const svg = await readFile(join(root, "excel-addin/icon.svg"), "utf8");
const browser = await chromium.launch(browserOptions());
try {
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true, type: "png" });
    await writeFile(join(root, `excel-addin/assets/icon-${size}.png`), png);
    await page.close();
  }
} finally {
  await browser.close();
}
console.log(`excel-addin/assets: icons of ${sizes.join(", ")} pixels`);

function browserOptions() {
  const args = ["--no-sandbox", "--no-zygote", "--disable-gpu", "--disable-dev-shm-usage"];
  if (process.env.CHROME_PATH) return { executablePath: process.env.CHROME_PATH, args };
  if (!existsSync(unpacked)) return { channel: "chrome" };
  const env = {
    ...process.env,
    TMPDIR: unpacked,
    LD_LIBRARY_PATH: join(unpacked, "al2023/lib"),
    FONTCONFIG_FILE: join(unpacked, "fonts.conf"),
  };
  return { executablePath: join(unpacked, "chromium"), env, args };
}
