import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { printable } from "../../core/agreement/printable.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import { a1 } from "../../core/workbook/model/address.ts";
import { allSheetNames, sheetNames } from "../../core/workbook/model/sheetNames.ts";
import { slaWorkbook } from "../../core/workbook/slaWorkbook.ts";
import { nameProblem } from "../../core/workbook/state/names.ts";
import type { State } from "../../core/workbook/state/state.ts";
import type { Host, SheetContent } from "../../core/workbook/writing/host.ts";
import { headlessGrid } from "../../playground/headlessGrid.ts";
import { playgroundHost } from "../../playground/host.ts";
import { agreementDocx } from "../../workbook-file/agreement/agreementDocx.ts";
import { workbookFile } from "../../workbook-file/xlsx/workbookFile.ts";
import { openSheets } from "../apps-script/shownSheets.ts";
import { openExcel } from "../excel-addin/fake/openExcel.ts";
import { MemoryHost } from "../workbook/memoryHost.ts";
import { packageOf } from "../workbook-file/packageOf.ts";
import { evilState, evilTexts, harmless, stateWith } from "./evilTexts.ts";

const evil = evilState();
const plain = stateWith(() => harmless);

/** Address -> formula, of every formula that the product itself writes. */
const planned = (state: State): Map<string, string> =>
  new Map(
    slaWorkbook(state).sheets.flatMap(({ name, blocks }) =>
      blocks.flatMap(({ row, column, cells }) =>
        cells.flatMap((line, r) =>
          line.flatMap((content, c) =>
            content !== null && typeof content === "object"
              ? [[`${name} ${a1(row + r, column + c)}`, content.f] as const]
              : [],
          ),
        ),
      ),
    ),
  );

const formulasIn = (contents: readonly SheetContent[]): string[] =>
  contents.flatMap(({ name, cells }) =>
    cells.flatMap((line, r) =>
      line.flatMap((cell, c) => (cell !== null && typeof cell === "object" ? [`${name} ${a1(r + 1, c + 1)}`] : [])),
    ),
  );

/** A formula without its texts in quotation marks. */
const bare = (formula: string) => formula.replace(/"(?:[^"]|"")*"/g, '""');

test("no text of a person or a file is ever part of a formula but inside its quotation marks", () => {
  const [ours, theirs] = [planned(plain), planned(evil)];
  expect([...theirs.keys()]).toEqual([...ours.keys()]);
  for (const [address, formula] of theirs)
    expect([address, bare(formula)]).toEqual([address, bare(ours.get(address)!)]);
});

const hosts: readonly (readonly [string, () => Host])[] = [
  ["a host in memory", () => new MemoryHost()],
  ["Excel", () => openExcel().host],
  ["Google Sheets", () => openSheets().host],
];

describe.each(hosts)("in %s", (_, open) => {
  test("every text stays the text it was, and only our own formulas are formulas", async () => {
    const host = open();
    await buildWorkbook(host, evil, "keep");
    const contents = await host.readSheets(allSheetNames);
    expect(formulasIn(contents).sort()).toEqual([...planned(evil).keys()].sort());
    const opened = await openWorkbook(host);
    expect(opened.kind === "ready" && opened.problems).toEqual([]);
    expect(opened.kind === "ready" && opened.state).toEqual(evil);
  });
});

test("in the playground every sheet that keeps texts holds them as the texts they were", async () => {
  // Without the sheets of formulas alone, which would only be calculated here.
  const keeping = [sheetNames.mapping, sheetNames.log, sheetNames.versions, sheetNames.playbook, sheetNames.weeks];
  const sheets = slaWorkbook(evil).sheets.filter(({ name }) => keeping.some(each => each === name));
  const host = playgroundHost(headlessGrid());
  await host.render({ sheets: sheets.map(sheet => ({ ...sheet, clear: [] })), names: [], remove: [] });
  const contents = await host.readSheets(keeping);
  const expected = [...planned(evil).keys()].filter(address => keeping.some(name => address.startsWith(name)));
  expect(formulasIn(contents).sort()).toEqual(expected.sort());
  const read = contents.find(({ name }) => name === sheetNames.mapping)!;
  expect(evil.mapping.map((_, index) => read.cells[index + 1]?.[1])).toEqual(evil.mapping.map(({ raw }) => raw));
});

describe("in files", () => {
  const day = new Date(Date.UTC(2026, 6, 1));

  test("the workbook as .xlsx has our own formulas only, and nothing in it reaches outside", async () => {
    const bytes = await workbookFile(evil, day);
    const file = packageOf(bytes);
    const contents = file.sheetNames.map(name => file.sheet(name));
    expect(formulasIn(contents).sort()).toEqual([...planned(evil).keys()].sort());
    expect(contents.find(({ name }) => name === sheetNames.mapping)?.cells.flat()).toContain(evil.mapping[0]!.raw);
    expect(file.paths.filter(path => /external|vba|macro|activeX|embedd|connections|query/i.test(path))).toEqual([]);
    for (const path of file.paths.filter(name => /\.(xml|rels)$/.test(name))) {
      expect(file.part(path)).not.toMatch(/<hyperlink|TargetMode="External"|ddeLink|<script|<img/i);
    }
  });

  test("the elements of every part are those of a workbook with harmless texts", async () => {
    const elements = async (state: State) =>
      Object.fromEntries(
        Object.entries(unzipSync(await workbookFile(state, day)))
          .filter(([path]) => /xl\/(workbook|worksheets|charts|drawings)|docProps/.test(path) && path.endsWith(".xml"))
          .map(([path, part]) => [path, new Set(strFromU8(part).match(/<[A-Za-z][\w:]*/g))]),
      );
    expect(await elements(evil)).toEqual(await elements(plain));
  });

  test("the agreement as .docx holds no field, no link and no element but those of harmless texts", async () => {
    const documentOf = async (state: State) => {
      const { lines, footer } = printable(state, null);
      const parts = unzipSync(await agreementDocx(lines, { paper: "A4", footer }));
      return Object.entries(parts).filter(([path]) => /word\/(document|footer\d*)\.xml$/.test(path));
    };
    const elements = (parts: readonly (readonly [string, Uint8Array])[]) =>
      parts.map(([path, part]) => [path, [...new Set(strFromU8(part).match(/<[A-Za-z][\w:]*/g))].sort()]);
    const parts = await documentOf(evil);
    expect(elements(parts)).toEqual(elements(await documentOf(plain)));
    const text = parts.map(([, part]) => strFromU8(part)).join("");
    expect(text).not.toMatch(/<w:instrText[^>]*>[^<]*DDE|<w:hyperlink/);
  });
});

test("no name of a channel or persona can start like a formula, also in full-width signs", () => {
  for (const text of evilTexts.filter(each => /^\s*[=+\-@＝＋－＠]/.test(each)))
    expect(nameProblem(text, [], "channel"), text).toMatch(/starts with/);
});
