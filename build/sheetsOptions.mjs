/** Options of the Google Sheets project, as told on the command line: --with mail,trigger,doc,bigquery */

const known = ["mail", "trigger", "doc", "bigquery"];

/**
 * @param {readonly string[]} args of the command line
 * @returns {{ rest: string[], features: string[] }} the other arguments, and the options asked for
 */
export function withFeatures(args) {
  const at = args.findIndex(arg => arg === "--with" || arg.startsWith("--with="));
  if (at === -1) return { rest: [...args], features: [] };
  const joined = args[at].startsWith("--with=");
  const given = (joined ? args[at].slice("--with=".length) : args[at + 1]) ?? "";
  const features = given.split(",").map(name => name.trim());
  const unknown = features.find(name => !known.includes(name));
  if (unknown !== undefined) {
    throw new Error(`--with knows the options ${known.join(", ")}, separated by commas, but "${unknown}" came.`);
  }
  if (features.includes("trigger") && !features.includes("mail")) {
    throw new Error("--with trigger sends the report by mail: ask for both, as in --with mail,trigger.");
  }
  return { rest: args.filter((_, i) => i !== at && (joined || i !== at + 1)), features };
}
