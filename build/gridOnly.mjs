// What SLA_GRID needs of the reading of an export: no quality report, no questions but the few that it words itself, and
// nothing that a refresh measures beside the grid of channels and personas.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";

const sentences = [
  [/((?:use|"leave out"):|same\()(\s*)(?:"[^"\n]*"|'[^'\n]*')/g, '$1$2""'],
  [/^( +(?:text:|const text =) )`[^`\n]*`([,;])$/gm, '$1""$2'],
];

/** SLA_GRID refuses where one of these is open; the others are asked in the pane only. */
const asked = new Set(
  "createdQuestion channelQuestion personaQuestion amountQuestion stageQuestions dateQuestion decimalQuestion".split(
    " ",
  ),
);

const measured = {
  weeks: "export const newWeekCounter = () => ({ add() {}, weeks: () => [] });",
  rowKind: "export const rowKindOf = () => undefined;",
  maturity: "export const newMaturity = () => ({ add() {}, measure: () => ({ months: 0, wins: 0 }) });",
  responseClock: "export const responseClock = () => () => 0;",
  timeZone: "export const zoneShift = () => null;",
};

export const gridOnly = {
  name: "grid-only",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    build.onLoad(
      { filter: /[\\/]core[\\/]crm[\\/]\w+[\\/](?:problems|(?:column|format|value)Questions)\.ts$/ },
      async ({ path }) => {
        let contents = await readFile(path, "utf8");
        for (const [shown, nothing] of sentences) contents = contents.replace(shown, nothing);
        contents = contents.replace(/^export function (\w+(?:Questions?|Notes))\([\s\S]*?^\}\n/gm, (whole, name) =>
          asked.has(name) ? whole : `export const ${name} = () => [];\n`,
        );
        return { contents, loader: "ts" };
      },
    );
    const names = Object.keys(measured).join("|");
    build.onLoad({ filter: new RegExp(`[\\\\/]core[\\\\/]crm[\\\\/]\\w+[\\\\/](?:${names})\\.ts$`) }, ({ path }) => {
      return { contents: measured[basename(path, ".ts")], loader: "ts" };
    });
  },
};
