import fc from "fast-check";
import { expect, test } from "vitest";
import { findDelimiter } from "../../core/crm/text/delimiter.ts";
import { type Delimiter, readCsv } from "../../core/crm/text/readCsv.ts";

function records(text: string, delimiter: Delimiter = ",") {
  const steps = readCsv(text, delimiter);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

test("quoted cells hold delimiters, quotation marks and line breaks", () => {
  expect(records('a,"b,""c""\r\nd"\r\n\r\ne,f\r\n')).toEqual({
    kind: "records",
    records: [["a", 'b,"c"\nd'], [""], ["e", "f"]],
  });
});

test("a long file is read in slices as if it were read in one", () => {
  const cell = `long "quoted" text, with a\nline break; ${"x".repeat(200)}`;
  const line = `1,"${cell.replace(/"/g, '""')}",end\r\n`;
  const all = records(line.repeat(5000));
  if (all.kind === "refusal") throw new Error(all.text);
  expect(all.records).toHaveLength(5000);
  expect(all.records.every(record => record.length === 3 && record[1] === cell && record[2] === "end")).toBe(true);
});

test("one record longer than any slice is still one record", () => {
  const cell = "x,\n".repeat(400_000);
  expect(records(`a,"${cell}"\nb,c\n`)).toEqual({
    kind: "records",
    records: [
      ["a", cell],
      ["b", "c"],
    ],
  });
});

test("an open quotation mark far into a long file is refused with its row", () => {
  const text = `${"a,b\n".repeat(200_000)}"open,b\n${"a,b\n".repeat(200_000)}`;
  expect(records(text)).toMatchObject({ kind: "refusal", text: expect.stringMatching(/^Row 200001: .* never closed/) });
});

test("whatever cells are written, the same cells are read", () => {
  const cell = fc.string().map(text => text.replace(/\r\n?/g, "\n"));
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(table, fc.constantFrom<Delimiter>(",", ";", "\t", "|"), (rows, delimiter) => {
      const text = rows.map(row => row.map(each => `"${each.replace(/"/g, '""')}"`).join(delimiter)).join("\n");
      expect(records(`${text}\n`, delimiter)).toEqual({ kind: "records", records: rows });
    }),
  );
});

test("the delimiter is the one that gives the most even columns", () => {
  expect(findDelimiter("a;b;c\n1,5;2,5;x\n1,5;2,5;y\n")).toBe(";");
  expect(findDelimiter('a,b\n"x;y",1\n"x;y",2\n')).toBe(",");
  expect(findDelimiter("a\tb\n1,5\t2\n")).toBe("\t");
  expect(findDelimiter("a|b|c\n1|2|3\n")).toBe("|");
  expect(findDelimiter("alone\n1\n")).toBe(",");
});
