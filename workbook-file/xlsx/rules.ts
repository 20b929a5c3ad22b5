/** Validations and conditional formats, the number formats that follow a choice among them. */
import type { ConditionalRule, DataValidation } from "hucre/xlsx";
import { absolute } from "../../core/workbook/model/address.ts";
import type { Area, FormatChoice, Rule, Sheet, Validation } from "../../core/workbook/model/model.ts";
import { patterns } from "../../core/workbook/model/numberFormats.ts";
import { highlightStyle } from "./cellStyles.ts";
import { rangeText } from "./rangeText.ts";

/** Longer messages and lists make the file unreadable. */
const longestMessage = 225;
const longestList = 255;

export function dataValidations({ validations }: Sheet): DataValidation[] {
  return validations.flatMap(({ area, rule, help }: Validation) => {
    const criteria = criteriaOf(rule);
    if (criteria === null) return [];
    const messages = {
      showErrorMessage: true,
      errorStyle: "stop" as const,
      errorMessage: help.slice(0, longestMessage),
    };
    return [{ ...criteria, range: rangeText(area), allowBlank: true, ...messages }];
  });
}

/** A list whose values hold a comma, or that is too long, cannot be said in a file: the cell takes anything then. */
function criteriaOf(rule: Rule): Pick<DataValidation, "type" | "operator" | "formula1" | "formula2" | "values"> | null {
  switch (rule.kind) {
    case "list": {
      const fits = rule.values.every(value => !/[",]/.test(value)) && rule.values.join(",").length <= longestList;
      return fits ? { type: "list", values: [...rule.values] } : null;
    }
    case "date":
      return { type: "date", operator: "greaterThanOrEqual", formula1: "1" };
    default: {
      const type = rule.kind === "whole" ? ("whole" as const) : ("decimal" as const);
      return rule.max === undefined
        ? { type, operator: "greaterThanOrEqual", formula1: String(rule.min) }
        : { type, operator: "between", formula1: String(rule.min), formula2: String(rule.max) };
    }
  }
}

export function conditionalRules({ conditionalFormats, formatChoices }: Sheet): ConditionalRule[] {
  const highlighted = conditionalFormats.map(({ area, formula, highlight }) => ({
    ...expression(area, formula.slice(1)),
    style: highlightStyle(highlight),
  }));
  return [...highlighted, ...formatChoices.flatMap(formatRules)].map((rule, index) => ({
    ...rule,
    priority: index + 1,
  }));
}

const formatRules = ({ area, selector, formats }: FormatChoice) =>
  Object.entries(formats).map(([choice, format]) => ({
    ...expression(area, `${absolute(selector.row, selector.column)}="${choice.replace(/"/g, '""')}"`),
    style: { numFmt: patterns[format] },
  }));

const expression = (area: Area, formula: string) => ({ type: "expression" as const, range: rangeText(area), formula });
