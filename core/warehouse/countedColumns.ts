/** The header of the answer; its first name says which table this is. */
// biome-ignore format: a list reads better in rows
export const countedColumns = [
  "sla_counts_1", "period", "channel", "persona", "detail", "leads", "disqualified", "mqls", "sqls",
  "sqls_disqualified", "customers", "revenue", "priced_customers", "days_to_win", "response_known", "answered_in_time",
  "attempts_known", "enough_attempts",
] as const;

export type CountedColumn = (typeof countedColumns)[number];
