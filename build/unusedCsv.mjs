// The functions read cells, never text, so the CSV parser is only dead weight in their bundles.

/** Lets esbuild drop the CSV parser where nothing uses it, instead of keeping it for what loading it might do. */
export const unusedCsv = {
  name: "unused-csv",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /^papaparse$/ }, async ({ path, pluginData, ...where }) => {
      if (pluginData?.resolved) return undefined;
      const options = { ...where, pluginData: { resolved: true } };
      return { ...(await build.resolve(path, options)), sideEffects: false };
    });
  },
};
