import { expect } from "vitest";
import { isError, type Outcome } from "../../core/functions/lift/values.ts";

type Value = number | string;
export type Result = Value | readonly (readonly Value[])[];

/** Same size, same texts, numbers within a relative tolerance; [[x]] and x are equal on both sides. */
export function expectClose(got: Outcome, wanted: Result, tolerance: number): void {
  expect(isError(got) ? got : "no error").toBe("no error");
  const gotRows = rows(got as Value | Value[][]);
  const wantedRows = rows(wanted);
  expect(gotRows.map(row => row.length)).toEqual(wantedRows.map(row => row.length));
  for (const [i, row] of wantedRows.entries()) {
    for (const [j, value] of row.entries()) {
      const cell = gotRows[i]![j]!;
      if (typeof value === "string" || typeof cell === "string") expect(cell).toBe(value);
      else
        expect(Math.abs(cell - value), `${cell} against ${value}`).toBeLessThanOrEqual(
          tolerance * Math.abs(value) || 1e-12,
        );
    }
  }
}

function rows(value: Result): readonly (readonly Value[])[] {
  return typeof value === "object" ? value : [[value]];
}
