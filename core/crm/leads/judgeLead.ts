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
  return (lead, ours) => {
    const { row } = lead;
    let reason: string | null = null;
    const found = (kind: ProblemKind): void => {
      if (problems.take(kind, table.numberOf(row)) === "leave out") reason = reason ?? kind;
    };
    if (noSource(row)) found("no source");
    if (noPersona(row)) found("no persona");
    if (otherPipeline(row)) found("other pipeline");
    if (existing(row)) found("existing business");
    if (lead.amountUnreadable) found("unreadable amount");
    if (lead.wonLater) found("won after as-of date");
    if (!lead.won) return reason;
    if (roles.amount !== undefined && lead.amount === null) found("won without amount");
    if (lead.amountNegative && lead.amount === null) found("negative amount");
    if (roles.wonDate !== undefined && lead.wonDay === null) found("won without date");
    if (lead.wonDay !== null && lead.wonDay < lead.createdDay) found("closed before created");
    if (!ours) found("other currency");
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
