/** The fields of the agreement as people type them, and back: shares as 90%, whole numbers, dates. */
import { agreementFields } from "../../../agreement/agreementFields.ts";
import { type Filled, type FilledField, filledFields } from "../../../agreement/filledField.ts";
import { playbookFields } from "../../../agreement/playbookFields.ts";
import { serialOfDate } from "../../../workbook/state/dates.ts";
import { plainShare } from "../../plainNumbers.ts";
import { typedRate } from "../../typedNumber.ts";

/** As it stands in a text field. */
export const typedText = ({ format }: FilledField, text: string): string =>
  format === "rate" && text !== "" ? plainShare(Number(text)) : text;

export type TypedField = { readonly text: string } | { readonly problem: string };

/** What was typed -> what is kept; blank stays blank. */
export function readTyped(field: FilledField, typed: string): TypedField {
  const text = typed.trim();
  if (text === "" || field.format === "text") return { text: field.format === "text" ? typed : "" };
  const { label, rule } = field;
  if (field.format === "rate") {
    const read = typedRate(text, label);
    return "problem" in read ? read : { text: read.value === null ? "" : String(read.value) };
  }
  if (field.format === "date") {
    return serialOfDate(text) === null ? { problem: `${label}: "${text}" is not a day of the calendar.` } : { text };
  }
  const [min, max] = rule?.kind === "whole" ? [rule.min, rule.max ?? Number.POSITIVE_INFINITY] : [0, Infinity];
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= min && number <= max) return { text: String(number) };
  return { problem: `${label}: "${text}" is not a whole number from ${min} to ${max}: type one, or leave it blank.` };
}

export interface TypedAll {
  readonly agreement: Filled;
  readonly playbook: Filled;
  /** By field. */
  readonly problems: Readonly<Record<string, string>>;
}

/** Everything typed -> what both sheets keep. A field with a problem keeps what it had. */
export function readAll(typed: Filled, agreement: Filled, playbook: Filled): TypedAll {
  const problems: Record<string, string> = {};
  const read = (fields: readonly FilledField[], old: Filled): Filled => ({
    ...old,
    ...Object.fromEntries(
      fields.map(field => {
        const before = old[field.key] ?? "";
        const now = typed[field.key];
        if (now === undefined) return [field.key, before];
        const result = readTyped(field, now);
        if ("text" in result) return [field.key, result.text];
        problems[field.key] = result.problem;
        return [field.key, before];
      }),
    ),
  });
  return {
    agreement: read(filledFields(agreementFields), agreement),
    playbook: read(filledFields(playbookFields), playbook),
    problems,
  };
}
