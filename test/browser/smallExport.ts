/** An export of a few rows, to spoil in one place. */

export const header = "Record ID,Create Date,Original Source,Persona,Deal Status";

/** `more`: further cells, each after its comma. */
export const row = (id: number, more = ""): string =>
  `${id},2026-05-${10 + (id % 20)},Organic Search,Enterprise,Won${more}`;

export const rows = (count: number): string[] => Array.from({ length: count }, (_, index) => row(index + 1));

export const csv = (...lines: readonly string[]): string => `${lines.join("\n")}\n`;
