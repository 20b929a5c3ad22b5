import type { Columns } from "../columns/columns.ts";
import type { ProblemKind } from "../reading.ts";
import { words } from "../text/fold.ts";
import { cellAt } from "../text/table.ts";
import type { Lead } from "./leads.ts";
import type { Problems } from "./problems.ts";

/** Notes what is odd about a lead; the reason to leave it out where a person chose so. */
export function judge(
  problems: Problems,
  number: number,
  lead: Lead,
  ours: boolean,
  columns: Columns,
  mainPipeline: string | null,
): string | null {
  const { roles, type } = columns;
  let reason: string | null = null;
  const check = (kind: ProblemKind, found: boolean): void => {
    if (found && problems.take(kind, number) === "leave out") reason = reason ?? kind;
  };
  check("no source", roles.channel !== undefined && cellAt(lead.row, roles.channel) === "");
  check("no persona", roles.persona !== undefined && cellAt(lead.row, roles.persona) === "");
  check("other pipeline", mainPipeline !== null && cellAt(lead.row, roles.pipeline) !== mainPipeline);
  check("existing business", type !== null && isExisting(cellAt(lead.row, type)));
  check("unreadable amount", lead.amountUnreadable);
  check("won after as-of date", lead.wonLater);
  if (!lead.won) return reason;
  check("won without amount", roles.amount !== undefined && lead.amount === null);
  check("negative amount", lead.amountNegative && lead.amount === null);
  check("won without date", roles.wonDate !== undefined && lead.wonDay === null);
  check("closed before created", lead.wonDay !== null && lead.wonDay < lead.createdDay);
  check("other currency", !ours);
  return reason;
}

const existing = new Set(
  "existing existingbusiness existingcustomer renewal renewals upsell upselling expansion bestandskunde bestandsgeschaft verlangerung renovacion renouvellement rinnovo verlenging renovacao fornyelse fornyelser".split(
    " ",
  ),
);

function isExisting(type: string): boolean {
  return type !== "" && words(type).some(word => existing.has(word));
}

export function mostFrequent(values: ReadonlyMap<string, number>): string | null {
  if (values.size < 2) return null;
  let best: string | null = null;
  for (const [value, rows] of values) if (best === null || rows > values.get(best)!) best = value;
  return best;
}
