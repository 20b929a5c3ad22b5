import type { Columns } from "../columns/columns.ts";
import type { ProblemKind } from "../reading.ts";
import { words } from "../text/fold.ts";
import type { Table } from "../text/table.ts";
import { perValue } from "../text/values.ts";
import type { Lead } from "./leads.ts";
import type { Problems } from "./problems.ts";

/** Notes what is odd about a lead; the reason to leave it out where a person chose so. */
export type Judge = (lead: Lead, ours: boolean) => string | null;

export function newJudge(
  table: Table,
  { roles, type }: Columns,
  problems: Problems,
  pipelines: ReadonlyMap<string, number>,
): Judge {
  const column = (index: number | null | undefined) => (index == null ? null : table.values(index));
  const isBlank = (cell: string) => cell === "";
  const noSource = roles.channel === undefined ? never : perValue(column(roles.channel), isBlank);
  const noPersona = roles.persona === undefined ? never : perValue(column(roles.persona), isBlank);
  const main = mostFrequent(pipelines);
  const otherPipeline = main === null ? never : perValue(column(roles.pipeline), cell => cell !== main);
  const existing = perValue(column(type), isExisting);
  // Made once: a function made for each row took half of the memory that a reading asks for.
  const found = (kind: ProblemKind, row: number, before: string | null): string | null =>
    problems.take(kind, table.numberOf(row)) === "leave out" ? (before ?? kind) : before;
  return (lead, ours) => {
    const { row } = lead;
    let reason: string | null = null;
    if (noSource(row)) reason = found("no source", row, reason);
    if (noPersona(row)) reason = found("no persona", row, reason);
    if (otherPipeline(row)) reason = found("other pipeline", row, reason);
    if (existing(row)) reason = found("existing business", row, reason);
    if (lead.amountUnreadable) reason = found("unreadable amount", row, reason);
    if (lead.wonLater) reason = found("won after as-of date", row, reason);
    if (!lead.won) return reason;
    if (roles.amount !== undefined && lead.amount === null) reason = found("won without amount", row, reason);
    if (lead.amountNegative && lead.amount === null) reason = found("negative amount", row, reason);
    if (roles.wonDate !== undefined && lead.wonDay === null) reason = found("won without date", row, reason);
    if (lead.wonDay !== null && lead.wonDay < lead.createdDay) reason = found("closed before created", row, reason);
    if (!ours) reason = found("other currency", row, reason);
    return reason;
  };
}

const never = () => false;

const existingWords = new Set(
  "existing existingbusiness existingcustomer renewal renewals upsell upselling expansion bestandskunde bestandsgeschaft verlangerung renovacion renouvellement rinnovo verlenging renovacao fornyelse fornyelser".split(
    " ",
  ),
);

export function isExisting(type: string): boolean {
  return type !== "" && words(type).some(word => existingWords.has(word));
}

export function mostFrequent(values: ReadonlyMap<string, number>): string | null {
  if (values.size < 2) return null;
  let best: string | null = null;
  for (const [value, rows] of values) if (best === null || rows > values.get(best)!) best = value;
  return best;
}
