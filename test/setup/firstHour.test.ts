import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { parse } from "acorn";
import { afterAll, expect, test } from "vitest";
import { notServed } from "../../excel-addin/serve.mjs";
import { serve } from "../../playground/serve.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { scripts, engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
  engines: { node: string };
};
const first = readFileSync(join(root, "build/ready.cjs"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "first-hour-"));
writeFileSync(join(folder, "index.html"), "<p>page</p>");
afterAll(() => rmSync(folder, { recursive: true }));

/** What the first line of every script says and does under another Node. */
function under(node: string, installed = true): { said: string[]; code: number | null } {
  const said: string[] = [];
  let code: number | null = null;
  const resolve = (name: string) => {
    if (!installed) throw new Error(`Cannot find module ${name}`);
    return `/node_modules/${name}`;
  };
  vm.runInNewContext(first, {
    require: Object.assign(() => ({ engines }), { resolve }),
    console: { error: (text: string) => said.push(text) },
    process: { versions: { node }, exit: (given: number) => (code = given) },
  });
  return { said, code };
}

test("the Node version is looked at before anything else that an npm script does", () => {
  for (const [name, command] of Object.entries(scripts)) {
    expect(command, name).toMatch(/^(?:node build\/ready\.cjs|npm run check) && /);
  }
});

test("the look at the Node version is read by Nodes that know nothing newer than ES5", () => {
  expect(() => parse(first, { ecmaVersion: 5 })).not.toThrow();
});

test.each(["0.12.18", "8.17.0", "12.22.12", "18.20.8", "20.10.0"])("Node %s is told what to install", node => {
  const { said, code } = under(node);
  expect(code).toBe(1);
  expect(said).toEqual([
    `SLA Metrics needs Node 20.11 or newer, and this is Node ${node}. Install a newer one from https://nodejs.org, open a new terminal, then run the command again.`,
  ]);
});

test.each(["20.11.0", "20.20.2", "22.0.0", "100.1.0"])("Node %s goes on", node => {
  expect(under(node)).toEqual({ said: [], code: null });
});

test("without packages, a sentence says how to install them", () => {
  expect(under("20.11.0", false)).toEqual({
    said: ["The packages of SLA Metrics are not installed here: run npm ci, then this command again."],
    code: 1,
  });
  expect(under("18.0.0", false).said[0]).toMatch(/needs Node/);
});

test("where every port is taken, a sentence says which and what to do", async () => {
  const taken = createServer();
  await new Promise<void>(done => taken.listen(65_535, "127.0.0.1", done));
  await expect(serve(folder, { port: 65_535 })).rejects.toThrow(
    "Port 65535 is in use. End the other program, or choose another port: PORT=8080 npm start",
  );
  await new Promise(done => taken.close(done));
});

test("where the add-in's port is taken, a sentence says so, since its manifest names no other", () => {
  expect(notServed(Object.assign(new Error("listen EADDRINUSE"), { code: "EADDRINUSE" }))).toBe(
    "Port 3000 is in use, and the manifest names it: end the other program, then try again.",
  );
  expect(notServed(new Error("No right."))).toMatch(/^The add-in could not be served: No right\. With --untrusted/);
});

test("a machine without a browser still has the page, and says where", async () => {
  const told = await new Promise<string>((done, failed) => {
    const page = spawn(process.execPath, [join(root, "playground/serve.mjs")], {
      // No program is found, so none that opens a browser; CI would not try.
      env: { PATH: folder, PORT: "0" },
    });
    let text = "";
    page.stdout.on("data", (part: Buffer) => {
      text += part.toString();
      if (text.includes("No browser")) page.kill();
    });
    page.on("error", failed).on("exit", () => done(text));
  });
  const address = /at (http:\/\/127\.0\.0\.1:\d+\/) \(Ctrl\+C ends it\)/.exec(told)?.[1];
  expect(address).toBeDefined();
  expect(told).toContain(`No browser could be opened here. Open ${address} in one yourself.`);
});

test("a PORT that is none is refused before anything is served", () => {
  const env = { ...process.env, PORT: "eighty" };
  const { status, stderr } = spawnSync(process.execPath, [join(root, "playground/serve.mjs"), "--no-open"], { env });
  expect(status).toBe(2);
  expect(stderr.toString()).toContain('PORT should be a whole number from 0 to 65535, but it is "eighty"');
});
