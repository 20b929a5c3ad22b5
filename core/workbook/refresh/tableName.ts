/** What is read of a table of BigQuery, as it is called in the middle of a sentence. */
const firstRows = "the first rows of ";
const counts = "the counts of ";
const ofBigQuery = " in BigQuery";

export const firstRowsOf = (table: string): string => `${firstRows}${table}${ofBigQuery}`;
export const countsOf = (table: string): string => `${counts}${table}${ofBigQuery}`;

/** The table whose first rows these are; null for any other export. */
export const tableOf = (fileName: string): string | null => between(firstRows, fileName);

/** The table of which first rows or counts have this name; null for any other export. */
export const namedTable = (fileName: string): string | null => tableOf(fileName) ?? between(counts, fileName);

const between = (start: string, name: string) =>
  name.startsWith(start) && name.endsWith(ofBigQuery) ? name.slice(start.length, -ofBigQuery.length) : null;
