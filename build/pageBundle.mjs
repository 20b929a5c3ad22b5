/** What the bundles of all pages have in common. */
export const pageBundle = {
  bundle: true,
  minify: true,
  charset: "utf8",
  jsx: "automatic",
  jsxImportSource: "preact",
  define: { "process.env.NODE_ENV": '"production"' },
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
};

/** Of pages in several files: what is imported later is fetched later. */
export const splitBundle = {
  ...pageBundle,
  format: "esm",
  target: "es2022",
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
};
