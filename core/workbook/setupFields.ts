/** The settings of SLA Setup as data: label, name of the cell, format, what may be entered, one line of explanation. */
import type { Format, Rule } from "./model.ts";
import type { Settings } from "./state.ts";

/** The settings that stand in one cell each. */
export type FieldKey = Exclude<
  keyof Settings,
  "channels" | "personas" | "holidays" | "metrics" | "gridMetric" | "detail"
>;

export interface Field {
  readonly key: FieldKey;
  readonly label: string;
  /** Defined name of the cell. */
  readonly name: string;
  readonly format: Format;
  readonly help: string;
  readonly rule?: Rule;
  /** A blank cell means: no value. Otherwise it means the default. */
  readonly mayBeBlank?: boolean;
}

const share: Rule = { kind: "number", min: 0, max: 1 };
const amount: Rule = { kind: "number", min: 0 };

export const setupFields: readonly { readonly heading: string; readonly fields: readonly Field[] }[] = [
  {
    heading: "Agreement",
    fields: [
      { key: "company", label: "Company", name: "SlaCompany", format: "text", help: "Shown in the agreement." },
      {
        key: "currency",
        label: "Currency",
        name: "SlaCurrency",
        format: "text",
        help: "Amounts in another currency are reported, never added.",
      },
      {
        key: "rowKind",
        label: "One row of the export is",
        name: "SlaRowKind",
        format: "text",
        rule: { kind: "list", values: ["lead", "opportunity"] },
        help: "lead or opportunity; labels follow with the next build.",
      },
    ],
  },
  {
    heading: "Goals, a month",
    fields: [
      {
        key: "revenueGoal",
        label: "Revenue goal, new business",
        name: "SlaRevenueGoal",
        format: "money",
        rule: amount,
        mayBeBlank: true,
        help: "What new customers should bring in each month.",
      },
      {
        key: "existingGoal",
        label: "Revenue goal, existing business",
        name: "SlaExistingGoal",
        format: "money",
        rule: amount,
        mayBeBlank: true,
        help: "Kept apart: it needs no new leads.",
      },
      {
        key: "otherForecast",
        label: "Forecast from other sources",
        name: "SlaOtherForecast",
        format: "money",
        rule: amount,
        mayBeBlank: true,
        help: "Comes without marketing's leads; off marketing's goal.",
      },
    ],
  },
  {
    heading: "Data and rates",
    fields: [
      {
        key: "dataAsOf",
        label: "Data as of",
        name: "SlaDataAsOf",
        format: "date",
        rule: { kind: "date" },
        mayBeBlank: true,
        help: "The day the CRM data stands for; set by each refresh.",
      },
      {
        key: "windowMonths",
        label: "Window, complete months",
        name: "SlaWindowMonths",
        format: "count",
        rule: { kind: "whole", min: 1, max: 60 },
        help: "Averages and prices cover this many complete months.",
      },
      {
        key: "maturityMeasured",
        label: "Maturity, measured (months)",
        name: "SlaMaturityMeasured",
        format: "count",
        rule: { kind: "whole", min: 0, max: 60 },
        mayBeBlank: true,
        help: "80 % of the wins come within these months, from 30 wins on.",
      },
      {
        key: "maturityTyped",
        label: "Maturity, your own (months)",
        name: "SlaMaturityTyped",
        format: "count",
        rule: { kind: "whole", min: 0, max: 60 },
        mayBeBlank: true,
        help: "Blank: measured. Close rates leave out younger cohorts.",
      },
      {
        key: "ratesBy",
        label: "Close rates by",
        name: "SlaRatesBy",
        format: "text",
        rule: { kind: "list", values: ["channel and persona", "channel"] },
        help: "channel: every persona takes its channel's rate, as in the guide.",
      },
      {
        key: "smoothingWeight",
        label: "Smoothing weight (customers)",
        name: "SlaSmoothingWeight",
        format: "decimal",
        rule: amount,
        help: "What small samples lean on. 0: rates as measured.",
      },
      {
        key: "buffer",
        label: "Buffer",
        name: "SlaBuffer",
        format: "rate",
        rule: share,
        help: "Added to the leads needed; 10 % to 20 % is usual.",
      },
      {
        key: "confidence",
        label: "Confidence",
        name: "SlaConfidence",
        format: "rate",
        rule: share,
        help: "How sure the team wants to be of reaching the goal.",
      },
    ],
  },
  {
    heading: "Speed",
    fields: [
      {
        key: "responseLimit",
        label: "First answer within",
        name: "SlaResponseLimit",
        format: "count",
        rule: amount,
        help: "Sales' promise: how soon a new lead hears from us.",
      },
      {
        key: "responseUnit",
        label: "Unit",
        name: "SlaResponseUnit",
        format: "text",
        rule: { kind: "list", values: ["minutes", "hours"] },
        help: "minutes or hours.",
      },
      {
        key: "attempts",
        label: "Contact attempts, at least",
        name: "SlaAttempts",
        format: "count",
        rule: { kind: "whole", min: 1, max: 100 },
        help: "Before a lead is given back.",
      },
      {
        key: "workStart",
        label: "Work starts",
        name: "SlaWorkStart",
        format: "time",
        rule: share,
        mayBeBlank: true,
        help: "Blank with the next one: the clock runs day and night.",
      },
      {
        key: "workEnd",
        label: "Work ends",
        name: "SlaWorkEnd",
        format: "time",
        rule: share,
        mayBeBlank: true,
        help: "Time outside work hours, weekends and holidays does not count.",
      },
    ],
  },
];

export const allFields: readonly Field[] = setupFields.flatMap(section => section.fields);
