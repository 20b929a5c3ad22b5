import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { localBase, withBase } from "../../build/addinBase.mjs";
import { ownCertificate, serveSecurely } from "../../excel-addin/serve.mjs";

test("the address of the add-in may be told anywhere among the builds, and gets its slash", () => {
  expect(withBase([])).toEqual({ names: [], base: localBase });
  expect(withBase(["excel-addin", "--base", "https://addin.example.com"])).toEqual({
    names: ["excel-addin"],
    base: "https://addin.example.com/",
  });
  expect(withBase(["--base=https://example.com/sla/", "cli"])).toEqual({
    names: ["cli"],
    base: "https://example.com/sla/",
  });
});

test.each(["http://addin.example.com/", "addin.example.com", "https://addin.example.com/?v=1", ""])(
  "the address %j is refused with the reason",
  address => {
    expect(() => withBase(["--base", address])).toThrow(
      `--base should be the https address of the folder that will hold the add-in, such as https://addin.example.com/, but it is "${address}".`,
    );
  },
);

test("a wrong address ends the build before anything is written", () => {
  const run = () =>
    execFileSync(process.execPath, ["build.mjs", "--base", "ftp://x"], { stdio: "pipe", encoding: "utf8" });
  expect(run).toThrow("--base should be the https address");
});

test("the folder is served over https to Excel on the web, with a certificate made without any right", async () => {
  const folder = mkdtempSync(join(tmpdir(), "certificate-"));
  const certificate = await ownCertificate(folder);
  const server = await serveSecurely(join(process.cwd(), "dist/excel-addin"), { port: 0, certificate });
  try {
    const { status, type, origin } = await new Promise<Record<string, unknown>>((done, failed) => {
      const address = `https://localhost:${server.port}/assets/icon-32.png`;
      get(address, { ca: certificate.ca, family: 4 }, answer => {
        const { statusCode, headers } = answer.resume();
        done({ status: statusCode, type: headers["content-type"], origin: headers["access-control-allow-origin"] });
      }).on("error", failed);
    });
    expect([status, type, origin]).toEqual([200, "image/png", "*"]);
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
});
