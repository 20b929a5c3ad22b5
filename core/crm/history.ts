/** One line of SLA History: the counts of one source, month, channel and persona. */
export interface HistoryRow {
  /** Which CRM export it came from, e.g. "HubSpot contacts"; a second CRM is a second source. */
  readonly source: string;
  /** yyyy-mm */
  readonly month: string;
  readonly channel: string;
  readonly persona: string;
  /** By creation month; null = the export does not know it. */
  readonly leads: number | null;
  readonly disqualified: number | null;
  readonly mqls: number | null;
  readonly sqls: number | null;
  readonly sqlsDisqualified: number | null;
  readonly customers: number | null;
  readonly revenue: number | null;
  readonly pricedCustomers: number | null;
  readonly daysToWin: number | null;
  readonly responseKnown: number | null;
  readonly answeredInTime: number | null;
  readonly attemptsKnown: number | null;
  readonly enoughAttempts: number | null;
  /** By month of the win. */
  readonly won: number | null;
  readonly wonRevenue: number | null;
}
