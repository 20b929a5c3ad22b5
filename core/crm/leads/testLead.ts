import type { Columns } from "../columns/columns.ts";
import { trimmed } from "../text/values.ts";

/** The columns in which a test row shows. */
export const testColumns = ({ roles, names }: Columns): readonly number[] =>
  roles.email === undefined ? names : [...names, roles.email];

/** Whether a whole word "test" stands in the name columns or before the @ of the e-mail address. */
export function isTestRow(row: readonly string[], { roles, names, companies }: Columns): boolean {
  const email = roles.email === undefined ? "" : trimmed(row[roles.email] ?? "");
  const at = email.indexOf("@");
  if (at > 0 && hasTest(email.slice(0, at))) return true;
  for (const index of names) {
    const name = row[index];
    if (name === undefined || name.length < 4 || !hasTest(name)) continue;
    if (hasTest(withoutCompanies(name, row, companies))) return true;
  }
  return false;
}

function hasTest(text: string): boolean {
  if (!/test/i.test(text)) return false;
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .includes("test");
}

/** A deal's title often repeats the company: "Test & Sons - starter kit" is a real deal. */
function withoutCompanies(name: string, row: readonly string[], companies: readonly number[]): string {
  let rest = name;
  for (const index of companies) {
    const company = trimmed(row[index] ?? "");
    if (company !== "" && company.toLowerCase() !== "test") rest = rest.split(company).join(" ");
  }
  // "Test &" and "Test and" begin the name of a firm, also where no company column says so.
  return rest.replace(/\btest\s?(?:&|\+|and\b|und\b|et\b|y\b|e\b)/gi, " ");
}
