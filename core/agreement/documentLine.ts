/** One line of the finished document, as it stands in SLA Versions: what it is, and its texts. */
export const lineKinds = [
  "title",
  "status",
  "heading",
  "subheading",
  "paragraph",
  "item",
  /** The first row of a table; rows follow. */
  "header",
  "row",
  /** Columns of the signature block; signature rows follow. */
  "signature header",
  "signature row",
] as const;

export type LineKind = (typeof lineKinds)[number];

export interface DocumentLine {
  readonly kind: LineKind;
  /** One text, or one a column of the table. */
  readonly cells: readonly string[];
}

/** The widest table. */
export const mostCells = 4;
