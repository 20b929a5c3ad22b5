/** Options of the Google Sheets project, as told on the command line: --with mail,trigger,doc,bigquery */

const known = ["mail", "trigger", "doc", "bigquery"];

/**
 * @param {readonly string[]} args of the command line
 * @returns {{ rest: string[], options: string[] }} the other arguments, and the options asked for
 */
export function withOptions(args) {
  const at = args.findIndex(arg => arg === "--with" || arg.startsWith("--with="));
  if (at === -1) return { rest: [...args], options: [] };
  const joined = args[at].startsWith("--with=");
  const given = (joined ? args[at].slice("--with=".length) : args[at + 1]) ?? "";
  const options = given.split(",").map(name => name.trim());
  const unknown = options.find(name => !known.includes(name));
  if (unknown !== undefined) {
    throw new Error(`--with knows the options ${known.join(", ")}, separated by commas, but "${unknown}" came.`);
  }
  if (options.includes("trigger") && !options.includes("mail")) {
    throw new Error("--with trigger sends the report by mail: ask for both, as in --with mail,trigger.");
  }
  return { rest: args.filter((_, i) => i !== at && (joined || i !== at + 1)), options };
}
