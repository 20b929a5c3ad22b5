/** The few things of papaparse that readCsv.ts uses; its published types would pull Node's types into core. */
declare module "papaparse" {
  interface ParseError {
    readonly code: string;
    /** Index of the record, from 0. */
    readonly row: number;
  }
  interface ParseResult {
    readonly data: string[][];
    readonly errors: readonly ParseError[];
    /** cursor: where the first record begins that was not given back. */
    readonly meta: { readonly cursor: number };
  }
  interface ParserConfig {
    readonly delimiter: string;
    readonly newline: "\n";
    readonly preview?: number;
  }
  interface Papa {
    readonly Parser: new (
      config: ParserConfig,
    ) => { parse(text: string, baseIndex: number, ignoreLastRow: boolean): ParseResult };
  }
  const papa: Papa;
  export default papa;
}
