/** A page of its own browser, with a built folder served for it on a free port; what it asks for and complains of is kept. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { serve } from "../../playground/serve.mjs";
import { openBrowser } from "./openBrowser.ts";

export interface Watched {
  /** Addresses of everything the page asked for. */
  readonly requests: readonly string[];
  /** Errors of the page and of its console. */
  readonly complaints: readonly string[];
}

export interface BuiltPage extends Watched {
  readonly page: Page;
  readonly url: string;
  close(): Promise<void>;
}

/** The page is still blank: go to the address when it is prepared. */
export async function openBuiltPage(
  target: "excel-addin" | "playground",
  options: BrowserContextOptions,
): Promise<BuiltPage> {
  const folder = fileURLToPath(new URL(`../../dist/${target}`, import.meta.url));
  if (!existsSync(folder)) throw new Error(`dist/${target} is not there: run \`node build.mjs ${target}\` first.`);
  const server = await serve(folder, { port: 0 });
  const browser = await openBrowser();
  const page = await (await browser.newContext(options)).newPage();
  return {
    page,
    url: server.url,
    ...watch(page),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** From now on. */
export function watch(page: Page): Watched {
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", request => requests.push(request.url()));
  page.on("pageerror", error => complaints.push(String(error)));
  page.on("console", message => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return { requests, complaints };
}
