/** A range: its cells, number patterns, looks and rules. */
import type { Area } from "../../../core/workbook/model/model.ts";
import { ExcelError } from "./excelError.ts";
import {
  addressOf,
  type FakeBook,
  type FakeCell,
  type FakeRule,
  type FakeSheet,
  keyOf,
  placeOfKey,
  type Value,
  without,
} from "./fakeBook.ts";
import type { Node } from "./node.ts";
import { checkedRule, conditionalFormatNode, cut } from "./rules.ts";
import { writeCells } from "./writeCells.ts";

export interface RangeNode extends Node {
  readonly kind: "Range";
  readonly sheet: FakeSheet;
  readonly area: Area;
}

const colour = /^#[0-9a-f]{6}$/;

export function rangeNode(book: FakeBook, sheet: FakeSheet, area: Area): RangeNode {
  const changes =
    <Given>(work: (given: Given) => unknown) =>
    (given: Given) => {
      if (sheet.isProtected) throw new ExcelError("AccessDenied", `${sheet.name} is protected.`);
      return work(given);
    };
  const each = (visit: (key: string) => void) => {
    for (let row = 0; row < area.rows; row += 1)
      for (let column = 0; column < area.columns; column += 1) visit(keyOf(area.row + row, area.column + column));
  };
  const matrix = <Cell, Shown>(
    cells: ReadonlyMap<string, Cell>,
    blank: Shown,
    read: (cell: Cell) => Shown,
  ): Shown[][] => {
    const lines = Array.from({ length: area.rows }, () => Array<Shown>(area.columns).fill(blank));
    for (const [key, cell] of cells) {
      const [row, column] = placeOfKey(key);
      const line = lines[row - area.row];
      if (line !== undefined && column >= area.column && column < area.column + area.columns)
        line[column - area.column] = read(cell);
    }
    return lines;
  };
  const look = (name: string, wanted: RegExp | readonly unknown[] | "number") =>
    changes((value: unknown) => {
      const fits =
        wanted === "number"
          ? typeof value === "number"
          : wanted instanceof RegExp
            ? wanted.test(String(value))
            : wanted.includes(value);
      if (!fits) throw new ExcelError("InvalidArgument", `${String(value)} cannot be the ${name}.`);
      const key = `${name} ${addressOf(area)}`;
      sheet.looks.delete(key);
      sheet.looks.set(key, { area, name, value });
    });
  return {
    kind: "Range",
    sheet,
    area,
    methods: {
      _KeepReference: () => {},
      Clear: changes((applyTo: string) => {
        if (applyTo !== "All") throw new TypeError(`The fake Excel cannot clear ${applyTo}.`);
        each(key => {
          sheet.cells.delete(key);
          sheet.patterns.delete(key);
        });
        const looks = [...sheet.looks.values()];
        const left = looks.flatMap(look => without([look.area], area).map(rest => ({ ...look, area: rest })));
        sheet.looks = new Map(left.map(look => [`${look.name} ${addressOf(look.area)}`, look]));
        book.dirty = true;
      }),
    },
    setters: {
      Formulas: changes(given => writeCells(book, sheet, area, given)),
      NumberFormat: changes((given: unknown[][]) => setPatterns(sheet, area, given, each)),
    },
    loads: {
      rowIndex: () => area.row - 1,
      rowCount: () => area.rows,
      columnIndex: () => area.column - 1,
      columnCount: () => area.columns,
      address: () =>
        `${/^\w+$/.test(sheet.name) ? sheet.name : `'${sheet.name.replace(/'/g, "''")}'`}!${addressOf(area)}`,
      values: () => matrix<FakeCell, Value>(sheet.cells, "", ({ value }) => value),
      formulas: () => matrix<FakeCell, Value>(sheet.cells, "", ({ formula, value }) => formula ?? value),
      numberFormat: () => matrix(sheet.patterns, "General", pattern => pattern),
    },
    parts: {
      Format: () => ({
        kind: "RangeFormat",
        setters: {
          HorizontalAlignment: look("HorizontalAlignment", ["Center"]),
          VerticalAlignment: look("VerticalAlignment", ["Center", "Top"]),
          WrapText: look("WrapText", [true, false]),
        },
        parts: {
          Font: () => ({
            kind: "RangeFont",
            setters: {
              Color: look("Font.Color", colour),
              Size: look("Font.Size", "number"),
              Bold: look("Font.Bold", [true, false]),
              Italic: look("Font.Italic", [true, false]),
            },
          }),
          Fill: () => ({ kind: "RangeFill", setters: { Color: look("Fill.Color", colour) } }),
          Borders: () => ({
            kind: "RangeBorderCollection",
            item: edge => ({
              kind: "RangeBorder",
              setters: {
                Style: look(`${String(edge)}.Style`, ["Continuous"]),
                Color: look(`${String(edge)}.Color`, colour),
              },
            }),
          }),
        },
      }),
      DataValidation: () => ({
        kind: "DataValidation",
        methods: { Clear: changes(() => cut(sheet.validations, area)) },
        setters: {
          Rule: changes((rule: object) => {
            cut(sheet.validations, area);
            sheet.validations.push({ areas: [area], rule: checkedRule(rule) });
          }),
          ErrorAlert: changes((alert: object) => {
            lastRule(sheet).alert = alert;
          }),
          Prompt: changes((prompt: { readonly message: string; readonly title: string }) => {
            if (prompt.message.length > 255 || prompt.title.length > 32)
              throw new ExcelError("InvalidArgument", "The message is too long.");
            lastRule(sheet).prompt = prompt;
          }),
        },
      }),
      ConditionalFormats: () => ({
        kind: "ConditionalFormatCollection",
        methods: {
          ClearAll: changes(() => cut(sheet.conditionalFormats, area)),
          Add: changes((type: unknown) => {
            if (type !== "Custom") throw new TypeError(`The fake Excel knows no conditional format ${String(type)}.`);
            const rule: FakeRule = { areas: [area] };
            sheet.conditionalFormats.push(rule);
            return conditionalFormatNode(rule);
          }),
        },
      }),
    },
  };
}

/** The rule that was set just before. */
function lastRule({ validations }: FakeSheet): FakeRule {
  const last = validations[validations.length - 1];
  if (last === undefined) throw new ExcelError("InvalidOperation", "There is no rule to say something for.");
  return last;
}

function setPatterns(
  sheet: FakeSheet,
  area: Area,
  given: unknown[][],
  each: (visit: (key: string) => void) => void,
): void {
  const single = given.length === 1 && given[0]?.length === 1;
  if (!single && (given.length !== area.rows || given.some(line => line.length !== area.columns))) {
    throw new ExcelError("InvalidArgument", "The number formats do not have the size of the range.");
  }
  each(key => {
    const [row, column] = key.split(",").map(Number) as [number, number];
    const pattern = single ? given[0]![0] : given[row - area.row]![column - area.column];
    if (typeof pattern !== "string" || pattern === "")
      throw new ExcelError("InvalidArgument", "That is no number format.");
    sheet.patterns.set(key, pattern);
  });
}
