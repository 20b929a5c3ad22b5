/** How a table of BigQuery is called while its first rows are reviewed. */
const prefix = "First rows of ";
const ofBigQuery = " in BigQuery";

export const firstRowsOf = (table: string): string => `${prefix}${table}${ofBigQuery}`;

/** The table whose first rows these are; null for any other export. */
export const tableOf = (fileName: string): string | null =>
  fileName.startsWith(prefix) && fileName.endsWith(ofBigQuery)
    ? fileName.slice(prefix.length, -ofBigQuery.length)
    : null;
