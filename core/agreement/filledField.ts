/** What people fill in for the agreement and the playbook: one cell each, kept as text ("" = left blank, dates as ISO). */
import type { Rule } from "../workbook/model/model.ts";

export interface FilledField {
  readonly key: string;
  /** Stands beside the cell; unique in its sheet. */
  readonly label: string;
  readonly help: string;
  readonly format: "text" | "count" | "rate" | "date";
  /** What a new workbook starts with; "" = a visible blank. */
  readonly start: string;
  readonly rule?: Rule;
}

export interface FilledGroup {
  readonly heading: string;
  readonly fields: readonly FilledField[];
}

/** Field -> what stands in its cell. */
export type Filled = Readonly<Record<string, string>>;

export const text = (key: string, label: string, help: string, start = ""): FilledField => ({
  key,
  label,
  help,
  format: "text",
  start,
});

export const choice = (
  key: string,
  label: string,
  help: string,
  values: readonly [string, ...string[]],
): FilledField => ({ key, label, help, format: "text", start: values[0], rule: { kind: "list", values } });

export const whole = (
  key: string,
  label: string,
  help: string,
  [min, max]: readonly [number, number],
  start = "",
): FilledField => ({ key, label, help, format: "count", start, rule: { kind: "whole", min, max } });

export const share = (key: string, label: string, help: string, start = ""): FilledField => ({
  key,
  label,
  help,
  format: "rate",
  start,
  rule: { kind: "number", min: 0, max: 1 },
});

export const day = (key: string, label: string, help: string): FilledField => ({
  key,
  label,
  help,
  format: "date",
  start: "",
  rule: { kind: "date" },
});

export const startOf = (groups: readonly FilledGroup[]): Filled =>
  Object.fromEntries(groups.flatMap(({ fields }) => fields.map(({ key, start }) => [key, start])));

export const filledFields = (groups: readonly FilledGroup[]): FilledField[] => groups.flatMap(({ fields }) => fields);
