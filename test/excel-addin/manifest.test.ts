import { existsSync, readFileSync } from "node:fs";
import { XMLParser } from "fast-xml-parser";
import { describe, expect, test } from "vitest";

const folder = "dist/excel-addin";
if (!existsSync(`${folder}/manifest.xml`)) throw new Error(`${folder} is not there: run \`node build.mjs\` first.`);

/** One element: its name, its attributes and what is in it, in order. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

type Parsed = Record<string, unknown>;

const text = readFileSync(`${folder}/manifest.xml`, "utf8");
const root = elements(
  new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: "", parseTagValue: false }).parse(
    text,
  ),
).find(({ name }) => name === "OfficeApp")!;

function elements(list: readonly Parsed[]): Element[] {
  return list.flatMap(parsed => {
    const name = Object.keys(parsed).find(key => key !== ":@");
    if (name === undefined || name.startsWith("#")) return [];
    const inside = parsed[name] as readonly Parsed[];
    return [
      {
        name,
        attributes: (parsed[":@"] ?? {}) as Record<string, string>,
        children: elements(inside),
        text: inside.map(part => part["#text"] ?? "").join(""),
      },
    ];
  });
}

const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];
const named = (name: string) => all(root).filter(element => element.name === name);
const only = (name: string) => {
  const found = named(name);
  expect(found, name).toHaveLength(1);
  return found[0]!;
};
const names = (element: Element) => element.children.map(({ name }) => name);

test("the parts stand in the order in which Excel wants them", () => {
  expect(names(root)).toEqual([
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ]);
  expect(names(only("VersionOverrides"))).toEqual(["Hosts", "Resources"]);
  const host = named("Host").find(({ attributes }) => attributes["xsi:type"] === "Workbook")!;
  expect(names(host)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
  expect(names(only("AllFormFactors").children[0]!)).toEqual(["Script", "Page", "Metadata"]);
  expect(names(only("Group"))).toEqual(["Label", "Icon", "Control", "Control"]);
  for (const control of named("Control")) expect(names(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
  expect(names(only("Resources"))).toEqual(["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
});

test("it has an identity of its own and the version of the product in four parts", () => {
  expect(only("Id").text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(only("Version").text).toBe(`${version}.0`);
});

test("functions have no namespace, and pane, commands and functions share one runtime", () => {
  expect(named("Namespace")).toEqual([]);
  expect(named("TaskpaneId")).toEqual([]);
  const page = only("Page").children[0]!.attributes.resid;
  expect([only("Runtime").attributes.resid, only("FunctionFile").attributes.resid]).toEqual([page, page]);
  expect(only("Runtime").attributes.lifetime).toBe("long");
  const sets = named("Set").map(({ attributes }) => [attributes.Name, attributes.MinVersion]);
  expect(sets).toEqual([
    ["SharedRuntime", "1.1"],
    ["CustomFunctionsRuntime", "1.3"],
  ]);
});

test("every resource that is named is there, every one that is there is used, and none is too long", () => {
  const resources = only("Resources").children.flatMap(({ children }) => children);
  const ids = resources.map(({ attributes }) => attributes.id!);
  const used = all(root).flatMap(({ attributes }) => attributes.resid ?? []);
  expect(new Set(used)).toEqual(new Set(ids));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
  for (const { name, children } of only("Resources").children) {
    const longest = { "bt:ShortStrings": 125, "bt:LongStrings": 250 }[name];
    for (const { attributes } of longest ? children : [])
      expect(attributes.DefaultValue!.length).toBeLessThanOrEqual(longest!);
  }
});

const addresses = all(root).flatMap(({ attributes }) =>
  (attributes.DefaultValue ?? "").startsWith("http") ? attributes.DefaultValue! : [],
);

describe.each([...new Set(addresses)])("%s", address => {
  test("is an https address of a file in the folder", () => {
    expect(address).toMatch(/^https:\/\/localhost:3000\/[\w/.-]+$/);
    expect(existsSync(`${folder}/${new URL(address).pathname}`)).toBe(true);
  });
});

test("the icons are PNG files of the sizes that their places ask for", () => {
  const images = new Map(only("bt:Images").children.map(({ attributes }) => [attributes.id, attributes.DefaultValue!]));
  const wanted: [string, number][] = [
    [only("IconUrl").attributes.DefaultValue!, 32],
    [only("HighResolutionIconUrl").attributes.DefaultValue!, 64],
    ...named("bt:Image")
      .filter(({ attributes }) => attributes.resid)
      .map(({ attributes }): [string, number] => [images.get(attributes.resid)!, Number(attributes.size)]),
  ];
  expect(wanted.length).toBe(2 + 3 * 3);
  for (const [address, size] of wanted) {
    const png = readFileSync(`${folder}/${new URL(address).pathname}`);
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([address, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([address, size, size]);
  }
});

test("the command of the ribbon's button is one that the pane's script knows", () => {
  const [command] = named("FunctionName").map(element => element.text);
  expect(readFileSync(`${folder}/taskpane.js`, "utf8")).toContain(`associate("${command}"`);
});

test("the page loads Office.js from Microsoft, and nothing else that is not in the folder", () => {
  const page = readFileSync(`${folder}/taskpane.html`, "utf8");
  const sources = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(match => match[1]!);
  const elsewhere = sources.filter(source => !existsSync(`${folder}/${source}`));
  expect(elsewhere).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
  expect(sources.indexOf(elsewhere[0]!)).toBeLessThan(sources.indexOf("functions.js"));
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|style="|<style/);
  const policy = /Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1] ?? "";
  expect(policy).toContain("default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com;");
  expect(policy).not.toMatch(/unsafe|\*/);
});

test("the notices name every package whose code is in the folder", () => {
  const notices = readFileSync(`${folder}/THIRD-PARTY-NOTICES.txt`, "utf8");
  for (const name of ["preact", "papaparse", "docx"]) expect(notices).toMatch(new RegExp(`^${name} [\\d.]+ \\(`, "m"));
  expect(notices).toContain("Permission is hereby granted");
  expect(notices).not.toContain("esbuild");
});
