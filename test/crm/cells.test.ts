import { expect, test } from "vitest";
import { readExport } from "../../core/crm/readExport.ts";
import { findDelimiter } from "../../core/crm/text/delimiter.ts";
import { exportText, headersOf, read, refusalOf, smallExports } from "./exportFiles.ts";

/** 2026-06-05 as the spreadsheet counts days. */
const june5 = 46178;
const header = ["Id", "Created", "Status", "Amount", "Won date", "Lead Source"];

test("cells of a sheet give what the text of the same export gives", () => {
  const rows = [
    [1, june5, "Won", 1234.5, june5 + 10.5, "Newsletter"],
    [2, june5 + 0.75, "Lost", null, null, "LinkedIn"],
    [3, june5 + 1, "Open", 300, null, "Google Ads"],
  ];
  const cells = read({ cells: [header, ...rows] }, { asOf: "2026-06-30" });
  const text = read(
    [
      header.join("\t"),
      "1\t2026-06-05\tWon\t1234.5\t2026-06-15 12:00\tNewsletter",
      "2\t2026-06-05 18:00\tLost\t\t\tLinkedIn",
      "3\t2026-06-06\tOpen\t300\t\tGoogle Ads",
    ].join("\n"),
    { asOf: "2026-06-30" },
  );
  expect(cells.cohorts).toEqual(text.cohorts);
  expect(cells.booked).toEqual(text.booked);
  expect(headersOf(cells)).toEqual(headersOf(text));
});

test("day numbers are read as dates and said so, with a sample", () => {
  const reading = read({
    cells: [header, [1, june5, "Won", 5, june5 + 1, "SEO"], [2, june5, "Open", null, null, "SEO"]],
  });
  expect(reading.notes).toEqual([
    `"Created" holds day numbers, which are read as dates: ${june5} is 5 June 2026.`,
    `"Won date" holds day numbers, which are read as dates: ${june5 + 1} is 6 June 2026.`,
  ]);
});

test("amounts between 20,000 and 80,000 stay amounts", () => {
  const rows = Array.from({ length: 12 }, (_, at) => [at, june5 + at, "Won", 25_000 + at, june5 + 20, "SEO"]);
  const reading = read({ cells: [header, ...rows] }, { asOf: "2026-07-31" });
  expect(reading.columns).toMatchObject({ created: 1, amount: 3, wonDate: 4 });
  expect(reading.outcome.wonAmount).toBe(12 * 25_000 + 66);
});

test("titles above the header, blank columns beside it and truth values do not get in the way", () => {
  const cells = [
    ["Deals of June", null, null, null],
    [null, null, null, null],
    ["Deal ID", "Create Date", "Is Closed Won", "Amount", null, ""],
    ["a", { serial: june5 }, true, 10, null],
    ["b", { serial: june5 }, false, null, null, " "],
  ];
  const reading = read({ cells }, { asOf: "2026-06-30" });
  expect([reading.headerRow, reading.rows.used, reading.outcome.won]).toEqual([3, 2, 1]);
});

test("dates that the sheet has changed over are turned back, and asked about", () => {
  // Exported as day/month/year: 05/06 and 07/06 became May and July, 25/06 and 26/06 stayed texts.
  const rows = [
    [1, { serial: 46147 + 1 }, "Open"],
    [2, "25/06/2026", "Won"],
    [3, "26/06/2026", "Open"],
  ];
  const cells = [["Id", "Created", "Status"], ...rows];
  const reading = read({ cells }, { asOf: "2026-06-30" });
  expect(reading.questions.map(({ text }) => text)).toEqual([
    'In "Created" the sheet made dates of some cells and left others, such as "26/06/2026", as text, so it may have changed day and month over. Is 2026-05-06 really 5 June 2026, or 6 May 2026?',
  ]);
  expect(reading.cohorts).toMatchObject([{ month: "2026-06", leads: 3 }]);
  const kept = read({ cells }, { asOf: "2026-06-30", answers: { turnedDates: "keep" } });
  expect(kept.cohorts.map(({ month }) => month)).toEqual(["2026-05", "2026-06"]);
  expect(kept.questions).toEqual([]);
});

test("an empty sheet and a sheet without a header are refused with what to do", () => {
  expect(refusalOf({ cells: [[null, ""], [""]] })).toMatch(/^The sheet is empty\. Choose/);
  expect(
    refusalOf({
      cells: [
        [1, 2],
        [3, 4],
      ],
    }),
  ).toMatch(/^No header row was found/);
});

test.each(smallExports)("the cells of %s count like its text", name => {
  const text = exportText(name);
  const delimiter = findDelimiter(text);
  // The delimiter of the samples never stands in a quoted cell together with a line break.
  const cells = text.split(/\r?\n/).map(line => splitLine(line, delimiter));
  const other = readExport({ cells }, {});
  const one = readExport(text, {});
  expect(other.kind).toBe(one.kind);
  if (one.kind === "reading" && other.kind === "reading") expect(other.cohorts).toEqual(one.cohorts);
});

function splitLine(line: string, delimiter: string): string[] {
  const cells = [""];
  let quoted = false;
  for (const sign of line) {
    if (sign === '"') quoted = !quoted;
    else if (sign === delimiter && !quoted) cells.push("");
    else cells[cells.length - 1] += sign;
  }
  return cells;
}
