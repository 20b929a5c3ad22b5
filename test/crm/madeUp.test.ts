import { describe, expect, test } from "vitest";
import { read } from "./exportFiles.ts";
import { countsOf, sortedTruth } from "./madeUp/counts.ts";
import { asOf, makeExport } from "./madeUp/make.ts";
import { shapes } from "./madeUp/shapes.ts";

describe.each(shapes)("$name", shape => {
  const { text, truth } = makeExport(shape);

  test("gives the counted cohorts, bookings and rows left out", () => {
    const reading = read(text, { asOf, ...answersOf(shape) });
    expect(countsOf(reading)).toEqual(sortedTruth(truth));
  });

  test("asks what it leaves open, and nothing else", () => {
    const asked = read(text, { asOf }).questions.filter(({ changesCounts }) => changesCounts);
    expect(asked.map(({ id }) => id).sort()).toEqual([...(shape.asks ?? [])].sort());
  });
});

function answersOf({ answers, mapping }: (typeof shapes)[number]) {
  return {
    ...(answers === undefined ? {} : { answers }),
    ...(mapping === undefined ? {} : { mapping: { channels: mapping, personas: {} } }),
  };
}
