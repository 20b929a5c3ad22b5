import type { Refusal } from "../reading.ts";

/** More records are refused: they would take minutes and most of the memory of a page. */
export const mostRows = 1_500_000;

export const tooManyRows = (rows: number): Refusal => ({
  kind: "refusal",
  text: `The file has ${rows} rows, and up to ${mostRows} can be read. Export fewer months, one file after the other.`,
});

export const noRows = (headerRow: number): Refusal => ({
  kind: "refusal",
  text: `The file has a header in row ${headerRow} but no rows below it. Export the list again and check its filters.`,
});
