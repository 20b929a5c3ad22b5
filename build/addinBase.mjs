/** Where the Excel add-in will be served from, as told on the command line: --base https://addin.example.com/ */
export const localBase = "https://localhost:3000/";

/**
 * @param {readonly string[]} args of the command line
 * @returns {{ names: string[], base: string }} the other arguments, and the address with a slash at its end
 */
export function withBase(args) {
  const at = args.findIndex(arg => arg === "--base" || arg.startsWith("--base="));
  if (at === -1) return { names: [...args], base: localBase };
  const joined = args[at].startsWith("--base=");
  const given = joined ? args[at].slice("--base=".length) : args[at + 1];
  return { names: args.filter((_, i) => i !== at && (joined || i !== at + 1)), base: checked(given) };
}

function checked(given) {
  const url = URL.canParse(given ?? "") ? new URL(given) : null;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "") {
    throw new Error(
      `--base should be the https address of the folder that will hold the add-in, such as https://addin.example.com/, but it is "${given ?? ""}".`,
    );
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}
