// The pane for Google Sheets as one page. The page service cuts // and /* out of template literals, and reads <? as its own.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { pageBundle } from "./pageBundle.mjs";

/**
 * @param {string} root folder of the project
 * @param {readonly string[]} options of the project, for which the pane may offer buttons
 * @returns {Promise<{ page: string, metafile: import("esbuild").Metafile }>} the page, with everything it needs inside
 */
export async function sidebarHtml(root, options) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["apps-script/sidebar/main.ts"],
    outdir: "dist/apps-script",
    ...pageBundle,
    write: false,
    format: "iife",
    target: "es2019",
    charset: "ascii",
    supported: { "template-literal": false },
  });
  const text = ending => outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim() ?? "";
  const script = text(".js")
    // A sign inside texts and patterns only: nothing is a template here.
    .replace(/(\\*)`/g, (_, slashes) => `${slashes.length % 2 === 0 ? slashes : slashes.slice(1)}\\x60`)
    .replace(/<!--/g, "\\x3C!--")
    .replace(/<\?/g, "\\x3C?")
    .replace(/<\/(script)/gi, "<\\/$1")
    .replace(/(https?:)\/\//g, "$1\\/\\/");
  const found = /`|https?:\/\/|<\/script|<\?|<!--/i.exec(script);
  if (found) throw new Error(`The pane's script holds ${found[0]}, which the page service of Google would spoil.`);
  const page = await readFile(join(root, "apps-script/sidebar/sidebar.html"), "utf8");
  // Functions, since $& and the like in a bundle would be interpreted.
  const filled = page
    .replace('data-options=""', `data-options="${options.join(" ")}"`)
    .replace("/*CSS*/", () => text(".css"))
    .replace("/*JS*/", () => script);
  return { page: filled, metafile };
}
