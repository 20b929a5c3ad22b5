import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { usage } from "../command-line/help.ts";
import type { Definition } from "../core/functions/define.ts";
import { functions } from "../core/functions/index.ts";
import { call } from "../core/functions/lift/call.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const pages = [
  "README.md",
  ...readdirSync(join(root, "docs"))
    .filter(name => name.endsWith(".md"))
    .map(name => `docs/${name}`),
];
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

const help = (["workbook", "read", "call"] as const).map(usage).join("\n");
const names = functions.map(({ name }) => name);
/** The README's example of a function that somebody adds. */
const inTheMaking = "SLA_COST_PER_LEAD";

/** As the pages are shown: a heading's words in lower case, joined by hyphens. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[`*]/g, "")
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

const anchors = (page: string): readonly string[] =>
  [...readFileSync(join(root, page), "utf8").matchAll(/^#+ (.+)$/gm)].map(match => anchorOf(match[1]!));

describe.each(pages)("%s", page => {
  const text = readFileSync(join(root, page), "utf8");
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(match => match[1]!).filter(link => !/^[a-z]+:/.test(link));

  test("every link leads to a file of the repository and to a heading in it", () => {
    for (const link of links) {
      const [path = "", anchor] = link.split("#");
      const target = path === "" ? page : join(dirname(page), path);
      expect(existsSync(join(root, target)), link).toBe(true);
      if (anchor !== undefined) expect(anchors(target), link).toContain(anchor);
    }
  });

  test("every npm script and every file of a command exists", () => {
    const builtIn = ["ci", "start", "test", "install", "run", "audit"];
    for (const [, script = ""] of text.matchAll(/npm run ([\w:-]+)/g)) expect(Object.keys(scripts)).toContain(script);
    for (const [, command = ""] of text.matchAll(/\bnpm (\w+)/g)) expect(builtIn).toContain(command);
    for (const [, file = ""] of text.matchAll(/\bnode ((?:[\w.-]+\/)*[\w-]+\.m?js)\b/g))
      expect(existsSync(join(root, file)), file).toBe(true);
  });

  test("every file and folder named in a line of text exists", () => {
    const rooms = "core|test|docs|build|bench|examples|playground|excel-addin|apps-script|workbook-file|command-line";
    const named = [...text.matchAll(new RegExp(`\`((?:${rooms})/[\\w./-]*)\``, "g"))].map(match => match[1]!);
    for (const path of named) expect(existsSync(join(root, path)), path).toBe(true);
  });

  test("every function in a formula is one that there is", () => {
    for (const [name] of text.matchAll(/\bSLA_[A-Z_]*[A-Z]\b(?=\()/g)) expect([...names, inTheMaking]).toContain(name);
  });

  test("every option of the command line is one that its help names", () => {
    for (const [line] of text.matchAll(/sla-metrics(?:\.mjs)? (?:workbook|read|call)\b[^\n`]*/g))
      for (const [option] of line.matchAll(/--[a-z][a-z-]*/g)) expect(help, line).toContain(option);
  });
});

test("every page of the folder is named in its index, with the page of each reader", () => {
  const index = readFileSync(join(root, "docs/README.md"), "utf8");
  for (const page of pages.filter(name => name !== "README.md" && name !== "docs/README.md"))
    expect(index).toContain(`](${page.replace("docs/", "")})`);
  const readers = ["for-marketing-and-sales", "for-administrators", "for-developers", "security"];
  for (const reader of readers) {
    expect(index).toContain(`](${reader}.md)`);
    expect(readFileSync(join(root, "README.md"), "utf8")).toContain(`](docs/${reader}.md)`);
  }
});

test("whoever opens the README reads in its first two sentences what it is for and where it runs", () => {
  const [, first = ""] = readFileSync(join(root, "README.md"), "utf8").split("\n\n");
  for (const word of ["marketing", "sales", "leads", "Excel", "Google", "CRM"]) expect(first).toContain(word);
  expect(first.split(/\s+/).length).toBeLessThan(60);
});

describe("the README's example of a function", () => {
  const section = readFileSync(join(root, "README.md"), "utf8").split("## Add a function")[1]!;
  const code = /```ts\n(.*?)```/s.exec(section)![1]!;
  const worked = /```json\n(.*?),?\n```/s.exec(section)![1]!;

  test("gives what its examples and its worked case say", async () => {
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: join(root, "core/functions"), loader: "ts" },
      bundle: true,
      format: "esm",
      write: false,
    });
    const made = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(outputFiles[0]!.text)}`);
    const definition: Definition = made.costPerLead;
    for (const { args, gives } of definition.examples) expect(call(definition, args)).toEqual(gives);
    const { fn, args, result } = JSON.parse(worked);
    expect(fn).toBe(definition.name);
    expect(call(definition, args)).toEqual(result);
  });

  test("is written as the formatter writes it, so that npm test takes it as it stands", () => {
    const formatter = join(root, "node_modules/@biomejs/biome/bin/biome");
    const file = "core/functions/costPerLead.ts";
    const { stdout } = spawnSync(process.execPath, [formatter, "check", "--write", `--stdin-file-path=${file}`], {
      cwd: root,
      input: code,
      encoding: "utf8",
    });
    expect(stdout).toBe(code);
  });
});
