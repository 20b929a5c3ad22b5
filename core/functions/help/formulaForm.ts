import type { Definition } from "../define.ts";

/** "=SLA_LEADS_NEEDED(revenue_goal, average_sale_price, close_rate, [buffer])" */
export function formulaForm({ name, params }: Definition): string {
  const list = params.map(param => (param.optional ? `[${param.name}]` : param.name));
  return `=${name}(${list.join(", ")})`;
}
