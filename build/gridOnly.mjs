// What SLA_GRID needs of the reading of an export: no quality report, no questions but the few that it words itself, and
// nothing that a refresh measures beside the grid of channels and personas. Whatever is named here and found nowhere
// stops the build: Code.js would grow without a sign of it.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";

/** Sentences that only the pane shows: in the questions, and in the problems of the quality report. */
const sentences = [
  { of: "a choice", pattern: /((?:use|"leave out"):|same\()(\s*)(?:"[^"\n]*"|'[^'\n]*')/g, blank: '$1$2""' },
  { of: "a problem", pattern: /^( +(?:text:|const text =) )`[^`\n]*`([,;])$/gm, blank: '$1""$2' },
];

/** SLA_GRID refuses where one of these is open; every other function of the question files is asked in the pane only. */
const asked = [
  "createdQuestion",
  "channelQuestion",
  "personaQuestion",
  "amountQuestion",
  "stageQuestions",
  "dateQuestion",
  "decimalQuestion",
];

/** File name -> what stands for it: measured by a refresh, read by no cell of the grid. */
const measured = {
  weeks: "export const newWeekCounter = () => ({ add() {}, weeks: () => [] });",
  rowKind: "export const rowKindOf = () => undefined;",
  maturity: "export const newMaturity = () => ({ add() {}, measure: () => ({ months: 0, wins: 0 }) });",
  responseClock: "export const responseClock = () => () => 0;",
  timeZone: "export const zoneShift = () => null;",
};

const inFolder = names => new RegExp(`[\\\\/]core[\\\\/]crm[\\\\/]\\w+[\\\\/](?:${names})\\.ts$`);
const wholeFunction = /^export function (\w+(?:Questions?|Notes))\([\s\S]*?^\}\n/gm;

export const gridOnly = {
  name: "grid-only",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    const missing = new Set([
      ...sentences.map(({ of }) => `the sentences of ${of}`),
      ...asked.map(name => `the function ${name}`),
      ...Object.keys(measured).map(name => `the file ${name}.ts`),
    ]);

    build.onLoad({ filter: inFolder("problems|(?:column|format|value)Questions") }, async ({ path }) => {
      let contents = await readFile(path, "utf8");
      for (const { of, pattern, blank } of sentences) {
        const without = contents.replace(pattern, blank);
        if (without !== contents) missing.delete(`the sentences of ${of}`);
        contents = without;
      }
      contents = contents.replace(wholeFunction, (whole, name) => {
        if (!asked.includes(name)) return `export const ${name} = () => [];\n`;
        missing.delete(`the function ${name}`);
        return whole;
      });
      return { contents, loader: "ts" };
    });

    build.onLoad({ filter: inFolder(Object.keys(measured).join("|")) }, async ({ path }) => {
      const name = basename(path, ".ts");
      const [, exported] = /^export const (\w+)/.exec(measured[name]);
      const real = await readFile(path, "utf8");
      if (new RegExp(`^export (?:function|const) ${exported}\\b`, "m").test(real))
        missing.delete(`the file ${name}.ts`);
      return { contents: measured[name], loader: "ts" };
    });

    build.onEnd(({ errors }) => {
      if (errors.length > 0 || missing.size === 0) return undefined;
      const text = `build/gridOnly.mjs leaves out or keeps what core/crm no longer has: ${[...missing].join(", ")}. Say there how it is called now.`;
      return { errors: [{ text }] };
    });
  },
};
