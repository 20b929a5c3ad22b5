/** The bundles that cells call only calculate: what serves help or reads text is left out of them. */
import { readFile } from "node:fs/promises";

/** The formatter writes every definition alike: its parts stand two spaces in. */
const shownInHelp = [
  [/^ {2}examples: \[(?:\n[\s\S]*?^ {2}\]|.*\]),$/m, "  examples: [],"],
  [/^ {2}source: "[^"\n]*",$/m, '  source: "",'],
  [/^ {2}summary:\s+"[^"\n]*",$/m, '  summary: "",'],
  [/^ {2}returns: \{[^}]*\},$/m, '  returns: { kind: "number", help: "" },'],
  [/^ {2}errors: \{[^}]*\},$/m, "  errors: {},"],
  // The first text is the argument's name, which messages need; the second one its explanation.
  [/\b((?:count|money|rate|number|score|date|time|text|cells)\(\s*"\w+",\s*)"(?:[^"\\\n]|\\.)*"/g, '$1""'],
];

export const calculationOnly = {
  name: "calculation-only",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    build.onLoad({ filter: /[\\/]core[\\/]functions[\\/]\w+\.ts$/ }, async ({ path }) => {
      let contents = await readFile(path, "utf8");
      for (const [help, nothing] of shownInHelp) contents = contents.replace(help, nothing);
      return { contents, loader: "ts" };
    });
    // The functions read cells, never text; unasked, the CSV parser would stay for what loading it might do.
    build.onResolve({ filter: /^papaparse$/ }, async ({ path, pluginData, ...where }) => {
      if (pluginData?.resolved) return undefined;
      const options = { ...where, pluginData: { resolved: true } };
      return { ...(await build.resolve(path, options)), sideEffects: false };
    });
  },
};
