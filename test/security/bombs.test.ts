import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readExport } from "../../core/crm/readExport.ts";
import { readSpreadsheet } from "../../workbook-file/readSpreadsheet.ts";

const head = "Id,Created,Status,Source";
const soon = 20_000;

/** Reads the text, in at most as long as a person waits, and gives what came of it. */
function readInTime(text: string): string {
  const started = performance.now();
  const reading = readExport(text, { asOf: "2026-06-30" });
  expect(performance.now() - started).toBeLessThan(soon);
  return reading.kind === "reading" ? `${reading.rows.read} rows` : reading.text;
}

describe("a text made to take long or much is read or refused in time", () => {
  test.each([
    ["a row of 200,000 cells", `${head}\n1,2026-01-01,Won,Ads${",x".repeat(200_000)}\n`],
    ["a header of 20,000 columns", `${head}${",c".repeat(20_000)}\n1,2026-01-01,Won,Ads\n`],
    ["a cell of 5 MB", `${head}\n1,2026-01-01,Won,${"A".repeat(5_000_000)}\n`],
    ["a cell of a million quotation marks", `${head}\n1,2026-01-01,Won,"${'""'.repeat(500_000)}"\n`],
    ["quotation marks that never close", `${head}\n${'1,2026-01-01,Won,"x\n'.repeat(20_001)}`],
    ["200,000 blank lines", `${head}\n${"\n".repeat(200_000)}1,2026-01-01,Won,Ads\n`],
    [
      "40,000 different sources",
      `${head}\n${Array.from({ length: 40_000 }, (_, i) => `${i},2026-01-01,Won,s${i}\n`).join("")}`,
    ],
    ["digits where a date is expected", `${head}\n1,${"1".repeat(100_000)},Won,Ads\n`],
    ["blanks where a number is expected", `${head},Amount\n1,2026-01-01,Won,Ads,${" ".repeat(100_000)}x\n`],
    [
      "a thousand separators in a row",
      `${head},Amount\n1,2026-01-01,Won,Ads,${"1,".repeat(50_000)}\n`.replaceAll("1,1,", "1.1."),
    ],
    ["zero bytes", `${head}\n${"\u0000".repeat(100_000)}\n`],
  ])("%s", (_, text) => expect(readInTime(text)).toMatch(/^\d+ rows$|\.$/));
});

/** A workbook with one sheet, from the XML of its parts. */
function workbook(sheetData: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const spreadsheetml = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packaged = "http://schemas.openxmlformats.org/package/2006";
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${spreadsheetml}" xmlns:r="${relationships}"><sheets><sheet name="Deals" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${spreadsheetml}"><sheetData>${sheetData}</sheetData></worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const text = (address: string, value: string) => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (number: number, ...values: string[]) =>
  `<row r="${number}">${values.map((value, index) => text(`${"ABCD"[index]}${number}`, value)).join("")}</row>`;
const table = row(1, "Id", "Created", "Status", "Source") + row(2, "1", "2026-01-01", "Won", "Ads");

async function readBytes(bytes: Uint8Array) {
  const started = performance.now();
  const read = await readSpreadsheet(bytes);
  expect(performance.now() - started).toBeLessThan(soon);
  return read;
}

const refusalOf = async (bytes: Uint8Array): Promise<string> => {
  const read = await readBytes(bytes);
  return read.kind === "refusal" ? read.text : "read";
};

test("the workbook that the others are made from is read", async () => {
  expect(await readBytes(workbook(table))).toMatchObject({
    kind: "spreadsheet",
    cells: [{ length: 4 }, { length: 4 }],
  });
});

describe("a workbook made to take long or much is read or refused in time", () => {
  test("entities that unfold into each other are never unfolded", async () => {
    const entities = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join("");
    const sheet = unzipSync(workbook(table.replace(">Ads<", ">&e12;<")));
    const xml = new TextDecoder().decode(sheet["xl/worksheets/sheet1.xml"]);
    const bomb = `<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY e0 "ha">${entities}]>${xml}`;
    const read = await readBytes(workbook(table, { "xl/worksheets/sheet1.xml": bomb }));
    expect(JSON.stringify(read).length).toBeLessThan(5_000);
  });

  test("an entity that names a file of the machine brings nothing of it", async () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData>${table.replace(">Ads<", ">&x;<")}</sheetData></worksheet>`;
    expect(JSON.stringify(await readBytes(workbook(table, { "xl/worksheets/sheet1.xml": xml })))).not.toContain(
      "root:",
    );
  });

  test("a part of zeros beside the sheet is never unpacked", async () => {
    const bytes = workbook(table, { "xl/media/big.bin": "0".repeat(20_000_000) });
    expect(bytes.length).toBeLessThan(100_000);
    expect(await refusalOf(bytes)).toBe("read");
  });

  test("more parts than any workbook has are refused", async () => {
    const many = Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`p/${i}`, ""]));
    expect(await refusalOf(workbook(table, many))).toMatch(/can be read/);
  });

  test("a million rows below the header are read, and one more is refused with the limit", async () => {
    const last = (number: number) => workbook(table + row(number, "2", "2026-01-02", "Won", "Ads"));
    expect(await readBytes(last(1_000_001))).toMatchObject({ kind: "spreadsheet", cells: { length: 1_000_001 } });
    expect(await refusalOf(last(1_000_002))).toMatch(/has more than 1000000 rows/);
  });

  test("tags nested 100,000 deep end in a reading or a sentence", async () => {
    const deep = `${"<x>".repeat(100_000)}${"</x>".repeat(100_000)}`;
    expect(await refusalOf(workbook(deep + table))).toMatch(/^read$|\.$/);
  });
});

describe("names and addresses inside a workbook lead nowhere", () => {
  test.each([
    ["../../../../etc/passwd"],
    ["/etc/passwd"],
    ["file:///etc/passwd"],
    ["https://example.com/sheet.xml"],
    ["..\\..\\windows\\win.ini"],
    ["__proto__"],
  ])("a sheet said to be at %s is not there", async target => {
    const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="${target}"/></Relationships>`;
    const read = await readBytes(workbook(table, { "xl/_rels/workbook.xml.rels": rels }));
    expect(JSON.stringify(read)).not.toMatch(/root:|\[fonts\]/);
    expect(read.kind === "refusal" ? read.text : "read").toMatch(/^read$|\.$/);
  });

  test("parts with such names are left where they are", async () => {
    const bytes = workbook(table, { "../../evil.txt": "x", "/abs.txt": "x", __proto__x: "y", constructor: "x" });
    expect(await refusalOf(bytes)).toBe("read");
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test("a sheet called __proto__ is read under its name", async () => {
    const bytes = workbook(table);
    const parts = unzipSync(bytes);
    const renamed = new TextDecoder().decode(parts["xl/workbook.xml"]).replace('name="Deals"', 'name="__proto__"');
    expect(await readBytes(workbook(table, { "xl/workbook.xml": renamed }))).toMatchObject({ sheet: "__proto__" });
  });
});
