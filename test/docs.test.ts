import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const pages = [
  "README.md",
  ...readdirSync(join(root, "docs"))
    .filter(name => name.endsWith(".md"))
    .map(name => `docs/${name}`),
];
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

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
});
