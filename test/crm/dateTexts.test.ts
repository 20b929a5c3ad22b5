import fc from "fast-check";
import { expect, test } from "vitest";
import { dateSteps } from "../../core/crm/text/dateTexts.ts";
import { type DateCells, timeFrom } from "../../core/crm/text/values.ts";

const year = fc.constantFrom("2026", "1969", "1970", "2097", "2098", "99", "20a6");
const two = fc.constantFrom("01", "12", "15", "16", "31", "32", "7", "0x", "60", "63", "64");
const mark = fc.constantFrom("-", "/", ".");
const between = fc.constantFrom(" ", "T", ", ", "  ", "", "Z");
const cell = fc
  .tuple(
    year,
    mark,
    two,
    mark,
    two,
    between,
    two,
    fc.constantFrom(":", "."),
    two,
    fc.constantFrom("", ":07", " PM", "Z"),
  )
  .chain(parts => fc.constantFrom(parts.join(""), parts.slice(0, 5).join(""), "", " ", `${parts.join("")} `));

test("a date column is cut into days and times at the same place however a cell is written", () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 60 }), column => {
      const steps = dateSteps(
        column.map(text => [text]),
        0,
      );
      let step = steps.next();
      while (step.done !== true) step = steps.next();
      const { days, times }: DateCells = step.value;
      const cut = column.map(text => (timeFrom(text) > 0 ? timeFrom(text) : text.length));
      expect(column.map((_, row) => days.raw[days.codes[row]!])).toEqual(
        column.map((text, row) => text.slice(0, cut[row])),
      );
      const clocks = column.map((_, row) => (times === null ? "" : times.raw[times.codes[row]!]));
      expect(clocks).toEqual(column.map((text, row) => text.slice(cut[row])));
    }),
  );
});
