/** The columns of SLA Metrics, in their order. */
export const inputKeys = ["ownCloseRate", "ownLeads", "share"] as const;

const metricKeys = [
  "leads",
  "customers",
  "revenue",
  "priced",
  "measuredPrice",
  "leadsAMonth",
  "rateLeads",
  "rateCustomers",
  "closeRate",
  "low",
  "high",
  "rateUsed",
  "rateNote",
  "price",
  "priceNote",
  "leadValue",
  "expectedCustomers",
  "expectedRevenue",
  "goal",
  "leadsNeeded",
  "leadsWithBuffer",
  "gap",
  "gapWorth",
  "unanswered",
  "channelLeads",
  "channelCustomers",
  "channelRate",
  "personaLeads",
  "personaCustomers",
  "personaRate",
  "expectedRate",
  "personaRevenue",
  "personaPriced",
  "key",
] as const;

export type MetricKey = (typeof metricKeys)[number];
export type ColumnKey = "channel" | "persona" | "owner" | (typeof inputKeys)[number] | MetricKey;

const order: readonly ColumnKey[] = ["channel", "persona", "owner", ...inputKeys, ...metricKeys];

/** Column number of a key, from 1. */
export const columnOf = (key: ColumnKey): number => order.indexOf(key) + 1;
