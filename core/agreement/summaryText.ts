/** The summary in one sentence: that of SLA_SUMMARY, or of leads and customers only where the CRM knows no MQLs. */
import { summarySentence } from "../functions/arithmetic/summarySentence.ts";
import { blank } from "./blank.ts";
import type { Figures } from "./figures.ts";
import { shareText } from "./plainText.ts";

export function summaryText({ leads, dqRate, mqlCloseRate, closeRate, customers }: Figures): string {
  if (leads !== null && dqRate !== null && mqlCloseRate !== null) return summarySentence(leads, dqRate, mqlCloseRate);
  const some = (value: number | null, one: string, many: string) =>
    value === null ? `${blank} ${many}` : `${value} ${value === 1 ? one : many}`;
  return `Marketing brings ${some(leads, "lead", "leads")} a month; sales closes ${
    closeRate === null ? blank : shareText(closeRate)
  } of them and wins ${some(customers, "customer", "customers")}.`;
}
