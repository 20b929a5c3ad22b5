/** What stands in a written file, as an XML reader that no one here wrote sees it. */
import { XMLParser } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";
import type { ReadCell, SheetContent } from "../../core/workbook/writing/host.ts";

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  textNodeName: "text",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: name => ["sheet", "row", "c", "si", "definedName", "dataValidation", "conditionalFormatting"].includes(name),
});

interface CellXml {
  readonly r: string;
  readonly t?: string;
  readonly f?: string;
  readonly v?: string;
}

export interface WrittenFile {
  readonly part: (path: string) => string;
  readonly paths: readonly string[];
  readonly sheetNames: readonly string[];
  readonly hidden: readonly string[];
  readonly names: readonly { readonly name: string; readonly range: string }[];
  readonly sheetXml: (name: string) => string;
  readonly sheet: (name: string) => SheetContent;
}

export function packageOf(bytes: Uint8Array): WrittenFile {
  const files = unzipSync(bytes);
  const part = (path: string) => {
    const file = files[path];
    if (!file) throw new RangeError(`no part ${path}`);
    return strFromU8(file);
  };
  const { workbook } = parser.parse(part("xl/workbook.xml"));
  const listed = workbook.sheets.sheet as { readonly name: string; readonly state?: string }[];
  const strings = textsOf(part("xl/sharedStrings.xml"));
  const sheetXml = (name: string) =>
    part(`xl/worksheets/sheet${listed.findIndex(sheet => unescaped(sheet.name) === name) + 1}.xml`);
  return {
    part,
    paths: Object.keys(files),
    sheetNames: listed.map(({ name }) => unescaped(name)),
    hidden: listed.filter(({ state }) => state === "hidden").map(({ name }) => unescaped(name)),
    names: (workbook.definedNames?.definedName ?? []).map((name: { name: string; text: string }) => ({
      name: name.name,
      range: name.text,
    })),
    sheetXml,
    sheet: name => ({ name, cells: cellsOf(sheetXml(name), strings) }),
  };
}

const textsOf = (xml: string): string[] =>
  parser
    .parse(xml)
    .sst.si.map((item: { t: string | { text?: string } }) =>
      unescaped(typeof item.t === "string" ? item.t : (item.t.text ?? "")),
    );

function cellsOf(xml: string, strings: readonly string[]): ReadCell[][] {
  const rows: ReadCell[][] = [];
  for (const row of parser.parse(xml).worksheet.sheetData.row ?? []) {
    while (rows.length < Number(row.r)) rows.push([]);
    const line = rows[Number(row.r) - 1]!;
    for (const cell of (row.c ?? []) as CellXml[]) {
      const column = columnOf(cell.r);
      while (line.length < column) line.push(null);
      const value = valueIn(cell, strings);
      line[column - 1] = cell.f === undefined ? value : { f: `=${unescaped(cell.f)}`, v: value };
    }
  }
  return rows;
}

function valueIn({ t, v }: CellXml, strings: readonly string[]): number | string | boolean | null {
  if (t === "s") return strings[Number(v)] ?? null;
  if (t === "str" || t === "e") return unescaped(v ?? "");
  if (v === undefined) return null;
  return t === "b" ? v === "1" : Number(v);
}

const columnOf = (address: string): number =>
  [...address.replace(/\d/g, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
