/** Validations and conditional formats of a sheet. */
import type { Area } from "../../../core/workbook/model/model.ts";
import { ExcelError } from "./excelError.ts";
import { type FakeRule, without } from "./fakeBook.ts";
import type { Node } from "./node.ts";

/** Rules lose the part of their area that is cleared; one without any area left is gone. */
export function cut(rules: FakeRule[], hole: Area): void {
  for (const rule of rules) rule.areas = without(rule.areas, hole);
  rules.splice(0, rules.length, ...rules.filter(({ areas }) => areas.length > 0));
}

export function checkedRule(rule: object): object {
  const [kind, ...more] = Object.keys(rule);
  if (more.length > 0 || !["list", "date", "decimal", "wholeNumber", "custom"].includes(kind ?? "")) {
    throw new ExcelError("InvalidArgument", `${JSON.stringify(rule)} is no rule.`);
  }
  const { source } = (rule as { list?: { source?: string } }).list ?? {};
  if (source !== undefined && source.length > 255) throw new ExcelError("InvalidArgument", "The list is too long.");
  return rule;
}

export function conditionalFormatNode(rule: FakeRule): Node {
  const keep = (name: string) => (value: unknown) => {
    rule[name] = value;
  };
  return {
    kind: "ConditionalFormat",
    parts: {
      Custom: () => ({
        kind: "CustomConditionalFormat",
        parts: {
          Rule: () => ({ kind: "ConditionalFormatRule", setters: { Formula: keep("formula") } }),
          Format: () => ({
            kind: "ConditionalRangeFormat",
            setters: { NumberFormat: keep("numberFormat") },
            parts: {
              Font: () => ({ kind: "ConditionalRangeFont", setters: { Color: keep("ink") } }),
              Fill: () => ({ kind: "ConditionalRangeFill", setters: { Color: keep("ground") } }),
            },
          }),
        },
      }),
    },
  };
}
