import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../playground/serve.mjs";

const home = mkdtempSync(join(tmpdir(), "serve-"));
const folder = join(home, "public");
let server: { readonly url: string; close(): Promise<void> };

beforeAll(async () => {
  mkdirSync(join(folder, "samples"), { recursive: true });
  writeFileSync(join(folder, "index.html"), "<p>page</p>");
  writeFileSync(join(folder, "app.js"), "1");
  writeFileSync(join(folder, "samples", "deals ü.csv"), "id");
  writeFileSync(join(home, "secret.txt"), "secret");
  mkdirSync(join(home, "public-not"));
  writeFileSync(join(home, "public-not", "x.txt"), "secret");
  server = await serve(folder, { port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(home, { recursive: true });
});

/** Sends the path as it is; fetch would tidy it up first. */
const get = (path: string, method = "GET") =>
  new Promise<{ status: number; type: string; body: string }>((done, failed) => {
    const { port } = new URL(server.url);
    request({ host: "127.0.0.1", port, path, method }, response => {
      let body = "";
      response.on("data", part => {
        body += part;
      });
      response.on("end", () =>
        done({ status: response.statusCode ?? 0, type: response.headers["content-type"] ?? "", body }),
      );
    })
      .on("error", failed)
      .end();
  });

test.each([
  ["/", "text/html; charset=utf-8", "<p>page</p>"],
  ["/app.js?x=1", "text/javascript; charset=utf-8", "1"],
  ["/samples/deals%20%C3%BC.csv", "text/csv; charset=utf-8", "id"],
])("%s comes as %s", async (path, type, body) => {
  expect(await get(path)).toEqual({ status: 200, type, body });
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/../public-not/x.txt",
  "/samples",
  "/none.txt",
  "/%",
])("%s is not there", async path => {
  expect((await get(path)).status).toBe(404);
});

test("a file is only ever read", async () => {
  expect((await get("/app.js", "HEAD")).body).toBe("");
  expect((await get("/app.js", "POST")).status).toBe(405);
});

test("a port that is taken gives way to the next one", async () => {
  const taken = Number(new URL(server.url).port);
  const second = await serve(folder, { port: taken });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
  await second.close();
});
