/** Everything the workbook remembers: what people typed, the counts of the refreshes, the mapping, the log. */
import type { AgreedVersion } from "../../agreement/agreedVersion.ts";
import type { Filled } from "../../agreement/filledField.ts";
import type { HistoryRow, WeekRow } from "../../crm/history.ts";

/** Raised with every change of the sheets' layout; a workbook of a newer schema is refused. */
export const schemaVersion = 1;

/** SLA functions, or the same numbers with the spreadsheet's own functions. */
export type FormulaMode = "sla" | "plain";
/** How many rows SLA Metrics has. */
export type Detail = "total" | "channel" | "channel and persona";
export type Owner = "marketing" | "sales";
export type RatesBy = "channel" | "channel and persona";

export const unassigned = "Unassigned";
export const allChannels = "All channels";
export const allPersonas = "All personas";

export interface Channel {
  readonly name: string;
  readonly owner: Owner;
  readonly costPerLead: number | null;
}

export interface Persona {
  readonly name: string;
  /** Sale price typed by the team; null = measured. */
  readonly ownPrice: number | null;
}

/** What people type into one row of SLA Metrics; null = measured, or no share. */
export interface MetricsInput {
  readonly channel: string;
  readonly persona: string;
  readonly ownCloseRate: number | null;
  readonly ownLeads: number | null;
  readonly share: number | null;
}

export interface Reason {
  readonly name: string;
  readonly count: number | null;
}

export interface Settings {
  readonly company: string;
  /** ISO code, e.g. USD. */
  readonly currency: string;
  readonly rowKind: "lead" | "opportunity";
  /** Per month, new business. */
  readonly revenueGoal: number | null;
  /** Per month, existing business; shown apart. */
  readonly existingGoal: number | null;
  /** Per month, revenue expected from sources that need no leads of ours. */
  readonly otherForecast: number | null;
  /** ISO date, set by each refresh. */
  readonly dataAsOf: string | null;
  readonly windowMonths: number;
  /** Typed by a person; wins over the measured one. */
  readonly maturityTyped: number | null;
  readonly maturityMeasured: number | null;
  readonly ratesBy: RatesBy;
  readonly buffer: number;
  readonly smoothingWeight: number;
  readonly confidence: number;
  readonly responseLimit: number;
  readonly responseUnit: "minutes" | "hours";
  readonly attempts: number;
  /** Fractions of a day, both or neither. */
  readonly workStart: number | null;
  readonly workEnd: number | null;
  /** ISO dates. */
  readonly holidays: readonly string[];
  /** Capacity: leads that one rep can work a month, reps, and how far new reps are already up to speed (0 to 1). */
  readonly leadsPerRep: number | null;
  readonly reps: number | null;
  readonly rampShare: number;
  /** What marketing promises: MQLs a week now, and a later target reached evenly over some weeks. */
  readonly mqlsAWeek: number | null;
  readonly mqlTarget: number | null;
  readonly mqlRampWeeks: number | null;
  /** ISO date in the first week of the ramp. */
  readonly mqlRampStart: string | null;
  /** What sales promises: share of leads answered in time, share with enough contact attempts. */
  readonly answeredShare: number | null;
  readonly attemptsShare: number | null;
  /** Typed for SLA Scorecard, since no export has them; for the window, existing revenue a month. */
  readonly contactsMade: number | null;
  readonly medianResponseMinutes: number | null;
  readonly fallOut: number | null;
  readonly existingRevenue: number | null;
  /** Why leads were disqualified in the window, and how many. */
  readonly reasons: readonly Reason[];
  readonly channels: readonly Channel[];
  readonly personas: readonly Persona[];
  readonly detail: Detail;
  readonly metrics: readonly MetricsInput[];
  /** The metric that the grid of SLA Overview shows. */
  readonly gridMetric: string;
}

/** One line of SLA Mapping: a raw value of a source's export, and the name it counts as. */
export interface MappingRow {
  readonly kind: "channel" | "persona";
  readonly raw: string;
  readonly name: string;
}

/** One line of SLA Mapping that keeps what was answered for exports with the same header. */
export interface RememberedAnswers {
  readonly headerFingerprint: string;
  readonly source: string;
  /** Answers of core/crm as JSON. */
  readonly answers: string;
}

export interface LogRow {
  /** ISO date and time, given by the host's clock. */
  readonly when: string;
  readonly source: string;
  readonly file: string;
  readonly asOf: string;
  readonly read: number;
  readonly used: number;
  readonly merged: number;
  readonly leftOut: number;
  readonly fingerprint: string;
}

export interface State {
  readonly mode: FormulaMode;
  readonly settings: Settings;
  readonly history: readonly HistoryRow[];
  readonly weeks: readonly WeekRow[];
  /** What is filled in on SLA Agreement and SLA Playbook. */
  readonly agreement: Filled;
  readonly playbook: Filled;
  /** In the order of their numbers; the last one is in force. */
  readonly versions: readonly AgreedVersion[];
  readonly mapping: readonly MappingRow[];
  readonly answers: readonly RememberedAnswers[];
  readonly log: readonly LogRow[];
}
