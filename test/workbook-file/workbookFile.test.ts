import validate from "@ooxml-tools/validate";
import { readSheet } from "read-excel-file/node";
import { beforeAll, describe, expect, test } from "vitest";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import type { Workbook } from "../../core/workbook/model/model.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import { packState } from "../../core/workbook/state/packState.ts";
import type { ReadCell } from "../../core/workbook/writing/host.ts";
import { fileWorkbook } from "../../workbook-file/xlsx/fileWorkbook.ts";
import { workbookFile } from "../../workbook-file/xlsx/workbookFile.ts";
import { MemoryHost } from "../workbook/memoryHost.ts";
import { recalculate } from "../workbook/recalculate.ts";
import { packageOf, type WrittenFile } from "./packageOf.ts";

const state = exampleState("sla");
const written = new Date(Date.UTC(2026, 6, 1));
let bytes: Uint8Array;
let file: WrittenFile;
let model: Workbook;

beforeAll(async () => {
  bytes = await workbookFile(state, written);
  file = packageOf(bytes);
  model = await fileWorkbook(state);
});

/** Every formula of the file with what is stored beside it. */
const formulasIn = (name: string) =>
  file
    .sheet(name)
    .cells.flatMap((line, row) =>
      line.flatMap((cell, column) =>
        cell !== null && typeof cell === "object" ? [{ name, row: row + 1, column: column + 1, ...cell }] : [],
      ),
    );

