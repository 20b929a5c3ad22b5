/** What the host remembers of the workbook, so that it need not ask before every write. Dropped whenever a request fails. */

export interface KnownSheet {
  readonly name: string;
  isProtected: boolean;
  charts: readonly string[];
  /** Used rows and columns, counted from A1; 0 where the sheet has not been looked into. */
  rows: number;
  columns: number;
  /** What one row of values and formulas was when it was last read, to pack the next reading. */
  bytesOfRow: number;
}

export interface KnownBook {
  readonly sheets: Map<string, KnownSheet>;
  /** Lower-case name -> formula, such as ='SLA Setup'!$B$3. */
  readonly names: Map<string, string>;
  isReadOnly: boolean;
  /** Sheets can neither be added nor taken away. */
  isStructureProtected: boolean;
}

export const newSheet = (name: string): KnownSheet => ({
  name,
  isProtected: false,
  charts: [],
  rows: 0,
  columns: 0,
  bytesOfRow: 0,
});
