import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  type Advisory,
  advisoryProblems,
  inRange,
  type LockedPackage,
  licenceProblems,
  settledAdvisories,
} from "../../build/licenceCheck.mjs";

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8")) as unknown;
const { packages } = read("package-lock.json") as { packages: Record<string, LockedPackage> };
const { reviewed, advisories } = read("build/advisories.json") as { reviewed: string; advisories: Advisory[] };

test("every package that ships may be shipped, none is under the GPL, and each has a checksum", () =>
  expect(licenceProblems(packages)).toEqual([]));

test("no package is named by an advisory that was reviewed and not accepted with a reason", () => {
  expect(advisoryProblems(packages, advisories)).toEqual([]);
  expect(settledAdvisories(packages, advisories)).toEqual([]);
  expect(reviewed).toMatch(/^\d{4}-\d\d-\d\d$/);
});

describe("the check finds", () => {
  const fine: LockedPackage = { version: "1.2.3", license: "MIT", integrity: "sha512-x" };

  test.each([
    ["the GPL, also in what only tests use", { ...fine, license: "GPL-3.0-only", dev: true }, "is under GPL-3.0-only"],
    ["the Affero GPL", { ...fine, license: "AGPL-3.0" }, "is under AGPL-3.0"],
    ["a licence that nobody has read", { ...fine, license: "WTFPL" }, "is under WTFPL"],
    ["a package without any", { version: "1.2.3", integrity: "sha512-x" }, "no licence that it names"],
    ["a package without a checksum", { version: "1.2.3", license: "MIT" }, "no checksum"],
  ])("%s", (_, about, said) => {
    expect(licenceProblems({ "": {}, "node_modules/x": about }).join(" ")).toContain(said);
  });

  test("an affected version, wherever it is nested", () => {
    const lock = { "node_modules/a": fine, "node_modules/a/node_modules/@b/c": { ...fine, version: "2.0.1" } };
    const advisory = { id: "GHSA-1", package: "@b/c", affected: ">=2.0.0 <2.0.2", about: "x" };
    expect(advisoryProblems(lock, [advisory])).toEqual([
      "@b/c 2.0.1 is named by GHSA-1 (x): update it out of >=2.0.0 <2.0.2.",
    ]);
    expect(advisoryProblems(lock, [{ ...advisory, accepted: "not called" }])).toEqual([]);
    expect(settledAdvisories(lock, [{ ...advisory, affected: "<1.0.0", accepted: "not called" }])).toEqual(["GHSA-1"]);
  });

  test("a GPL beside another choice is a choice", () =>
    expect(licenceProblems({ "node_modules/x": { ...fine, license: "(BSD-3-Clause OR GPL-2.0)", dev: true } })).toEqual(
      [],
    ));
});

test.each([
  ["1.2.3", "<1.2.4", true],
  ["1.2.3", "<=1.2.3", true],
  ["1.10.0", "<1.9.0", false],
  ["2.0.0", ">=1.0.0 <1.5.0 || >=2.0.0 <2.0.1", true],
  ["2.0.1-beta.1", ">=2.0.0 <2.0.1", false],
  ["1.2.0", "1.2", true],
])("%s in %s: %s", (version, range, is) => expect(inRange(version, range)).toBe(is));

test("a range that is none is an error, not a pass", () =>
  expect(() => inRange("1.0.0", "^1.0.0")).toThrow("no range"));

describe.each(["excel-addin", "playground", "cli"])("the notices of %s", folder => {
  const file = new URL(`../../dist/${folder}/THIRD-PARTY-NOTICES.txt`, import.meta.url);

  test("are there and name the versions that are locked", () => {
    expect(existsSync(file)).toBe(true);
    const named = [...readFileSync(file, "utf8").matchAll(/^-{79}\n\n(\S+) (\S+) \(/gm)];
    expect(named.length).toBeGreaterThan(3);
    for (const [, name, version] of named) {
      const locked = Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
      expect(
        locked.map(([, about]) => about.version),
        name,
      ).toContain(version);
    }
  });
});
