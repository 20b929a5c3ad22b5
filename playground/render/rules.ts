/** Validations and conditional formats. Ours carry a mark in their id, by which the next render finds and replaces them. */
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IDataValidationRule,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FRange, FWorksheet } from "@univerjs/sheets/facade";
import { highlights } from "../../core/workbook/model/appearance.ts";
import type { Area, Rule, Sheet } from "../../core/workbook/model/model.ts";

const mark = "sla-metrics-";

export function replaceValidations(api: FUniver, sheet: FWorksheet, validations: Sheet["validations"]): void {
  for (const rule of sheet.getDataValidations()) if (rule.rule.uid.startsWith(mark)) rule.delete();
  validations.forEach(({ area, rule, help }, i) => {
    const validation = api.newDataValidation().setAllowBlank(true).build();
    Object.assign(validation.rule, criteria(rule), {
      uid: `${mark}${i}`,
      errorStyle: DataValidationErrorStyle.STOP,
      showErrorMessage: true,
      error: help,
    });
    rangeOf(sheet, area).setDataValidation(validation);
  });
}

function criteria(rule: Rule): Partial<IDataValidationRule> {
  switch (rule.kind) {
    case "list":
      // A comma inside a value would split it, unless it stands in quotation marks.
      return {
        type: DataValidationType.LIST,
        formula1: rule.values.map(quoted).join(","),
        showDropDown: true,
        renderMode: DataValidationRenderMode.ARROW,
      };
    case "date":
      return {
        type: DataValidationType.DATE,
        operator: DataValidationOperator.GREATER_THAN_OR_EQUAL,
        formula1: "1900-01-01",
      };
    default: {
      const type = rule.kind === "whole" ? DataValidationType.WHOLE : DataValidationType.DECIMAL;
      return rule.max === undefined
        ? { type, operator: DataValidationOperator.GREATER_THAN_OR_EQUAL, formula1: `${rule.min}` }
        : { type, operator: DataValidationOperator.BETWEEN, formula1: `${rule.min}`, formula2: `${rule.max}` };
    }
  }
}

const quoted = (value: string) => (value.includes(",") ? `"${value}"` : value);

export function replaceConditionalFormats(sheet: FWorksheet, formats: Sheet["conditionalFormats"]): void {
  for (const { cfId } of sheet.getConditionalFormattingRules()) {
    if (cfId.startsWith(mark)) sheet.deleteConditionalFormattingRule(cfId);
  }
  formats.forEach(({ area, formula, highlight }, i) => {
    const { ink, ground } = highlights[highlight];
    const coloured = sheet.newConditionalFormattingRule().whenFormulaSatisfied(formula).setFontColor(ink);
    const rule = (ground === null ? coloured : coloured.setBackground(ground))
      .setRanges([rangeOf(sheet, area).getRange()])
      .build();
    sheet.addConditionalFormattingRule({ ...rule, cfId: `${mark}${i}` });
  });
}

export const rangeOf = (sheet: FWorksheet, { row, column, rows, columns }: Area): FRange =>
  sheet.getRange(row - 1, column - 1, rows, columns);
