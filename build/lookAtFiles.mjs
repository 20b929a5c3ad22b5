/**
 * npm run look: the example workbook and agreement as pictures in test-output/, and the workbook's numbers worked out
 * again by LibreOffice from a file whose stored numbers are all wrong. For a person to look at; not part of npm test.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { buildCommandLine } from "./commandLine.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const out = join(root, "test-output/look");
const wrong = -999;

const missing = ["soffice", "pdftoppm"].filter(program => spawnSync(program, ["-h"]).error !== undefined);
if (missing.length > 0) {
  console.error(
    `Nothing was looked at: ${missing.join(" and ")} is not installed. On Debian: apt-get install libreoffice-calc libreoffice-writer poppler-utils fonts-crosextra-carlito`,
  );
  process.exit(1);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, "profile/user"), { recursive: true });
// Without this LibreOffice shows what is stored in a file and calculates nothing.
const always = mode =>
  `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${mode}" oor:op="fuse"><value>0</value></prop></item>`;
writeFileSync(
  join(out, "profile/user/registrymodifications.xcu"),
  `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">${always("OOXMLRecalcMode")}${always("ODFRecalcMode")}</oor:items>`,
);

await buildCommandLine(root);
run(
  process.execPath,
  "dist/cli/sla-metrics.mjs",
  "workbook",
  "--example",
  "--out",
  `${out}/sla.xlsx`,
  "--agreement",
  `${out}/agreement.docx`,
);
for (const name of ["sla.xlsx", "agreement.docx"]) {
  convert("pdf", name);
  const page = name.replace(/\..*/, "");
  run("pdftoppm", "-r", "70", "-png", `${out}/${page}.pdf`, `${out}/${page}`);
}
recalculate();
console.log(`Pictures of every page are in ${out}.`);

function recalculate() {
  const parts = unzipSync(readFileSync(join(out, "sla.xlsx")));
  const right = numbersIn(parts);
  for (const path of Object.keys(parts).filter(isSheet)) {
    parts[path] = strToU8(strFromU8(parts[path]).replace(/(<\/f><v>)[^<]*/g, `$1${wrong}`));
  }
  mkdirSync(join(out, "recalculated"));
  writeFileSync(join(out, "wrong.xlsx"), zipSync(parts));
  convert("xlsx", "wrong.xlsx", "recalculated");
  const theirs = numbersIn(unzipSync(readFileSync(join(out, "recalculated/wrong.xlsx"))));
  const differing = [...right].filter(
    ([place, value]) => !(Math.abs((theirs.get(place) ?? Number.NaN) - value) <= 1e-9 * Math.max(1, Math.abs(value))),
  );
  console.log(`${right.size} numbers worked out again by LibreOffice, ${differing.length} of them otherwise.`);
  for (const [place, value] of differing.slice(0, 10)) console.log(`${place}: ${value}, not ${theirs.get(place)}`);
  if (differing.length > 0) process.exitCode = 1;
}

/** @returns {Map<string, number>} the numbers that formulas show, by part and address */
function numbersIn(parts) {
  const cells = Object.keys(parts)
    .filter(isSheet)
    .flatMap(path =>
      [...strFromU8(parts[path]).matchAll(/<c r="([A-Z]+\d+)"([^>]*)><f[^>]*>[^<]*<\/f><v>([^<]*)<\/v>/g)].map(
        ([, at, kind, value]) => ({ place: `${path} ${at}`, kind, value }),
      ),
    );
  return new Map(
    cells.filter(({ kind }) => !/t="(s|str|b|e)"/.test(kind)).map(({ place, value }) => [place, Number(value)]),
  );
}

function isSheet(path) {
  return /^xl\/worksheets\/sheet\d+\.xml$/.test(path);
}

function convert(to, name, folder = ".") {
  const profile = `-env:UserInstallation=${pathToFileURL(join(out, "profile"))}`;
  run("soffice", profile, "--headless", "--convert-to", to, "--outdir", join(out, folder), join(out, name));
}

function run(program, ...given) {
  const { status, stderr } = spawnSync(program, given, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
}
