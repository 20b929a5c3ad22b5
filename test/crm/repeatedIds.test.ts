/** Repeated ids against a plain count: numbers near each other, far apart, falling, beside texts and blanks. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { NumberKeys } from "../../core/crm/bytes/numberKeys.ts";
import { RepeatedTexts } from "../../core/crm/text/repeatedTexts.ts";
import { firstDay, monthOfDay } from "../../core/crm/values/calendar.ts";

const near = fc.integer({ min: 5_000_000, max: 5_000_400 });
const wide = fc.integer({ min: 4_000_000, max: 9_000_000 });
const far = fc.constantFrom(1, 2, 70_000_000, 80_000_000, 15_438_290_123, 15_438_290_124, 999_999_999_999_999);
const lists = fc.array(fc.oneof(near, wide, far, fc.constant(-1)), { maxLength: 300 });
const falling = fc.array(near, { maxLength: 200 }).map(list => list.sort((a, b) => b - a).map(number => number * 300));

test("a number is kept by the same means every time, and found again exactly where it repeats", () => {
  fc.assert(
    fc.property(fc.oneof(lists, falling), list => {
      const keys = new NumberKeys(list.length % 7);
      const kept = list.map(number => keys.add(number));
      for (const [row, number] of list.entries()) {
        const same = list.flatMap((other, at) => (other === number ? [at] : []));
        expect(same.every(at => kept[at] === kept[row])).toBe(true);
        if (number < 0 || kept[row] === false) expect(keys.isRepeated(row)).toBe(false);
        else {
          expect(keys.numberOf(row)).toBe(number);
          expect(keys.isRepeated(row)).toBe(same.length > 1);
        }
      }
    }),
  );
});

test("texts, numbers and blanks of one column are told apart as they are written", () => {
  const cell = fc.oneof(
    fc.oneof(near, far).map(String),
    fc.constantFrom("", "  ", "007", "7", "a", "A", " a ", "5000001 ", "5000001.0", "-5000001", "1e3", "0", "00"),
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 120 }), fc.boolean(), (cells, lower) => {
      const found = new RepeatedTexts(cells.length, lower);
      for (const [row, text] of cells.entries()) found.put(row, text);
      const keys = cells.map(text => (lower ? text.trim().toLowerCase() : text.trim()));
      const expected = keys.flatMap((key, row) =>
        key !== "" && keys.filter(other => other === key).length > 1 ? [[row, key]] : [],
      );
      expect([...found.rows()]).toEqual(expected);
    }),
  );
});

test("months begin on the days of the calendar", () => {
  for (let month = 1890 * 12; month < 2210 * 12; month++) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;
    expect(firstDay(month)).toBe(day);
    expect([monthOfDay(day), monthOfDay(day - 1), monthOfDay(day)]).toEqual([month, month - 1, month]);
  }
});
