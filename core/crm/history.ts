/** Counts of the leads created in one month; null = the export does not know it. */
export interface CohortCounts {
  readonly leads: number | null;
  readonly disqualified: number | null;
  readonly mqls: number | null;
  readonly sqls: number | null;
  readonly sqlsDisqualified: number | null;
  readonly customers: number | null;
  readonly revenue: number | null;
  /** Customers that have an amount. */
  readonly pricedCustomers: number | null;
  /** Sum over the customers with a readable won date. */
  readonly daysToWin: number | null;
  readonly responseKnown: number | null;
  readonly answeredInTime: number | null;
  readonly attemptsKnown: number | null;
  readonly enoughAttempts: number | null;
}

/** Nothing known, to start from. */
export const unknownCounts: CohortCounts = {
  leads: null,
  disqualified: null,
  mqls: null,
  sqls: null,
  sqlsDisqualified: null,
  customers: null,
  revenue: null,
  pricedCustomers: null,
  daysToWin: null,
  responseKnown: null,
  answeredInTime: null,
  attemptsKnown: null,
  enoughAttempts: null,
};

/** One line of SLA History: the counts of one source, month, channel and persona. */
export interface HistoryRow extends CohortCounts {
  /** Which CRM export it came from, e.g. "HubSpot contacts"; a second CRM is a second source. */
  readonly source: string;
  /** yyyy-mm */
  readonly month: string;
  readonly channel: string;
  readonly persona: string;
  /** By month of the win. */
  readonly won: number | null;
  readonly wonRevenue: number | null;
}

/** One line of SLA Weeks: the counts of one source, week and channel over the last 53 weeks; null = not known. */
export interface WeekRow {
  readonly source: string;
  /** The Monday, yyyy-mm-dd. */
  readonly week: string;
  readonly channel: string;
  /** By the week of creation. */
  readonly leads: number | null;
  readonly mqls: number | null;
  readonly sqls: number | null;
  /** By the week of the win. */
  readonly won: number | null;
  readonly wonRevenue: number | null;
}
