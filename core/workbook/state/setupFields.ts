/** The settings of SLA Setup as data: label, name of the cell, format, what may be entered, one line of explanation. */
import type { Format, Rule } from "../model/model.ts";
import type { Settings } from "./state.ts";

/** The settings that stand in one cell each. */
export type FieldKey = Exclude<
  keyof Settings,
  "channels" | "personas" | "holidays" | "reasons" | "metrics" | "gridMetric" | "detail"
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

interface Section {
  readonly heading: string;
  readonly fields: readonly Field[];
}

export const setupFields: readonly Section[] = [
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

/** These stand below what is calculated: sheets of earlier builds are blank there, so that they read as the defaults. */
export const laterSetupFields: readonly Section[] = [
  {
    heading: "Capacity of sales",
    fields: [
      {
        key: "leadsPerRep",
        label: "Leads a rep can work a month",
        name: "SlaLeadsPerRep",
        format: "count",
        rule: amount,
        mayBeBlank: true,
        help: "Leads needed above the capacity are named on SLA Scorecard.",
      },
      {
        key: "reps",
        label: "Reps",
        name: "SlaReps",
        format: "decimal",
        rule: amount,
        mayBeBlank: true,
        help: "Part-time reps count in part.",
      },
      {
        key: "rampShare",
        label: "Ramp-up of the team",
        name: "SlaRampShare",
        format: "rate",
        rule: share,
        help: "100 %: everyone works at full speed; less while new reps learn.",
      },
    ],
  },
  {
    heading: "Commitments",
    fields: [
      {
        key: "mqlsAWeek",
        label: "MQLs a week, now",
        name: "SlaMqlsAWeek",
        format: "count",
        rule: amount,
        mayBeBlank: true,
        help: "Marketing's promise. A month is 52 / 12 weeks.",
      },
      {
        key: "mqlTarget",
        label: "MQLs a week, later",
        name: "SlaMqlTarget",
        format: "count",
        rule: amount,
        mayBeBlank: true,
        help: "Where the ramp ends. Blank: it stays as it is.",
      },
      {
        key: "mqlRampWeeks",
        label: "Weeks of the ramp",
        name: "SlaMqlRampWeeks",
        format: "count",
        rule: { kind: "whole", min: 1, max: 1000 },
        mayBeBlank: true,
        help: "13 weeks are a quarter.",
      },
      {
        key: "mqlRampStart",
        label: "First day of the ramp",
        name: "SlaMqlRampStart",
        format: "date",
        rule: { kind: "date" },
        mayBeBlank: true,
        help: "Its week is the first of the ramp.",
      },
      {
        key: "answeredShare",
        label: "Leads answered in time",
        name: "SlaAnsweredShare",
        format: "rate",
        rule: share,
        mayBeBlank: true,
        help: "Sales' promise: the share that hears from us within the limit.",
      },
      {
        key: "attemptsShare",
        label: "Leads with enough attempts",
        name: "SlaAttemptsShare",
        format: "rate",
        rule: share,
        mayBeBlank: true,
        help: "Sales' promise: the share that gets the contact attempts above.",
      },
    ],
  },
  {
    heading: "What no export has",
    fields: [
      {
        key: "contactsMade",
        label: "Contacts made in the window",
        name: "SlaContactsMade",
        format: "count",
        rule: amount,
        mayBeBlank: true,
        help: "Calls and mails of sales, for the contacts per SQL.",
      },
      {
        key: "medianResponseMinutes",
        label: "Median first answer, minutes",
        name: "SlaMedianResponse",
        format: "count",
        rule: amount,
        mayBeBlank: true,
        help: "From your CRM's own report, over the window.",
      },
      {
        key: "fallOut",
        label: "Customers lost again after the sale",
        name: "SlaFallOut",
        format: "count",
        rule: amount,
        mayBeBlank: true,
        help: "Of the sales of the window: cancelled, refunded, never paid.",
      },
      {
        key: "existingRevenue",
        label: "Revenue from existing business, a month",
        name: "SlaExistingRevenue",
        format: "money",
        rule: amount,
        mayBeBlank: true,
        help: "Set beside its own goal; it needs no new leads.",
      },
    ],
  },
];

export const allFields: readonly Field[] = [...setupFields, ...laterSetupFields].flatMap(section => section.fields);
