/** Validations and conditional formats. People's own ones on the same sheet stay. Both read; they give back what writes. */
import { a1 } from "../../core/workbook/model/address.ts";
import { highlights } from "../../core/workbook/model/appearance.ts";
import { areaAround, isInside } from "../../core/workbook/model/areas.ts";
import { areaOf } from "../../core/workbook/model/blocks.ts";
import type { Area, Rule, Validation } from "../../core/workbook/model/model.ts";
import type { SheetPlan } from "../../core/workbook/writing/host.ts";
import { type Before, readIn } from "./before.ts";
import { localFormula } from "./contents.ts";
import { addressOf } from "./looks.ts";

type Tab = GoogleAppsScript.Spreadsheet.Sheet;
type Built = GoogleAppsScript.Spreadsheet.DataValidation;

export const rangeOf = (tab: Tab, { row, column, rows, columns }: Area) => tab.getRange(row, column, rows, columns);

/** One reading and one writing of the rectangle around all rules. */
export function validationsOf(before: Before | null, { validations, blocks, clear }: SheetPlan): (tab: Tab) => void {
  const own = blocks.map(areaOf);
  const ownNow = [...own, ...clear];
  const around = areaAround(validations.map(({ area }) => area));
  const found = around ? readIn<Built | null>(before, around, range => range.getDataValidations(), null) : [];
  const built = new Map<Validation, Built>();
  const rules = found.map((line, r) =>
    line.map((rule, c) => {
      const [row, column] = [around!.row + r, around!.column + c];
      const ours = validations.find(({ area }) => isInside(area, row, column));
      if (ours) {
        const made = (ours.rule.kind !== "whole" && built.get(ours)) || build(ours, a1(row, column));
        built.set(ours, made);
        return made;
      }
      const old = rule && validations.some(({ help }) => help === rule.getHelpText());
      return old || ownNow.some(area => isInside(area, row, column)) ? null : rule;
    }),
  );
  return tab => {
    if (own.length > 0) tab.getRangeList(own.map(addressOf)).clearDataValidations();
    if (around) rangeOf(tab, around).setDataValidations(rules);
  };
}

const build = ({ rule, help }: Validation, cell: string): Built =>
  criteria(SpreadsheetApp.newDataValidation().setAllowInvalid(false).setHelpText(help), rule, cell).build();

function criteria(builder: GoogleAppsScript.Spreadsheet.DataValidationBuilder, rule: Rule, cell: string) {
  if (rule.kind === "list") return builder.requireValueInList([...rule.values], true);
  if (rule.kind === "date") return builder.requireDate();
  const { kind, min, max } = rule;
  // Products instead of AND: a formula without separators reads the same under every locale.
  if (kind === "whole") {
    const most = max === undefined ? "" : `*(${cell}<=${max})`;
    return builder.requireFormulaSatisfied(`=(${cell}=INT(${cell}))*(${cell}>=${min})${most}`);
  }
  return max === undefined ? builder.requireNumberGreaterThanOrEqualTo(min) : builder.requireNumberBetween(min, max);
}

/** Ours are known by their colours: rules have no names in Google Sheets. */
export function conditionalFormatsOf(before: Before | null, { conditionalFormats }: SheetPlan): (tab: Tab) => void {
  const found = before ? before.tab.getConditionalFormatRules() : [];
  const others = found.filter(rule => {
    const condition = rule.getBooleanCondition();
    const ink = condition?.getFontColor();
    return !ink || Object.values(highlights).every(look => look.ink !== ink.slice(-7).toLowerCase());
  });
  if (found.length === others.length && conditionalFormats.length === 0) return () => undefined;
  return tab => {
    const ours = conditionalFormats.map(({ area, formula, highlight }) => {
      const { ink, ground } = highlights[highlight];
      const rule = SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(localFormula(formula))
        .setFontColor(ink);
      if (ground) rule.setBackground(ground);
      return rule.setRanges([rangeOf(tab, area)]).build();
    });
    tab.setConditionalFormatRules([...others, ...ours]);
  };
}
