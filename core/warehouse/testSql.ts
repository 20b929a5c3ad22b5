import type { Dialect } from "./dialects/dialect.ts";
import { type CountModel, cellName } from "./model.ts";

/** Whether a whole word "test" stands in a name, where it is not the name of a firm, or before the @ of the address. */
export function isTestRow(dialect: Dialect, { roles, names, companies }: CountModel): string {
  const hasTest = (text: string) =>
    `(LOWER(${text}) LIKE '%test%' AND ${dialect.matches(`LOWER(${text})`, dialect.pattern("(^|[^\\p{L}\\p{N}])test([^\\p{L}\\p{N}]|$)"))})`;
  const ofFirms = dialect.pattern("(?i)\\btest[\\s\\p{Z}]?(?:&|[+]|and\\b|und\\b|et\\b|y\\b|e\\b)");
  const bare = (name: string) =>
    companies.reduce((rest, index) => {
      const company = cellName(index);
      // A text that is in no name takes the place of a blank one.
      const piece = `CASE WHEN ${company} = '' OR LOWER(${company}) = 'test' THEN CHR(10) ELSE ${company} END`;
      return `REPLACE(${rest}, ${piece}, ' ')`;
    }, name);
  const named = names.map(index => {
    const name = cellName(index);
    return `(LENGTH(${name}) >= 4 AND ${hasTest(name)} AND ${hasTest(dialect.replaceAll(bare(name), ofFirms, "' '"))})`;
  });
  if (roles.email === undefined) return named.length === 0 ? "FALSE" : `(${named.join(" OR ")})`;
  const email = cellName(roles.email);
  const at = dialect.position(email, "'@'");
  return `(${[`(${at} > 1 AND ${hasTest(`SUBSTR(${email}, 1, ${at} - 1)`)})`, ...named].join(" OR ")})`;
}
