import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Locked {
  readonly resolved?: string;
  readonly license?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const { packages } = JSON.parse(read("package-lock.json")) as { packages: Record<string, Locked> };

test("every optional package of every system is locked, so that npm ci works on all of them", () => {
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
  const locked = Object.keys(packages).map(path => path.slice(path.lastIndexOf("node_modules/") + 13));
  expect(wanted.filter(name => !locked.includes(name))).toEqual([]);
});

test("the lock file names no download address", () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

test("no package comes under the GPL alone", () => {
  const onlyGpl = (license: string) => license.split(/\bOR\b/).every(choice => /\bA?GPL\b/.test(choice));
  const gpl = Object.entries(packages).filter(([, { license }]) => license !== undefined && onlyGpl(license));
  expect(gpl.map(([path]) => path)).toEqual([]);
});

test("all Univer packages have the same exact version", () => {
  const { dependencies } = JSON.parse(read("package.json")) as { dependencies: Record<string, string> };
  const versions = Object.entries(dependencies).filter(([name]) => name.startsWith("@univerjs/"));
  expect(new Set(versions.map(([, version]) => version))).toEqual(new Set(["0.25.1"]));
});
