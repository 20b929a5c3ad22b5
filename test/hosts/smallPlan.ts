/** A workbook small enough to check by eye, with one of everything that a renderer must know. */

import type { Block } from "../../core/workbook/model/model.ts";
import { plainSheet } from "../../core/workbook/sheets/plainSheet.ts";
import type { RenderPlan, SheetPlan } from "../../core/workbook/writing/host.ts";

const empty = plainSheet({ name: "", blocks: [], widths: {} });

const block = (part: Partial<Block> & Pick<Block, "name" | "row" | "column" | "cells">): Block => ({
  role: "label",
  look: "label",
  formats: ["general"],
  ...part,
});

/** Texts that a spreadsheet would like to take for something else. */
export const trickyTexts = [
  "=1+1",
  "+1",
  "-1",
  "@A1",
  "007",
  "1e3",
  "2026-01-31",
  "TRUE",
  "50%",
  "  =A1",
  "#N/A",
  "'x",
  "'=1+1",
  "\t=1+1",
  "\u00a0=1+1",
  "\u200b=1+1",
  "\ufeff=1+1",
  "＝1+1",
  "＋1+1",
  "－1+1",
  "＠A1",
  '=HYPERLINK("https://example.com/?"&A1)',
  "=cmd|' /C calc'!A0",
  "{=1+1}",
  "1,5",
  "31/01/2026",
  "<b>bold</b>",
];

export const setup: SheetPlan = {
  ...empty,
  name: "SLA Setup",
  widths: { 1: 180, 2: 120 },
  frozenRows: 1,
  frozenColumns: 1,
  clear: [],
  blocks: [
    block({ name: "title", look: "title", row: 1, column: 1, cells: [["Setup"]] }),
    block({ name: "labels", row: 3, column: 1, cells: [["Revenue goal"], ["Sale price"], ["Close rate"], ["Show"]] }),
    block({
      name: "amounts",
      role: "input",
      look: "input",
      row: 3,
      column: 2,
      cells: [[50_000], [500]],
      formats: ["money"],
    }),
    block({ name: "rate", role: "input", look: "input", row: 5, column: 2, cells: [[0.5]], formats: ["rate"] }),
    block({ name: "shown", role: "input", look: "input", row: 6, column: 2, cells: [["Rate"]], formats: ["text"] }),
    block({ name: "tricky", role: "data", look: "data", row: 9, column: 1, cells: trickyTexts.map(text => [text]) }),
  ],
  validations: [
    {
      area: { row: 3, column: 2, rows: 2, columns: 1 },
      rule: { kind: "number", min: 0 },
      help: "Enter an amount of 0 or more.",
    },
    {
      area: { row: 6, column: 2, rows: 1, columns: 1 },
      rule: { kind: "list", values: ["Rate", "Leads"] },
      help: "Choose what is shown.",
    },
  ],
  formatChoices: [
    {
      area: { row: 5, column: 4, rows: 1, columns: 2 },
      selector: { row: 6, column: 2 },
      formats: { Rate: "rate", Leads: "count" },
    },
  ],
};

export const results: SheetPlan = {
  ...empty,
  name: "Bob's results",
  clear: [],
  blocks: [
    block({ name: "head", look: "heading", row: 1, column: 1, cells: [["Deals", "Doubled", "Kind"]] }),
    block({
      name: "formulas",
      role: "formula",
      look: "result",
      row: 2,
      column: 1,
      cells: [[{ f: "=SLA_Goal/'SLA Setup'!B4" }, { f: "=A2*2" }, { f: '=IF(A2>50,"many","few")' }]],
      formats: ["count", "decimal", "text"],
    }),
  ],
  conditionalFormats: [
    { area: { row: 2, column: 1, rows: 1, columns: 2 }, formula: "=A2>50", highlight: "good" },
    { area: { row: 2, column: 1, rows: 1, columns: 2 }, formula: "=A2<10", highlight: "bad" },
  ],
};

export const build: SheetPlan = {
  ...empty,
  name: "SLA Build",
  hidden: true,
  clear: [],
  blocks: [block({ name: "version", role: "data", look: "data", row: 1, column: 1, cells: [["Version", 1]] })],
};

export const smallPlan: RenderPlan = {
  sheets: [setup, results, build],
  names: [
    { name: "SLA_Goal", sheet: "SLA Setup", area: { row: 3, column: 2, rows: 1, columns: 1 } },
    { name: "SLA_Inputs", sheet: "SLA Setup", area: { row: 3, column: 2, rows: 3, columns: 1 } },
  ],
  remove: [],
};

/** A plan that writes one sheet and nothing else. */
export const onlySheet = (sheet: SheetPlan): RenderPlan => ({ sheets: [sheet], names: [], remove: [] });
