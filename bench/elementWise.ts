/** SLA_CLOSE_RATE over a block, against the bare loop over the same cells. */
import { closeRate } from "../core/functions/closeRate.ts";
import { call } from "../core/functions/lift/call.ts";
import { inTurns, tableOf } from "./inTurns.ts";

const block = (rows: number, columns: number, cell: (index: number) => number): number[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cell(row * columns + column)),
  );

function bareLoop(customers: number[][], leads: number[][]): number[][] {
  const rates: number[][] = [];
  for (let row = 0; row < customers.length; row += 1) {
    const [top, bottom] = [customers[row]!, leads[row]!];
    const line = new Array<number>(top.length);
    for (let column = 0; column < top.length; column += 1) line[column] = top[column]! / bottom[column]!;
    rates.push(line);
  }
  return rates;
}

export function elementWise(): string[] {
  const shapes = [
    [100_000, 1],
    [1_000, 100],
  ] as const;
  return shapes.flatMap(([rows, columns]) => {
    const customers = block(rows, columns, index => index % 7);
    const leads = block(rows, columns, index => 7 + (index % 90));
    const ways = {
      "bare loop": () => bareLoop(customers, leads),
      SLA_CLOSE_RATE: () => call(closeRate, [customers, leads]),
    };
    return [`## One function over ${rows} x ${columns} cells`, "", ...tableOf(inTurns(ways, 40)), ""];
  });
}
