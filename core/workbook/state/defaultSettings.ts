/** What a new workbook starts with where nothing else is known. */
import { headerOf } from "../metrics/metricColumns.ts";
import type { Channel, Settings } from "./state.ts";

/** The five channels of the guide. */
export const defaultChannels: readonly Channel[] = [
  { name: "Organic", owner: "marketing", costPerLead: null },
  { name: "Email", owner: "marketing", costPerLead: null },
  { name: "Paid media", owner: "marketing", costPerLead: null },
  { name: "Social", owner: "marketing", costPerLead: null },
  { name: "Sales rep call", owner: "sales", costPerLead: null },
];

export const defaultSettings: Settings = {
  company: "",
  currency: "USD",
  rowKind: "lead",
  revenueGoal: null,
  existingGoal: null,
  otherForecast: null,
  dataAsOf: null,
  windowMonths: 6,
  maturityTyped: null,
  maturityMeasured: null,
  ratesBy: "channel and persona",
  buffer: 0.1,
  smoothingWeight: 3,
  confidence: 0.9,
  responseLimit: 5,
  responseUnit: "minutes",
  attempts: 5,
  workStart: 9 / 24,
  workEnd: 17 / 24,
  holidays: [],
  leadsPerRep: null,
  reps: null,
  rampShare: 1,
  mqlsAWeek: null,
  mqlTarget: null,
  mqlRampWeeks: null,
  mqlRampStart: null,
  answeredShare: null,
  attemptsShare: null,
  contactsMade: null,
  medianResponseMinutes: null,
  fallOut: null,
  existingRevenue: null,
  reasons: [],
  channels: defaultChannels,
  personas: [],
  detail: "channel and persona",
  metrics: [],
  gridMetric: headerOf("closeRate"),
};