describe("a workbook written as a file", () => {
  test("is valid for Microsoft's own checker", { timeout: 60_000 }, async () => {
    expect(await validate(bytes, "xlsx", "Microsoft365")).toEqual([]);
  });

  test("has the sheets of the workbook, and keeps the two of the add-in out of sight", () => {
    expect(file.sheetNames).toEqual(model.sheets.map(({ name }) => name));
    expect(file.sheetNames[0]).toBe("SLA Overview");
    expect(file.hidden).toEqual(["SLA Build", "SLA Undo"]);
  });

  test("stores beside every formula the number that an independent engine gets", async () => {
    const theirs = await recalculate(model);
    const cells = file.sheetNames.flatMap(formulasIn);
    expect(cells.length).toBeGreaterThan(1_000);
    const wrong = cells.filter(({ name, row, column, v }) => {
      const other = theirs(name, row, column);
      if (typeof v === "number" && typeof other === "number")
        return Math.abs(v - other) > 1e-9 * Math.max(1, Math.abs(other));
      return (v === "" ? null : v) !== other;
    });
    expect(wrong).toEqual([]);
  });

  test("calls no SLA function, since whoever opens it may not have them", () => {
    expect(file.sheetNames.flatMap(formulasIn).filter(({ f }) => /SLA_/.test(f.replace(/'[^']*'/g, "")))).toEqual([]);
  });

  test("is read the same by a reader that is not ours", async () => {
    const rows = await readSheet(Buffer.from(bytes), "SLA Overview");
    expect(rows[0]?.[0]).toBe("SLA Overview");
    expect(rows[4]?.slice(0, 3)).toEqual([50_000, 50_000, 0]);
  });

  test("says who wrote it, for whom and when", () => {
    expect(file.part("docProps/core.xml")).toContain("SLA workbook of Example Company");
    expect(file.part("docProps/core.xml")).toContain("2026-07-01T00:00:00");
    expect(file.part("docProps/app.xml")).toContain("Example Company");
  });

  test("is the same, byte for byte, when it is written again", async () => {
    expect(await workbookFile(state, written)).toEqual(bytes);
  });

  test("leads an add-in to go on from it: same settings, history and mapping, nothing overwritten", async () => {
    const host = new MemoryHost();
    host.sheets.clear();
    for (const name of file.sheetNames) {
      const cells = new Map<string, ReadCell>();
      file.sheet(name).cells.forEach((line, row) => {
        line.forEach((cell, column) => {
          if (cell !== null) cells.set(`${row + 1},${column + 1}`, cell);
        });
      });
      host.sheets.set(name, cells);
    }
    const opened = await openWorkbook(host);
    if (opened.kind !== "ready") throw new Error(`opened as ${opened.kind}`);
    expect(opened.problems).toEqual([]);
    expect(opened.overwritten).toEqual([]);
    expect(opened.rolledBack).toBeNull();
    expect(JSON.parse(packState(opened.state))).toEqual(JSON.parse(packState({ ...state, mode: "plain" })));
  });
});

describe("what a spreadsheet shows of the file", () => {
  test("names point into their sheets and are legal", () => {
    const ours = file.names.filter(({ name }) => !name.startsWith("_xlnm."));
    expect(ours.map(({ name }) => name)).toEqual(model.names.map(({ name }) => name));
    for (const { name, range } of ours) {
      expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_.]*$/);
      expect(name).not.toMatch(/^[A-Za-z]{1,3}\d+$/);
      expect(file.sheetNames).toContain(/^'(.*)'!/.exec(range)?.[1]);
    }
    expect(new Set(ours.map(({ name }) => name.toLowerCase())).size).toBe(ours.length);
  });

  test("every validation and conditional format of the workbook is there, with the number formats of the grid", () => {
    for (const sheet of model.sheets) {
      const xml = file.sheetXml(sheet.name);
      const count = (tag: string) => xml.split(`<${tag} `).length - 1;
      const choices = sheet.formatChoices.flatMap(({ formats }) => Object.keys(formats));
      expect([sheet.name, count("dataValidation")]).toEqual([sheet.name, sheet.validations.length]);
      expect([sheet.name, count("cfRule")]).toEqual([sheet.name, sheet.conditionalFormats.length + choices.length]);
    }
    expect(file.sheetXml("SLA Overview")).toContain('="Leads needed"</formula>');
  });

  test("charts hold their values, so that a preview that calculates nothing draws them", () => {
    const charts = file.paths.filter(path => /xl\/charts\/chart\d+\.xml/.test(path));
    expect(charts).toHaveLength(model.sheets.flatMap(sheet => sheet.charts).length);
    const first = file.part("xl/charts/chart1.xml");
    expect(first).toContain("<c:v>Organic</c:v>");
    expect(first).toMatch(
      /<c:numCache><c:formatCode>General<\/c:formatCode><c:ptCount val="6"\/><c:pt idx="0"><c:v>60</,
    );
  });

  test("lists that can be filtered have a header of their own for each column", () => {
    for (const sheet of model.sheets) {
      const range = /<autoFilter ref="A(\d+):/.exec(file.sheetXml(sheet.name));
      if (!range) continue;
      const header = file.sheet(sheet.name).cells[Number(range[1]) - 1]!.map(cell => String(cell).toLowerCase());
      expect(header).not.toContain("");
      expect([sheet.name, new Set(header).size]).toEqual([sheet.name, header.length]);
    }
    expect(file.sheetXml("SLA Metrics")).toContain("<autoFilter ");
    expect(file.sheetXml("SLA History")).toContain("<autoFilter ");
  });

  test("headers stay in view and are repeated on every printed page", () => {
    expect(file.sheetXml("SLA Metrics")).toContain('xSplit="2" ySplit="4"');
    const titles = file.names.filter(({ name }) => name === "_xlnm.Print_Titles").map(({ range }) => range);
    expect(titles).toContain("'SLA Metrics'!$A:$B,'SLA Metrics'!$1:$4");
    expect(titles).toContain("'SLA History'!$1:$1");
  });

  test("what is read in the meeting fits the width of a page, without the counts behind it", () => {
    const areas = new Map(
      file.names
        .filter(({ name }) => name === "_xlnm.Print_Area")
        .map(({ range }) => range.split("!") as [string, string]),
    );
    expect(areas.get("'SLA Scorecard'")).toMatch(/^\$A\$1:\$Q\$\d+$/);
    expect(file.sheetXml("SLA Scorecard")).toMatch(/<pageSetup [^>]*fitToWidth="1"/);
    expect(file.sheetXml("SLA Scorecard")).toMatch(/<pageSetup [^>]*orientation="landscape"/);
  });

  test("the weeks of the scorecard begin a page, so that none of them is left alone on the next", () => {
    const title = file.sheet("SLA Scorecard").cells.findIndex(line => line[0] === "Weeks") + 1;
    expect(title).toBeGreaterThan(0);
    expect(file.sheetXml("SLA Scorecard")).toContain(`<brk id="${title - 1}" `);
  });

  test("notes explain the columns", () => {
    const overview = file.sheetNames.indexOf("SLA Metrics") + 1;
    expect(file.part(`xl/comments${overview}.xml`)).toContain("Blank: measured. Wins over every measured rate.");
  });
});
