/** One Chromium for the tests: on Linux x64 the one that comes with the packages, elsewhere an installed Chrome. */
import { type Browser, chromium } from "playwright-core";
import { carriedBrowser } from "./carriedBrowser.ts";

const quiet = [
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];
// Containers often have little shared memory, no graphics and no user of their own.
const inContainer = ["--no-sandbox", "--no-zygote", "--disable-gpu", "--disable-dev-shm-usage"];

/** CHROME_PATH names another browser. Close it yourself. */
export async function openBrowser(): Promise<Browser> {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return chromium.launch({ executablePath: CHROME_PATH, args: [...quiet, ...inContainer] });
  if (process.platform === "linux" && process.arch === "x64") {
    return chromium.launch({ ...(await carriedBrowser()), args: [...quiet, ...inContainer] });
  }
  return chromium.launch({ channel: "chrome", args: quiet });
}
