// What SLA_GRID needs of the reading of an export: no quality report, no questions but those that it words itself, and
// nothing that a refresh measures beside the grid of channels and personas. Whatever is named here and found nowhere
// stops the build: Code.js would grow without a sign of it.
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";

/** Sentences that only the pane shows: in the questions, and in the problems of the quality report. */
const sentences = [
  { of: "a choice", pattern: /((?:use|"leave out"):|same\()(\s*)(?:"[^"\n]*"|'[^'\n]*')/g, blank: '$1$2""' },
  { of: "a problem", pattern: /^( +(?:text:|const text =) )`[^`\n]*`([,;])$/gm, blank: '$1""$2' },
];

/** The questions that SLA_GRID words itself are all that it asks; its file names them by these. */
const worded = "core/crm/grid/gridOfQuestions.ts";
const questionId = /\bid(?: === |\.startsWith\()"([^"]+)"/g;

/** File name -> what stands for it: measured by a refresh, read by no cell of the grid. */
const measured = {
  weeks: "export const newWeekCounter = () => ({ add() {}, weeks: () => [] });",
  rowKind: "export const rowKindOf = () => undefined;",
  maturity: "export const newMaturity = () => ({ add() {}, measure: () => ({ months: 0, wins: 0 }) });",
  responseClock: "export const responseClock = () => () => 0;",
  // The cells know the words of English and the ten first languages; Code.js has no room for the others.
  furtherLanguages:
    "export const further = new Proxy({}, { get: () => [] }), furtherChannels = [], furtherPersonas = [];",
  fillDown: "export const isGroupHead = () => false, filledDown = table => table;",
  outcomeColumns:
    "export const mayTellOutcome = () => [], readableOutcome = () => false, standsForWin = readableOutcome;",
  // Without a column that is called the amount the cells refuse money; they propose none.
  amountColumns:
    "export const mayBeAmounts = () => [], convertedAmounts = mayBeAmounts, isGross = () => false, isRecurring = isGross, isHundredfold = isGross;",
  oddDates: "export const voteOdd = () => {};",
  timeZone: "export const zoneShift = () => null;",
};

const inFolder = names =>
  new RegExp(`[\\\\/]core[\\\\/]crm[\\\\/](?:text|columns|values|leads|counts)[\\\\/](?:${names})\\.ts$`);
const wholeFunction = /^export function (\w+(?:Questions?|Notes))\([\s\S]*?^\}\n/gm;

export const gridOnly = {
  name: "grid-only",
  /** @param {import("esbuild").PluginBuild} build */
  async setup(build) {
    const grid = await readFile(join(build.initialOptions.absWorkingDir ?? ".", worded), "utf8");
    const ids = [...grid.matchAll(questionId)].map(([, id]) => id);
    const missing = new Set([
      ...sentences.map(({ of }) => `the sentences of ${of}`),
      ...(ids.length === 0 ? [`the questions of ${worded}`] : []),
      ...ids.map(id => `the question "${id}"`),
      ...Object.keys(measured).map(name => `the file ${name}.ts`),
    ]);

    build.onLoad({ filter: inFolder("problems|\\w+Questions") }, async ({ path }) => {
      let contents = await readFile(path, "utf8");
      for (const { of, pattern, blank } of sentences) {
        const without = contents.replace(pattern, blank);
        if (without !== contents) missing.delete(`the sentences of ${of}`);
        contents = without;
      }
      contents = contents.replace(wholeFunction, (whole, name) => {
        const asked = ids.filter(id => whole.includes(`"${id}"`) || whole.includes(`\`${id}`));
        for (const id of asked) missing.delete(`the question "${id}"`);
        return asked.length > 0 ? whole : `export const ${name} = () => [];\n`;
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
