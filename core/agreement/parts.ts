/**
 * What the sentences of the agreement are made of. The words are written once; the numbers and filled-in texts come
 * in twice: as texts (documentText.ts) and as formulas on SLA Agreement (core/workbook/sheets/agreementFormulas.ts).
 */
import type { LineKind } from "./documentLine.ts";
import type { FigureKey } from "./figures.ts";

/** A number, date or text that is known or not; not known shows as a blank to fill. */
export type Value =
  | { readonly kind: "field"; readonly key: string }
  | { readonly kind: "setting"; readonly key: SettingKey }
  | { readonly kind: "figure"; readonly key: FigureKey; readonly as: "count" | "decimal" | "money" | "share" }
  /** The nth review after the effective day. */
  | { readonly kind: "review"; readonly nth: number }
  /** A quarter of the way up the ramp, and so on: the week, and what is handed over in it. */
  | { readonly kind: "rampWeek" | "rampValue"; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly kind: "asOf" }
  | { readonly kind: "channel"; readonly channel: string; readonly key: ChannelFigure };

/** What stands in SLA Setup itself. */
export type SettingKey = "company" | "responseUnit" | "mqlsAWeek";

export type ChannelFigure = "goal" | "leadsNeeded" | "leadsWithBuffer";

export type Part =
  | string
  | Value
  /** Slots that are filled, with semicolons. */
  | { readonly kind: "list"; readonly keys: readonly string[] }
  /** One thing where a value is known, another where it is not. */
  | {
      readonly kind: "whether";
      readonly known: Value;
      readonly then: readonly Part[];
      readonly otherwise: readonly Part[];
    }
  /** The sentence of SLA_SUMMARY. */
  | { readonly kind: "summary" };

export interface LineTemplate {
  readonly kind: LineKind;
  readonly cells: readonly (readonly Part[])[];
  /** Left out where this is not known. */
  readonly where?: Value;
}

export const field = (key: string): Value => ({ kind: "field", key });
export const count = (key: FigureKey): Value => ({ kind: "figure", key, as: "count" });
export const money = (key: FigureKey): Value => ({ kind: "figure", key, as: "money" });
export const share = (key: FigureKey): Value => ({ kind: "figure", key, as: "share" });
export const review = (nth: number): Value => ({ kind: "review", nth });
export const setting = (key: SettingKey): Value => ({ kind: "setting", key });
export const list = (key: string, slots: number): Part => ({
  kind: "list",
  keys: Array.from({ length: slots }, (_, index) => `${key}${index + 1}`),
});
export const whether = (known: Value, then: readonly Part[], otherwise: readonly Part[]): Part => ({
  kind: "whether",
  known,
  then,
  otherwise,
});

/** "MQLs" where the CRM knows them or the team promises them, else "leads". */
export const unit = whether(count("mqls"), ["MQLs"], [whether(setting("mqlsAWeek"), ["MQLs"], ["leads"])]);

export const heading = (text: string): LineTemplate => ({ kind: "heading", cells: [[text]] });
export const subheading = (text: string): LineTemplate => ({ kind: "subheading", cells: [[text]] });
export const paragraph = (...parts: readonly Part[]): LineTemplate => ({ kind: "paragraph", cells: [parts] });
export const item = (...parts: readonly Part[]): LineTemplate => ({ kind: "item", cells: [parts] });
export const itemWhere = (where: Value, ...parts: readonly Part[]): LineTemplate => ({
  kind: "item",
  cells: [parts],
  where,
});
export const header = (...texts: readonly string[]): LineTemplate => ({
  kind: "header",
  cells: texts.map(text => [text]),
});
export const row = (...cells: readonly (readonly Part[])[]): LineTemplate => ({ kind: "row", cells });
export const rowWhere = (where: Value, ...cells: readonly (readonly Part[])[]): LineTemplate => ({
  kind: "row",
  cells,
  where,
});
