/** Validations and conditional formats. They have no names of their own: those on our blocks are ours, and are replaced. */
import { a1, absolute } from "../../core/workbook/model/address.ts";
import { highlights } from "../../core/workbook/model/appearance.ts";
import { overlap } from "../../core/workbook/model/areas.ts";
import { areaOf, hasCells } from "../../core/workbook/model/blocks.ts";
import type {
  Area,
  ConditionalFormat,
  Format,
  FormatChoice,
  Rule,
  Validation,
} from "../../core/workbook/model/model.ts";
import { patterns } from "../../core/workbook/model/numberFormats.ts";
import type { SheetPlan } from "../../core/workbook/writing/host.ts";
import { addressLists, rangeOf } from "./address.ts";
import { bytesOfCall, type Step, step } from "./step.ts";

/** Lists grow downwards, and the rules of an earlier render reach this far below them. */
const spareRows = 250;

export function ruleSteps(sheet: SheetPlan): Step[] {
  const { name, clear, blocks, validations, conditionalFormats, formatChoices } = sheet;
  const ours = [...blocks.filter(hasCells).map(block => withSpare(areaOf(block), block.openEnded === true))];
  const covered = [...validations, ...conditionalFormats, ...formatChoices].map(({ area }) => area);
  return [
    ...apart([...ours, ...clear.filter(hasSize), ...covered]).flatMap(areas =>
      addressLists(areas).map(list => clearStep(name, list)),
    ),
    ...validations.map(validation => validationStep(name, validation)),
    ...conditionalFormats.map(format => highlightStep(name, format)),
    ...formatChoices.flatMap(choice => choiceSteps(name, choice)),
  ];
}

/** No two areas of one group overlap, since they are addressed together. */
function apart(areas: readonly Area[]): Area[][] {
  const groups: Area[][] = [];
  for (const area of areas) {
    const group = groups.find(others => !others.some(other => overlap(area, other)));
    if (group === undefined) groups.push([area]);
    else group.push(area);
  }
  return groups;
}

const hasSize = ({ rows, columns }: Area): boolean => rows > 0 && columns > 0;

const withSpare = (area: Area, openEnded: boolean): Area =>
  openEnded ? { ...area, rows: area.rows + spareRows } : area;

const clearStep = (sheet: string, addresses: string): Step =>
  step(
    6,
    ({ workbook }) => {
      const areas = workbook.worksheets.getItem(sheet).getRanges(addresses);
      areas.dataValidation.clear();
      areas.conditionalFormats.clearAll();
    },
    addresses,
  );

const validationStep = (sheet: string, { area, rule, help }: Validation): Step => ({
  bytes: 5 * bytesOfCall + help.length + (rule.kind === "list" ? rule.values.join().length : 0),
  queue(context) {
    const { dataValidation } = rangeOf(context, sheet, area);
    dataValidation.rule = criteria(rule, area);
    dataValidation.errorAlert = { message: help, showAlert: true, style: "Stop", title: "SLA Metrics" };
  },
});

/** Excel takes a list as one text of at most this many characters, and every comma in it for the end of a value. */
const longestList = 255;

function criteria(rule: Rule, { row, column }: Area): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list": {
      const source = rule.values.join(",");
      if (source.length <= longestList && rule.values.every(value => !value.includes(","))) {
        return { list: { inCellDropDown: true, source } };
      }
      return { custom: { formula: oneOf(a1(row, column), rule.values) } };
    }
    case "date":
      return { date: { formula1: "1900-01-01", operator: "GreaterThanOrEqualTo" } };
    default: {
      const limits: Excel.BasicDataValidation =
        rule.max === undefined
          ? { formula1: rule.min, operator: "GreaterThanOrEqualTo" }
          : { formula1: rule.min, formula2: rule.max, operator: "Between" };
      return rule.kind === "whole" ? { wholeNumber: limits } : { decimal: limits };
    }
  }
}

const highlightStep = (sheet: string, { area, formula, highlight }: ConditionalFormat): Step =>
  step(9, context => {
    const { custom } = rangeOf(context, sheet, area).conditionalFormats.add("Custom");
    const { ink, ground } = highlights[highlight];
    custom.rule.formula = formula;
    custom.format.font.color = ink;
    if (ground !== null) custom.format.fill.color = ground;
  });

/** By conditional formats, so that the choice also works while the pane is closed and for colleagues without it. */
function choiceSteps(sheet: string, { area, selector, formats }: FormatChoice): Step[] {
  const chosen = absolute(selector.row, selector.column);
  const wanted = [...new Set(Object.values(formats))];
  return wanted.map((format: Format) => {
    const names = Object.keys(formats).filter(name => formats[name] === format);
    const formula = oneOf(chosen, names);
    return step(
      7,
      context => {
        const { custom } = rangeOf(context, sheet, area).conditionalFormats.add("Custom");
        custom.rule.formula = formula;
        custom.format.numberFormat = patterns[format];
      },
      formula,
    );
  });
}

const oneOf = (cell: string, texts: readonly string[]): string =>
  `=OR(${texts.map(text => `${cell}="${text.replace(/"/g, '""')}"`).join(",")})`;
