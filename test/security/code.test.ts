import { readdirSync, readFileSync } from "node:fs";
import { parse } from "acorn";
import { transform } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";

interface AnyNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

const rooms = ["core", "excel-addin", "apps-script", "playground", "workbook-file", "command-line"];
const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map(file => `${folder}/${file.replaceAll("\\", "/")}`)
    .filter(file => ending.test(file));

/** Every way known to us in which a text could become code or markup, or a page could speak to somewhere else. */
function doings(node: AnyNode): string[] {
  const found: string[] = [];
  if (node.type === "CallExpression" || node.type === "NewExpression") {
    const name = nameOf(node.callee as AnyNode);
    const first = (node.arguments as AnyNode[])[0];
    if (["eval", "Function", "importScripts"].includes(name)) found.push("code from text");
    if (
      ["setTimeout", "setInterval"].includes(name) &&
      (first?.type === "Literal" || first?.type === "TemplateLiteral")
    )
      found.push("code from text");
    if (
      ["insertAdjacentHTML", "createContextualFragment", "writeln", "setHTMLUnsafe", "parseFromString"].includes(name)
    )
      found.push("markup from text");
    if (name === "write" && nameOf((node.callee as AnyNode).object as AnyNode) === "document")
      found.push("markup from text");
    if (name === "setAttribute" && first?.type === "Literal" && /^on|^(?:src|href|srcdoc)$/i.test(String(first.value)))
      found.push("markup from text");
    if (["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "Worker", "SharedWorker"].includes(name))
      found.push("network");
  }
  if (node.type === "ImportExpression" && (node.source as AnyNode).type !== "Literal") found.push("import of data");
  if (node.type === "AssignmentExpression" && /^(?:inner|outer)HTML$|^srcdoc$/.test(nameOf(node.left as AnyNode)))
    found.push("markup from text");
  if (node.type === "Property" && nameOf(node.key as AnyNode) === "dangerouslySetInnerHTML")
    found.push("markup from text");
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) found.push(...doings(child));
  }
  return found;
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";

function nameOf(node: AnyNode | undefined): string {
  if (node?.type === "Identifier") return String(node.name);
  if (node?.type === "MemberExpression") return nameOf(node.property as AnyNode);
  return node?.type === "Literal" ? String(node.value) : "";
}

const doingsOf = (code: string): string[] =>
  doings(parse(code, { ecmaVersion: "latest", sourceType: "module" }) as unknown as AnyNode);

describe("our own code", () => {
  const found: string[] = [];
  beforeAll(async () => {
    for (const file of rooms.flatMap(room => filesIn(room, /(?<!\.d)\.(?:tsx?|mjs)$/))) {
      const loader = file.endsWith("x") ? "tsx" : "ts";
      const { code } = await transform(readFileSync(file, "utf8"), { loader, jsx: "automatic" });
      found.push(...doingsOf(code).map(doing => `${file}: ${doing}`));
    }
  });

  test("makes no code and no markup of texts, imports only what it names, and asks for samples beside the page alone", () =>
    expect(found).toEqual(["core/taskpane/review/sampleExports.tsx: network"]));

  test.each([
    ["eval(text)", "code from text"],
    ["new Function(text)", "code from text"],
    ["setTimeout(`go()`)", "code from text"],
    ["import(text)", "import of data"],
    ["cell.innerHTML = text", "markup from text"],
    ["document.write(text)", "markup from text"],
    ["h('p', { dangerouslySetInnerHTML: { __html: text } })", "markup from text"],
    ["link.setAttribute('onclick', text)", "markup from text"],
    ["new WebSocket(url)", "network"],
    ["navigator.sendBeacon(url)", "network"],
  ])("would be caught with %s", (code, doing) => expect(doingsOf(code)).toEqual([doing]));
});

describe("what is built", () => {
  const makesCode = /(?<![.\w$])(?:eval|Function|importScripts)\(|\bnew Function\b|(?<![.\w$])import\((?!["'])/g;
  const bundles = [
    ...filesIn("dist/excel-addin", /\.js$/),
    ...filesIn("dist/cli", /\.mjs$/),
    "dist/apps-script/Code.js",
    "dist/apps-script/sidebar.html",
    ...filesIn("dist/playground/chunks", /\.js$/),
  ];

  test("makes no code of texts, with all the packages in it", () => {
    expect(bundles.length).toBeGreaterThan(20);
    const found = bundles.flatMap(file => (readFileSync(file, "utf8").match(makesCode) ?? []).map(() => file));
    expect(found).toEqual([]);
  });

  test("but for three places of the playground's grid, which its page forbids", () => {
    // A look for the global object, and functions registered as texts, which nobody registers here.
    expect(readFileSync("dist/playground/app.js", "utf8").match(makesCode)).toHaveLength(3);
    expect(
      policyOf("dist/playground/index.html")["script-src"] ?? policyOf("dist/playground/index.html")["default-src"],
    ).toEqual(["'self'"]);
  });
});

function policyOf(page: string): Record<string, string[]> {
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(readFileSync(page, "utf8"))?.[1] ?? "";
  return Object.fromEntries(
    policy.split(";").map(part => {
      const [name = "", ...sources] = part.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

describe.each([
  ["dist/playground/index.html", ["'self'"], ["'self'", "'unsafe-inline'"]],
  ["dist/excel-addin/taskpane.html", ["'self'", "https://appsforoffice.microsoft.com"], ["'self'"]],
  ["dist/excel-addin/help.html", ["'none'"], ["'none'"]],
])("the policy of %s", (page, scripts, styles) => {
  const policy = policyOf(page);
  const of = (name: string) => policy[name] ?? policy["default-src"] ?? [];

  test("lets scripts and styles come from where they are, and nothing be sent elsewhere", () => {
    expect(of("script-src")).toEqual(scripts);
    expect(of("style-src")).toEqual(styles);
    expect(scripts).toEqual(expect.arrayContaining(of("connect-src")));
    for (const name of ["frame-src", "worker-src", "object-src"]) expect(["'self'", "'none'"]).toContain(of(name)[0]);
    expect(of("script-src").join(" ")).not.toMatch(/unsafe|\*|data:|blob:/);
  });

  test("comes before anything that it has to hold for, and the page has no script of its own in it", () => {
    const text = readFileSync(page, "utf8");
    const first = text.search(/<(?:script|link|style|body)/);
    expect(text.indexOf("Content-Security-Policy")).toBeLessThan(first);
    expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|javascript:/i);
  });
});
