import { expect, test } from "vitest";
import { read, refusalOf } from "./exportFiles.ts";

const cases: readonly (readonly [string, string, string])[] = [
  ["an empty file", "", "The file is empty. Export the list from the CRM again, with its header row."],
  ["blanks only", " \n\t\n", "The file is empty. Export the list from the CRM again, with its header row."],
  [
    "a header without rows",
    "Id,Create Date,Status\n",
    "The file has a header in row 1 but no rows below it. Export the list again and check its filters.",
  ],
  [
    "a single column",
    "Name\nOne\nTwo\n",
    'The file has only one column ("Name"). Columns must be separated by comma, semicolon, tab or |; export the list as CSV with at least an id, a creation date and a status.',
  ],
  [
    "rows without a header",
    "1001,2026-01-02,Won,100\n1002,2026-01-03,Lost,200\n",
    'No header row was found: the first row starts with "1001", which is not a column name. Export the list with its header row.',
  ],
  [
    "a quotation mark that is never closed",
    'Id,Create Date,Status\n1,2026-01-02,Won\n2,"2026-01-02,Won\n3,2026-01-02,Open\n',
    "Row 3: a quotation mark opens a cell and is never closed, so the rows after it cannot be told apart. Correct the quotation marks in that row, or export the file again.",
  ],
  [
    "a quotation mark that closes too early",
    'Id,Create Date,Note\n1,2026-01-02,"Won" yes\n2,2026-01-02,Won\n',
    "Row 2: a quotation mark opens a cell and is followed by other text before the next separator, so the rows after it cannot be told apart. Correct the quotation marks in that row, or export the file again.",
  ],
  [
    "no creation date",
    "Id,Status,Amount\n1,Won,5\n2,Lost,6\n",
    'No column holds the day on which a lead was created. The columns are: Id, Status, Amount. Export the list again with its creation date (for example "Create Date"), or say which column it is.',
  ],
  [
    "creation dates that are none",
    "Id,Created,Status\n1,,Won\n2,TBD,Lost\n",
    'No row has a readable creation date in the column "Created": row 3 has "TBD". Expected are dates such as 2026-06-30, 30.06.2026 or 6/30/2026; choose another column or export the list again.',
  ],
];

test.each(cases)("%s is refused in one sentence", (_, text, sentence) => {
  expect(refusalOf(text)).toBe(sentence);
});

test("an answer that names a missing column is refused with the headers", () => {
  const answers = { columns: { created: "Day" } };
  expect(refusalOf("Id,Created\n1,2026-01-01\n", { answers })).toBe(
    'The answer for "created" names the column "Day", which the file does not have. Its columns are: Id, Created.',
  );
  expect(refusalOf("Id,Created\n1,2026-01-01\n", { answers: { columns: { id: 7 } } })).toBe(
    'The answer for "id" names column number 7, which the file does not have. Its columns are: Id, Created.',
  );
});

test("an as-of date that is no date is refused", () => {
  expect(refusalOf("Id,Created\n1,2026-01-01\n", { asOf: "30.6.2026" })).toBe(
    'The as-of date must be a date such as 2026-06-30, but "30.6.2026" came. Give it as year-month-day.',
  );
});

test("a row with more cells than the header is left out and asked about", () => {
  const text = "Id,Create Date,Status,Amount\n1,2026-01-02,Won,1,234\n2,2026-01-03,Lost,5\n3,2026-01-04,Open,,,\n";
  const reading = read(text);
  expect(reading.leftOut).toEqual([{ row: 2, reason: "too many cells" }]);
  expect(reading.questions[0]?.text).toBe(
    "Row 2 has 5 cells where the header has 4: a separator may stand in a cell without quotation marks. Leave it out?",
  );
  const used = read(text, reading.questions[0]!.options[1]!);
  expect(used.rows.used).toBe(3);
  expect(used.questions).toEqual([]);
});

test("headers and values that are names of JavaScript's own objects are just text", () => {
  const reading = read(
    "__proto__,constructor,Id,Created,Status,Source\n1,a,7,2026-01-31,Won,__proto__\n2,b,8,2026-01-31,Won,toString\n",
    {
      mapping: { channels: { toString: "Email" }, personas: {} },
      channels: ["Email"],
    },
  );
  expect(reading.cohorts.map(({ channel, customers }) => [channel, customers])).toEqual([
    ["Email", 1],
    ["Unassigned", 1],
  ]);
});

test("cells that begin like a formula are just text", () => {
  const reading = read(
    'Id,Created,Status,Lead Source,Title\n1,2026-01-31,Won,=1+1,"=HYPERLINK(""x"")"\n2,2026-01-31,Open,@LinkedIn,+1 call\n',
  );
  expect(reading.channelValues.map(({ raw, name }) => [raw, name])).toEqual([
    ["=1+1", "Unassigned"],
    ["@LinkedIn", "Social"],
  ]);
});

test("a table that is counted already is refused, since each of its rows would count as one lead", () => {
  const text = "Month,Channel,Leads,Customers,Revenue\n2026-01-01,Email,40,5,900\n2026-02-01,Email,30,4,700\n";
  expect(refusalOf(text)).toBe(
    'This table is counted already ("Leads", "Customers"). Export the list itself, one row for each lead or deal.',
  );
});
