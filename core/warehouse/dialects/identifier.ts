/** Names of columns and tables that may stand in a statement. */

/** The longest name of a column that warehouses take. */
const longest = 300;

/** What is wrong with a name, in one sentence; null where it may be used. */
export function nameProblem(name: string, what: string): string | null {
  if (name === "") return `The name of ${what} is empty. Give every column a name.`;
  if (name.length > longest) {
    return `The name of ${what} has ${name.length} characters ("${name.slice(0, 40)}…"), and up to ${longest} can be used. Give it a shorter name.`;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that are looked for
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(name)) {
    return `The name of ${what} ("${name.replace(/\s/g, " ")}") holds a line break or another control character. Rename it.`;
  }
  return null;
}

const projectName = /^(?:[a-z0-9.-]{1,60}\.)?[a-z][a-z0-9-]{4,28}[a-z0-9]$/;

/** What is wrong with the name of a project in BigQuery; null where nothing is. */
export const projectProblem = (given: string): string | null =>
  projectName.test(given.replace(":", "."))
    ? null
    : `Expected the id of a project such as my-project, but "${given}" came. The Google Cloud console shows it beside the project's name.`;

/** The way from project to table in BigQuery, or the sentence about what is wrong with it. */
export function bigQueryTable(
  given: string,
): { readonly project: string; readonly dataset: string; readonly table: string } | string {
  const parts = given
    .trim()
    .replace(":", ".")
    .split(".")
    .map(part => part.replace(/^`|`$/g, ""));
  const [project, dataset, table] = parts.length > 3 ? [parts.slice(0, -2).join("."), ...parts.slice(-2)] : parts;
  const fits =
    parts.length >= 3 &&
    projectName.test(project!) &&
    /^\w{1,1024}$/.test(dataset!) &&
    /^[\p{L}\p{N}\p{M}_ -]{1,1024}$/u.test(table!);
  return fits
    ? { project: project!, dataset: dataset!, table: table! }
    : `Expected a table such as my-project.crm.leads, but "${given}" came. Give project, dataset and table with points between them.`;
}
