/** What every renderer must do, said once for all hosts. */
import { beforeAll, describe, expect, test } from "vitest";
import type { ReadCell, RenderPlan, SheetContent } from "../../core/workbook/writing/host.ts";
import { build, onlySheet, results, setup, smallPlan, trickyTexts } from "./smallPlan.ts";

/** A host with an empty workbook, and what a test must see of it. Rows and columns count from 1. */
export interface RenderedHost {
  render(plan: RenderPlan): Promise<void>;
  readSheets(names: readonly string[]): Promise<readonly SheetContent[]>;
  /** Types a value into a cell as a person would. */
  type(sheet: string, row: number, column: number, value: string | number): Promise<void>;
  /** In the order of the tabs. */
  sheetNames(): Promise<readonly string[]>;
  isHidden(sheet: string): Promise<boolean>;
  /** The number format of a cell, in the host's own pattern. */
  numberFormat(sheet: string, row: number, column: number): Promise<string>;
  /** The address a defined name stands for, without dollar signs, such as 'SLA Setup'!B3:B5; null where there is no such name. */
  nameAddress(name: string): Promise<string | null>;
  /** How many rules lie on the sheet. */
  validations(sheet: string): Promise<number>;
  conditionalFormats(sheet: string): Promise<number>;
}

/** `open` is called once; the tests use the host one after the other, as a person would. */
export function describeRenderer(name: string, open: () => Promise<RenderedHost>): void {
  describe(`the ${name} renderer`, () => {
    let host: RenderedHost;
    let sheetsBefore: readonly string[];
    const cell = async (sheet: string, row: number, column: number): Promise<ReadCell> => {
      const [content] = await host.readSheets([sheet]);
      return content?.cells[row - 1]?.[column - 1] ?? null;
    };

    beforeAll(async () => {
      host = await open();
      sheetsBefore = await host.sheetNames();
      await host.render(smallPlan);
    });

    test("puts inputs and labels where the model says", async () => {
      expect(await cell("SLA Setup", 1, 1)).toBe("Setup");
      expect(await cell("SLA Setup", 4, 1)).toBe("Sale price");
      expect(await cell("SLA Setup", 3, 2)).toBe(50_000);
      expect(await cell("SLA Setup", 5, 2)).toBe(0.5);
      expect(await cell("SLA Setup", 6, 2)).toBe("Rate");
      expect(await cell("SLA Setup", 2, 1)).toBeNull();
    });

    test("puts formulas where the model says, and they calculate", async () => {
      expect(await cell("Bob's results", 2, 1)).toEqual({ f: "=SLA_Goal/'SLA Setup'!B4", v: 100 });
      expect(await cell("Bob's results", 2, 2)).toEqual({ f: "=A2*2", v: 200 });
      expect(await cell("Bob's results", 2, 3)).toEqual({ f: '=IF(A2>50,"many","few")', v: "many" });
    });

    test.each(trickyTexts.map((text, i) => [text, i] as const))("keeps the text %j as text", async (text, i) => {
      expect(await cell("SLA Setup", 9 + i, 1)).toBe(text);
    });

    test("answers only for sheets that exist", async () => {
      expect((await host.readSheets(["SLA Setup", "No such sheet"])).map(sheet => sheet.name)).toEqual(["SLA Setup"]);
    });

    test("points a name at its range", async () => {
      expect(await host.nameAddress("SLA_Goal")).toBe("'SLA Setup'!B3");
      expect(await host.nameAddress("SLA_Inputs")).toBe("'SLA Setup'!B3:B5");
    });

    test("hides hidden sheets and shows the others", async () => {
      expect(await host.isHidden("SLA Build")).toBe(true);
      expect(await host.isHidden("SLA Setup")).toBe(false);
    });

    test("leaves the sheets of the person in place", async () => {
      expect((await host.sheetNames()).slice(0, sheetsBefore.length)).toEqual(sheetsBefore);
    });

    test("changes nothing when run twice", async () => {
      const names = await host.sheetNames();
      const before = await host.readSheets(names);
      await host.render(smallPlan);
      expect(await host.sheetNames()).toEqual(names);
      expect(await host.readSheets(names)).toEqual(before);
      expect(await host.nameAddress("SLA_Inputs")).toBe("'SLA Setup'!B3:B5");
      expect(await host.isHidden("SLA Build")).toBe(true);
    });

    test("has each validation and conditional format once after two renders", async () => {
      expect(await host.validations("SLA Setup")).toBe(2);
      expect(await host.conditionalFormats("Bob's results")).toBe(2);
    });

    test("formats an area by the choice in its selector cell, also when a person changes the choice", async () => {
      const asRate = await host.numberFormat("SLA Setup", 5, 4);
      expect(asRate).toBe(await host.numberFormat("SLA Setup", 5, 2));
      await host.type("SLA Setup", 6, 2, "Leads");
      expect(await host.numberFormat("SLA Setup", 5, 5)).toBe(await host.numberFormat("Bob's results", 2, 1));
      expect(await host.numberFormat("SLA Setup", 5, 5)).not.toBe(asRate);
    });

    test("calculates again when a person changes an input", async () => {
      await host.type("SLA Setup", 4, 2, 1000);
      expect(await cell("Bob's results", 2, 1)).toEqual({ f: "=SLA_Goal/'SLA Setup'!B4", v: 50 });
    });

    test("leaves cells outside its blocks alone", async () => {
      await host.type("SLA Setup", 3, 6, "my note");
      await host.render(onlySheet(setup));
      expect(await cell("SLA Setup", 3, 6)).toBe("my note");
      expect(await cell("SLA Setup", 4, 2)).toBe(500);
    });

    test("clears what the plan says before it writes", async () => {
      const area = { row: 9, column: 1, rows: trickyTexts.length, columns: 1 };
      const shorter = { ...setup, clear: [area], blocks: setup.blocks.filter(block => block.name !== "tricky") };
      await host.render(onlySheet(shorter));
      const [content] = await host.readSheets(["SLA Setup"]);
      expect(content?.cells).toHaveLength(6);
      await host.render(onlySheet({ ...setup, clear: [area] }));
      expect(await cell("SLA Setup", 9, 1)).toBe("=1+1");
    });

    test("turns a formula into a value and back where the plan says so", async () => {
      const values = {
        ...results,
        blocks: results.blocks.map(block => ({ ...block, cells: block.cells.map(row => row.map(() => 7)) })),
      };
      await host.render(onlySheet(values));
      expect(await cell("Bob's results", 2, 1)).toBe(7);
      await host.render(onlySheet(results));
      expect(await cell("Bob's results", 2, 1)).toEqual({ f: "=SLA_Goal/'SLA Setup'!B4", v: 100 });
    });

    test("takes away rules that the plan no longer has", async () => {
      await host.render({
        ...smallPlan,
        sheets: [
          { ...setup, validations: [] },
          { ...results, conditionalFormats: [] },
        ],
      });
      expect(await host.validations("SLA Setup")).toBe(0);
      expect(await host.conditionalFormats("Bob's results")).toBe(0);
    });

    test("moves a name with its range", async () => {
      const area = { row: 4, column: 2, rows: 1, columns: 1 };
      await host.render({ sheets: [], names: [{ name: "SLA_Goal", sheet: "SLA Setup", area }], remove: [] });
      expect(await host.nameAddress("SLA_Goal")).toBe("'SLA Setup'!B4");
      expect(await host.nameAddress("SLA_Inputs")).toBe("'SLA Setup'!B3:B5");
    });

    test("writes beyond the size of a new sheet", async () => {
      const rows = Array.from({ length: 1500 }, (_, i) => [`row ${i}`, i]);
      const long = {
        ...build,
        name: "SLA History",
        blocks: [{ ...build.blocks[0]!, row: 2, column: 30, cells: rows }],
      };
      await host.render(onlySheet(build));
      await host.render(onlySheet({ ...long, blocks: [{ ...long.blocks[0]!, cells: rows.slice(0, 1) }] }));
      await host.render(onlySheet(long));
      expect(await cell("SLA History", 1501, 31)).toBe(1499);
    });

    test("lays rules and widths beyond the size of a new sheet", async () => {
      const area = { row: 2, column: 40, rows: 2500, columns: 2 };
      const rule = { kind: "whole", min: 0 } as const;
      const validations = [{ area, rule, help: "Enter a whole number." }];
      const conditionalFormats = [{ area, formula: "=AN2>5", highlight: "muted" as const }];
      await host.render(onlySheet({ ...build, name: "SLA Log", widths: { 60: 90 }, validations, conditionalFormats }));
      expect(await host.validations("SLA Log")).toBe(1);
      expect(await host.conditionalFormats("SLA Log")).toBe(1);
    });

    test("removes the sheets that the plan names", async () => {
      await host.render({ sheets: [], names: [], remove: ["SLA Build", "SLA History", "SLA Log", "No such sheet"] });
      expect(await host.sheetNames()).toEqual([...sheetsBefore, "SLA Setup", "Bob's results"]);
    });
  });
}
