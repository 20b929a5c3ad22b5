/** The numbers of the agreement: which ones there are. What they are is worked out in planFigures.ts and on the sheet. */
export const figureList = [
  { key: "revenueGoal", label: "Revenue goal a month", format: "money" },
  { key: "otherForecast", label: "Forecast from other sources", format: "money" },
  { key: "marketingGoal", label: "Marketing's part of the goal", format: "money" },
  { key: "salesGoal", label: "Sales' own part of the goal", format: "money" },
  { key: "leads", label: "Leads a month from marketing", format: "count" },
  { key: "leadsAWeek", label: "Leads a week from marketing", format: "count" },
  { key: "closeRate", label: "Close rate of these leads", format: "rate" },
  { key: "dqRate", label: "Leads that do not become MQLs", format: "rate" },
  { key: "mqls", label: "MQLs a month to sales", format: "count" },
  { key: "mqlsAWeek", label: "MQLs a week to sales", format: "count" },
  { key: "mqlCloseRate", label: "Close rate of MQLs", format: "rate" },
  { key: "customers", label: "Customers a month", format: "count" },
  { key: "expectedRevenue", label: "Expected revenue of today's leads", format: "money" },
  { key: "leadsToday", label: "Leads a month today", format: "decimal" },
  { key: "promisedAWeek", label: "Promised to sales a week", format: "count" },
  { key: "promisedAMonth", label: "Promised to sales a month", format: "count" },
  { key: "rampTarget", label: "Promised a week after the ramp", format: "count" },
  { key: "rampWeeks", label: "Weeks of the ramp", format: "count" },
  { key: "answeredShare", label: "Answered in time", format: "rate" },
  { key: "attemptsShare", label: "With enough contact attempts", format: "rate" },
  { key: "buffer", label: "Buffer", format: "rate" },
  { key: "responseLimit", label: "First answer within", format: "count" },
  { key: "attempts", label: "Contact attempts, at least", format: "count" },
] as const;

export type FigureKey = (typeof figureList)[number]["key"];

/** null = not known. */
export type Figures = Readonly<Record<FigureKey, number | null>>;
