/** The sentences behind the errors that SLA functions show: the engine itself keeps only the code. */

export interface CellPlace {
  readonly sheetId: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
}

interface CellError {
  readonly code: string;
  readonly message: string;
}

export class CellErrors {
  readonly #errors = new Map<string, CellError>();

  keep(place: CellPlace, error: CellError): void {
    this.#errors.set(key(place), error);
  }

  forget(place: CellPlace): void {
    this.#errors.delete(key(place));
  }

  /** The sentence, where the cell still shows the error it belongs to. */
  message(place: CellPlace, shown: unknown): string | null {
    const error = this.#errors.get(key(place));
    return error !== undefined && error.code === shown ? error.message : null;
  }
}

const key = ({ sheetId, row, column }: CellPlace) => `${sheetId}/${row}/${column}`;
