/** The top-level functions beside the custom functions: what Google Sheets, the menu and the pane call by name. */

const items = [
  ["Open the pane", "slaOpenPane", "", ""],
  ["Build the workbook", "slaBuild", "build", ""],
  ["Refresh from this sheet", "slaRefresh", "refresh", "sheet"],
  ["Undo the last refresh", "slaUndo", "refresh", ""],
  ["Help for the functions", "slaFunctions", "functions", ""],
] as const;

/** Names of everything public but the custom functions; an add-in without options has these only. */
export const entryNames: readonly string[] = [
  "onOpen",
  "onInstall",
  "onEdit",
  "slaServe",
  ...items.map(([, name]) => name),
];

type Item = readonly [text: string, name: string];

/**
 * `bundle`: the global name of the closed part. Of options, by the names of functions of the closed part: `more` for the
 * menu, `calls` for the clock and the pane.
 */
export function entryPoints(bundle: string, more: readonly Item[], calls: readonly string[]): string {
  const menu = JSON.stringify([...items.map(([text, name]) => [text, name]), ...more]);
  const page = 'typeof slaSidebar === "undefined" ? "" : slaSidebar';
  return [
    `function onOpen(e) { ${bundle}.addMenu(${menu}); }`,
    "function onInstall(e) { onOpen(e); }",
    `function onEdit(e) { ${bundle}.onEdit(e); }`,
    `function slaServe(order) { return ${bundle}.serve(order); }`,
    ...items.map(
      ([, name, view, begin]) => `function ${name}() { ${bundle}.openPane("${view}", "${begin}", ${page}); }`,
    ),
    ...more.map(([, name]) => `function ${name}() { ${bundle}.${name}(); }`),
    ...calls.map(name => `function ${name}(given) { return ${bundle}.${name}(given); }`),
    "",
  ].join("\n");
}
