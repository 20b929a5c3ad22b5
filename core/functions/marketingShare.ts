import { above } from "./arithmetic/above.ts";
import { bad, define, money, noData } from "./define.ts";

const tooMuch = bad(
  "marketing_revenue",
  (part, total) => `${part} is more than the total revenue (${total}); the total includes marketing's part.`,
);
const noRevenue = noData("total_revenue", "no revenue yet, so there is no share.");

/**
 * =SLA_MARKETING_SHARE(marketing_revenue, total_revenue)
 * Shape: element-wise. Units: money of the same period in, a rate from 0 to 1 out.
 * Errors: #VALUE! when the part is more than the total; #DIV/0! without revenue.
 * Source: alignment chart, revenue from marketing-generated leads.
 */
export const marketingShare = define({
  name: "SLA_MARKETING_SHARE",
  summary: "Share of the revenue that came from marketing-owned channels.",
  params: [
    money("marketing_revenue", "Won revenue from marketing-owned channels (money)"),
    money("total_revenue", "Won revenue from all channels in the same period (money)"),
  ],
  returns: { kind: "rate", help: "0 to 1; format the cell as a percentage" },
  errors: { "#VALUE!": "part above the total", "#DIV/0!": "no revenue" },
  source: "Alignment chart, marketing-generated revenue",
  examples: [
    { args: [30000, 120000], gives: 0.25 },
    {
      args: [
        [[0], [10], [0]],
        [[50], [10], [0]],
      ],
      gives: [[0], [1], [""]],
    },
    { args: [5, 4], gives: "#VALUE!" },
  ],
  unless: (part, total) => (above(part, total) ? tooMuch : total === 0 ? noRevenue : null),
  each: (part, total) => part / total,
});
