/** What BigQuery says, as one sentence with what to do. */

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
  if (/access denied|permission|forbidden|403/i.test(said)) {
    return `Google does not let you use ${what}. Ask for the roles BigQuery Data Viewer on the table and BigQuery Job User on the project. Nothing was written. (${said})`;
  }
  if (/not found/i.test(said)) {
    return `There is no such table as ${what}, or you may not see it. Check project, dataset and table. Nothing was written. (${said})`;
  }
  if (/unrecognized name|no matching signature|could not cast|bad double|invalid (?:date|timestamp)/i.test(said)) {
    return `The columns of ${what} are not those that were read before: the table has changed since. Look at it again. Nothing was written. (${said})`;
  }
  if (/has not been used|is disabled|not defined/i.test(said)) {
    return `The BigQuery service is not switched on in this project. Add it under Services in the script editor. Nothing was written. (${said})`;
  }
  return `BigQuery could not answer: ${said}. Nothing was written; try again, or copy the SQL and run it by hand.`;
}
