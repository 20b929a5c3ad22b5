import { zipSync } from "fflate";
import { type CellValue, writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readExport } from "../../core/crm/readExport.ts";
import type { Reading, ReadOptions } from "../../core/crm/reading.ts";
import { readSpreadsheet, type SpreadsheetOptions } from "../../workbook-file/readSpreadsheet.ts";
import { exportText, headersOf, largeExports, read, smallExports } from "../crm/exportFiles.ts";

type Rows = CellValue[][];
const workbook = (...sheets: readonly (readonly [string, Rows])[]) =>
  writeXlsx({ sheets: sheets.map(([name, rows]) => ({ name, rows })) });

async function cellsIn(bytes: Uint8Array, options: SpreadsheetOptions = {}) {
  const found = await readSpreadsheet(bytes, options);
  if (found.kind === "refusal") throw new Error(found.text);
  return found;
}

async function refusalOf(bytes: Uint8Array, options: SpreadsheetOptions = {}): Promise<string> {
  const found = await readSpreadsheet(bytes, options);
  return found.kind === "refusal" ? found.text : "read";
}

async function readingOf(bytes: Uint8Array, options: ReadOptions = {}): Promise<Reading> {
  return read(await cellsIn(bytes), options);
}

const deals: Rows = [
  ["Deal ID", "Create Date", "Deal Stage", "Amount", "Close Date", "Lead Source"],
  ["1", new Date(Date.UTC(2026, 5, 30, 23, 30)), "Closed Won", 1234.5, new Date(Date.UTC(2026, 6, 2)), "Newsletter"],
  ["2", new Date(Date.UTC(2026, 6, 1, 0, 0, 1)), "Closed Lost", null, null, "LinkedIn"],
  ["3", new Date(Date.UTC(2026, 6, 1)), "Negotiation", 300, null, "Google Ads"],
];

describe("a workbook", () => {
  test("is read with real dates, on the wall clock that its cells show", async () => {
    const reading = await readingOf(await workbook(["Deals", deals]), { asOf: "2026-07-31" });
    expect(reading.cohorts.map(({ month, leads }) => [month, leads])).toEqual([
      ["2026-06", 1],
      ["2026-07", 1],
      ["2026-07", 1],
    ]);
    expect(reading.booked).toMatchObject([{ month: "2026-07", won: 1, revenue: 1234.5 }]);
    expect(reading.questions).toEqual([]);
    expect(reading.notes).toEqual([]);
  });

  test("gives its first sheet with a table, past a cover and hidden sheets, and says which", async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: "Lists", rows: deals.slice(0, 2), hidden: true },
        { name: "Cover", rows: [["Deals of July"], ["Made for", "Ann"]] },
        { name: "Export", rows: deals },
      ],
    });
    const found = await cellsIn(bytes);
    expect([found.sheet, found.sheets]).toEqual(["Export", ["Cover", "Export"]]);
    expect(read(found).notes).toEqual(['The sheet "Export" was read; the workbook has "Cover", "Export".']);
    expect((await cellsIn(bytes, { sheet: "Cover" })).sheet).toBe("Cover");
    expect(await refusalOf(bytes, { sheet: "Lists" })).toBe(
      'The workbook has no sheet "Lists". Its sheets are "Cover", "Export".',
    );
  });

  test("keeps the row numbers of its sheet where rows are blank", async () => {
    const rows: Rows = [["Report"], [], [], ...deals, [], ["Total", null, null, 1534.5]];
    const reading = await readingOf(await workbook(["Deals", rows]), { asOf: "2026-07-31" });
    expect(reading.headerRow).toBe(4);
    expect(reading.skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [1, "title"],
      [2, "blank line"],
      [3, "blank line"],
      [8, "blank line"],
      [9, "total"],
    ]);
  });

  test("keeps texts as they are: leading zeros, dates written as text, formulas that are only text", async () => {
    const rows: Rows = [
      ["Id", "Created", "Status", "Name"],
      ["007", "31/01/2026", "Won", "=1+1"],
      ["7", "13/02/2026", "Open", "+49 30"],
    ];
    const found = await cellsIn(await workbook(["A", rows]));
    expect(found.cells).toEqual(rows);
    expect(read(found).rows.used).toBe(2);
  });

  test.each([...smallExports, ...largeExports.map(name => `large/${name}`)])(
    "made of %s counts like the text of it",
    async name => {
      const text = exportText(name);
      const one = readExport(text, {});
      const other = readExport(await cellsIn(await workbook(["Export", rowsOf(text)])), {});
      expect(other.kind).toBe(one.kind);
      if (one.kind === "refusal" || other.kind === "refusal") return;
      expect(headersOf(other)).toEqual(headersOf(one));
      expect(other.rows).toEqual(one.rows);
      expect(other.cohorts).toEqual(one.cohorts);
      expect(other.booked).toEqual(one.booked);
    },
  );
});

