/** What BigQuery says, as one sentence with what to do. */

/** `what`: the table or the project that was asked for. */
export function plainFailure(message: string, what: string): string {
  const said = message
    .replace(/^.*?failed with error:\s*/s, "")
    .split("\n")[0]!
    .slice(0, 300);
  if (/bytesBilled|limit for bytes billed/i.test(said)) {
    const [before = ""] = said.split(" or higher required");
    const bytes = Number(before.split(" ").pop());
    const needed = bytes > 0 ? ` (${Math.ceil(bytes / 1e8) / 10} GB)` : "";
    return `The query would read more than the limit that was set${needed}, so it was not run and costs nothing. Raise the limit, or name a smaller table.`;
  }
  const found = known.find(([pattern]) => pattern.test(said));
  return found === undefined
    ? `BigQuery could not answer: ${said.replace(/[.]$/, "")}. Nothing was written; try again, or copy the SQL and run it by hand.`
    : `${found[1](what)} Nothing was written. (${said})`;
}

/** The first that fits: several of Google's sentences speak of permission. */
const known: readonly (readonly [pattern: RegExp, sentence: (what: string) => string])[] = [
  [
    /is not defined/i,
    () => "The BigQuery service is not switched on in this script. Add it under Services in the script editor.",
  ],
  [
    /has not been used|is disabled|has not enabled bigquery|accessNotConfigured/i,
    what =>
      `The BigQuery API is not switched on for ${what}. Whoever looks after the project switches it on in the Google Cloud console, which takes a few minutes.`,
  ],
  [/billing/i, what => `No billing account pays for ${what}. Ask whoever looks after the project to link one.`],
  [
    /quota|rateLimit|too many (?:concurrent|requests)/i,
    what =>
      `What Google lets be asked of ${what} is used up for now. Wait and try again, or ask whoever looks after the project for more.`,
  ],
  [
    /access denied|permission|forbidden|403/i,
    what =>
      `Google does not let you use ${what}. Ask for the roles BigQuery Data Viewer on the table and BigQuery Job User on the project.`,
  ],
  [/not found: job/i, () => "BigQuery no longer knows the query that was running. Count again."],
  [/not found/i, what => `There is no such table as ${what}, or you may not see it. Check project, dataset and table.`],
  [
    /unrecognized name|no matching signature|could not cast|bad (?:double|int64|bool)|invalid (?:date|timestamp|datetime)|not of type/i,
    what =>
      `The columns of ${what} are not those that were read before: the table has changed since. Look at it again.`,
  ],
  [
    /timed out|timeout|job (?:was )?cancell?ed|operation was cancell?ed/i,
    () => "The query was stopped before it was done. Try again when BigQuery is less busy.",
  ],
  [
    /resources exceeded|too (?:large|complex)|exceeds? the (?:limit|maximum)/i,
    () =>
      "The query is too large for BigQuery: a column holds very many different values, or the project too little room. Give dates and numbers a type of their own, or copy the SQL and run it by hand.",
  ],
];
