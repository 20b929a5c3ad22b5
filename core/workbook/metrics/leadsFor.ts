/** Whole leads a month for a goal. Same rule as SLA_LEADS_NEEDED, with null where that gives no number. */
import { up } from "../../functions/arithmetic/up.ts";

export function leadsFor(
  goal: number | null,
  price: number | null,
  rate: number | null,
  buffer: number,
): number | null {
  if (goal === null) return null;
  if (goal === 0) return 0;
  return price && rate ? up((goal / (price * rate)) * (1 + buffer)) : null;
}