/** Records of a CSV text by the rules of RFC 4180, written for this test. */
function rowsOf(text: string): string[][] {
  const body = text.replace(/^\ufeff/, "").replace(/\r\n/g, "\n");
  const head = body.slice(0, body.indexOf("\n"));
  const delimiter = head.split(";").length > head.split(",").length ? ";" : ",";
  const rows: string[][] = [[""]];
  let quoted = false;
  for (let at = 0; at < body.length; at++) {
    const sign = body[at]!;
    const row = rows[rows.length - 1]!;
    const cell = row.length - 1;
    if (sign === '"' && quoted && body[at + 1] === '"') row[cell] = row[cell]! + body[at++]!;
    else if (sign === '"' && (quoted || row[cell] === "")) quoted = !quoted;
    else if (sign === delimiter && !quoted) row.push("");
    else if (sign === "\n" && !quoted) rows.push([""]);
    else row[cell] = row[cell]! + sign;
  }
  return rows;
}

describe("what is no readable workbook is refused with what to do", () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const wide = (text: string) => [...text].flatMap(sign => [sign.charCodeAt(0), 0]);
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

  test("the old binary kind, and one with a password", async () => {
    expect(await refusalOf(new Uint8Array([...ole, ...wide("Workbook"), 0, 0]))).toMatch(
      /old kind \(\.xls\).*save it as/,
    );
    const locked = new Uint8Array([...ole, ...new Array(600).fill(0), ...wide("EncryptedPackage"), 0, 0]);
    expect(await refusalOf(locked)).toMatch(/protected by a password.*take the password off/);
  });

  test("archives and documents that are something else", async () => {
    const part = bytesOf("<x/>");
    expect(await refusalOf(zipSync({ "deals.csv": part }))).toMatch(/^This is a zip archive.*Unpack it/);
    expect(await refusalOf(zipSync({ mimetype: part, "content.xml": part }))).toMatch(/^This is an OpenDocument file/);
    expect(await refusalOf(zipSync({ "[Content_Types].xml": part, "word/document.xml": part }))).toMatch(/a document/);
    expect(await refusalOf(zipSync({ "[Content_Types].xml": part, "xl/workbook.bin": part }))).toMatch(/\.xlsb/);
    expect(await refusalOf(zipSync({ "[Content_Types].xml": part }))).toMatch(/damaged/);
  });

  test("a file cut short, and one with bytes changed", async () => {
    const bytes = await workbook(["Deals", deals]);
    expect(await refusalOf(bytes.subarray(0, bytes.length - 200))).toMatch(/damaged/);
    for (let at = 4; at < bytes.length; at += 97) {
      const broken = bytes.slice();
      broken[at] = broken[at]! ^ 0xff;
      expect(await refusalOf(broken)).toMatch(/^read$|\.$/);
    }
  });

  test("a file that says it unpacks to more than a page can hold, before anything is unpacked", async () => {
    const bytes = await workbook(["Deals", deals]);
    expect(await refusalOf(withUnpackedSize(bytes, 3_000_000_000))).toMatch(/unpacks to \d+ MB, and up to 600 MB/);
    expect(await refusalOf(withUnpackedSize(bytes, 0))).toMatch(/unpacks to an unknown size/);
  });

  test("a file that unpacks to more than it says", async () => {
    const bytes = await workbook(["Deals", deals]);
    expect(await refusalOf(withUnpackedSize(bytes, 10))).toMatch(/damaged/);
  });

  test("a reading that a person stopped", async () => {
    const bytes = await workbook(["Deals", deals]);
    expect(await refusalOf(bytes, { signal: AbortSignal.abort() })).toBe("The reading was stopped.");
  });
});

/** The same package, with another unpacked size in the directory of every packed part. */
function withUnpackedSize(bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 46; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 20, true) > 0)
      view.setUint32(at + 24, size, true);
  }
  return changed;
}
