import { NumberKeys } from "../bytes/numberKeys.ts";
import { trimmed } from "./values.ts";

/** Finds the rows whose value in a column stands in another row too; the rows come one after the other. */
export class RepeatedTexts {
  readonly #numbers: NumberKeys;
  /** Of a text its first row. */
  readonly #firsts = new Map<string, number>();
  readonly #repeated = new Map<number, string>();
  readonly #lower: boolean;

  constructor(rows: number, lower: boolean) {
    this.#numbers = new NumberKeys(rows);
    this.#lower = lower;
  }

  put(row: number, cell: string): void {
    const text = trimmed(cell);
    const number = numberOf(text);
    if ((this.#numbers.add(number) && number >= 0) || text === "") return;
    const value = this.#lower ? text.toLowerCase() : text;
    const first = this.#firsts.get(value);
    if (first === undefined) {
      this.#firsts.set(value, row);
      return;
    }
    this.#repeated.set(first, value);
    this.#repeated.set(row, value);
  }

  *rows(): Generator<readonly [row: number, value: string]> {
    for (let row = 0; row < this.#numbers.rows; row++) {
      const text = this.#repeated.get(row);
      if (text !== undefined) yield [row, text];
      else if (this.#numbers.isRepeated(row)) yield [row, String(this.#numbers.numberOf(row))];
    }
  }
}

/** A whole number as a computer writes it; -1 for any other text. */
function numberOf(text: string): number {
  if (text === "" || text.length > 15 || text.charCodeAt(0) === 48) return -1;
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}
