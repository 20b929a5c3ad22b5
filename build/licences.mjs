/**
 * npm run licences: the licences of all packages, and the advisories that somebody has reviewed, from the lock file alone.
 * To review anew, online: npm audit; enter what it names into build/advisories.json, with the day.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { advisoryProblems, licenceProblems, settledAdvisories } from "./licenceCheck.mjs";

const read = async name => JSON.parse(await readFile(fileURLToPath(new URL(`../${name}`, import.meta.url)), "utf8"));
const { packages } = await read("package-lock.json");
const { reviewed, advisories } = await read("build/advisories.json");

const settled = settledAdvisories(packages, advisories).map(
  id => `${id} names no package of ours any more: take its reason out.`,
);
const problems = [...licenceProblems(packages), ...advisoryProblems(packages, advisories), ...settled];
for (const problem of problems) console.error(problem);
const shipped = Object.entries(packages).filter(([path, { dev, devOptional }]) => path !== "" && !dev && !devOptional);
console.log(
  `${Object.keys(packages).length - 1} packages, ${shipped.length} of them needed by what ships, ${advisories.length} advisories reviewed on ${reviewed}: ${problems.length === 0 ? "nothing is wrong" : `${problems.length} problems`}.`,
);
if (problems.length > 0) process.exit(1);
