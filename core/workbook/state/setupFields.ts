/** The settings of SLA Setup as data: name of the cell, format, what may be entered, label, one line of explanation. */
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
  readonly mayBeBlank: boolean;
}

interface Section {
  readonly heading: string;
  readonly fields: readonly Field[];
}

const section = (heading: string, ...fields: readonly Field[]): Section => ({ heading, fields });

const field = (
  key: FieldKey,
  name: string,
  format: Format,
  rule: Rule | null,
  blank: boolean,
  label: string,
  help: string,
): Field => ({ key, name, format, ...(rule && { rule }), mayBeBlank: blank, label, help });

const [mayBeBlank, orDefault] = [true, false];
const share: Rule = { kind: "number", min: 0, max: 1 };
const amount: Rule = { kind: "number", min: 0 };
const day: Rule = { kind: "date" };
const whole = (min: number, max: number): Rule => ({ kind: "whole", min, max });
const oneOf = (...values: readonly string[]): Rule => ({ kind: "list", values });

// biome-ignore format: a list reads better in rows
export const setupFields: readonly Section[] = [
  section("Agreement",
    field("company", "SlaCompany", "text", null, orDefault,
      "Company", "Shown in the agreement."),
    field("currency", "SlaCurrency", "text", null, orDefault,
      "Currency", "Amounts in another currency are reported, never added."),
    field("rowKind", "SlaRowKind", "text", oneOf("lead", "opportunity"), orDefault,
      "One row of the export is", "lead or opportunity; labels follow with the next build."),
  ),
  section("Goals, a month",
    field("revenueGoal", "SlaRevenueGoal", "money", amount, mayBeBlank,
      "Revenue goal, new business", "What new customers should bring in each month."),
    field("existingGoal", "SlaExistingGoal", "money", amount, mayBeBlank,
      "Revenue goal, existing business", "Kept apart: it needs no new leads."),
    field("otherForecast", "SlaOtherForecast", "money", amount, mayBeBlank,
      "Forecast from other sources", "Comes without marketing's leads; taken off marketing's goal."),
  ),
  section("Data and rates",
    field("dataAsOf", "SlaDataAsOf", "date", day, mayBeBlank,
      "Data as of", "The day the CRM data stands for; set by each refresh."),
    field("windowMonths", "SlaWindowMonths", "count", whole(1, 60), orDefault,
      "Window, complete months", "Averages and prices cover this many complete months."),
    field("maturityMeasured", "SlaMaturityMeasured", "count", whole(0, 60), mayBeBlank,
      "Maturity, measured (months)", "80 % of the wins come within these months, from 30 wins on."),
    field("maturityTyped", "SlaMaturityTyped", "count", whole(0, 60), mayBeBlank,
      "Maturity, your own (months)", "Blank: measured. Close rates leave out younger cohorts."),
    field("ratesBy", "SlaRatesBy", "text", oneOf("channel and persona", "channel"), orDefault,
      "Close rates by", "channel: every persona takes its channel's rate, as in the guide."),
    field("smoothingWeight", "SlaSmoothingWeight", "decimal", amount, orDefault,
      "Smoothing weight (customers)", "What small samples lean on. 0: rates as measured."),
    field("buffer", "SlaBuffer", "rate", share, orDefault,
      "Buffer", "Added to the leads needed; 10 % to 20 % is usual."),
    field("confidence", "SlaConfidence", "rate", share, orDefault,
      "Confidence", "How sure the team wants to be of reaching the goal."),
  ),
  section("Speed",
    field("responseLimit", "SlaResponseLimit", "count", amount, orDefault,
      "First answer within", "Sales' promise: how soon a new lead hears from us."),
    field("responseUnit", "SlaResponseUnit", "text", oneOf("minutes", "hours"), orDefault,
      "Unit", "minutes or hours."),
    field("attempts", "SlaAttempts", "count", whole(1, 100), orDefault,
      "Contact attempts, at least", "Before a lead is given back."),
    field("workStart", "SlaWorkStart", "time", share, mayBeBlank,
      "Work starts", "Leave both hours blank and the clock runs day and night."),
    field("workEnd", "SlaWorkEnd", "time", share, mayBeBlank,
      "Work ends", "Time outside work hours, weekends and holidays does not count."),
  ),
];

/** Below what is calculated: sheets of earlier builds are blank there, so that these read as the defaults. */
// biome-ignore format: a list reads better in rows
export const laterSetupFields: readonly Section[] = [
  section("Capacity of sales",
    field("leadsPerRep", "SlaLeadsPerRep", "count", amount, mayBeBlank,
      "Leads a rep can work a month", "Leads needed above the capacity are named on SLA Scorecard."),
    field("reps", "SlaReps", "decimal", amount, mayBeBlank,
      "Reps", "Part-time reps count in part."),
    field("rampShare", "SlaRampShare", "rate", share, orDefault,
      "Ramp-up of the team", "100 %: everyone works at full speed; less while new reps learn."),
  ),
  section("Commitments",
    field("mqlsAWeek", "SlaMqlsAWeek", "count", amount, mayBeBlank,
      "MQLs a week, now", "Marketing's promise. A month is 52 / 12 weeks."),
    field("mqlTarget", "SlaMqlTarget", "count", amount, mayBeBlank,
      "MQLs a week, later", "Where the ramp ends. Blank: it stays as it is."),
    field("mqlRampWeeks", "SlaMqlRampWeeks", "count", whole(1, 1000), mayBeBlank,
      "Weeks of the ramp", "13 weeks are a quarter."),
    field("mqlRampStart", "SlaMqlRampStart", "date", day, mayBeBlank,
      "First day of the ramp", "Its week is the first of the ramp."),
    field("answeredShare", "SlaAnsweredShare", "rate", share, mayBeBlank,
      "Leads answered in time", "Sales' promise: the share that hears from us within the limit."),
    field("attemptsShare", "SlaAttemptsShare", "rate", share, mayBeBlank,
      "Leads with enough attempts", "Sales' promise: the share that gets the contact attempts above."),
  ),
  section("What no export has",
    field("contactsMade", "SlaContactsMade", "count", amount, mayBeBlank,
      "Contacts made in the window", "Calls and mails of sales, for the contacts per SQL."),
    field("medianResponseMinutes", "SlaMedianResponse", "count", amount, mayBeBlank,
      "Median first answer, minutes", "From your CRM's own report, over the window."),
    field("fallOut", "SlaFallOut", "count", amount, mayBeBlank,
      "Customers lost again after the sale", "Of the sales of the window: cancelled, refunded, never paid."),
    field("existingRevenue", "SlaExistingRevenue", "money", amount, mayBeBlank,
      "Revenue from existing business, a month", "Set beside its own goal; it needs no new leads."),
  ),
];

export const allFields: readonly Field[] = [...setupFields, ...laterSetupFields].flatMap(({ fields }) => fields);
