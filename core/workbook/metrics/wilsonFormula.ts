/** One bound of the Wilson score interval at 95 % (z is NORMSINV(39/40)), exactly 0 and 1 at the ends. */
import type { FormulaMode } from "../state/state.ts";

export function wilsonFormula(mode: FormulaMode, customers: string, leads: string, side: "low" | "high"): string {
  if (mode === "sla") return `INDEX(SLA_CLOSE_RATE_RANGE(${customers},${leads}),1,${side === "low" ? 1 : 2})`;
  const z = "NORMSINV(39/40)";
  const rate = `${customers}/${leads}`;
  const centre = `(${rate}+${z}*${z}/(2*${leads}))`;
  const half = `${z}*SQRT(${rate}*(1-${rate})/${leads}+${z}*${z}/(4*${leads}*${leads}))`;
  const bound = `(${centre}${side === "low" ? "-" : "+"}${half})/(1+${z}*${z}/${leads})`;
  return side === "low" ? `IF(${customers}=0,0,${bound})` : `IF(${customers}=${leads},1,${bound})`;
}
