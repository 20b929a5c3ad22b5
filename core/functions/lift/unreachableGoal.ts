/** Why no number of deals or leads reaches a goal. */
import { noAnswer } from "./failure.ts";

export const dealsAtNoPrice = noAnswer(
  "average_sale_price",
  "at a price of 0 no number of deals reaches the goal; enter a price above 0.",
);
export const leadsAtNoPrice = noAnswer(
  "average_sale_price",
  "at a price of 0 no number of leads reaches the goal; enter a price above 0.",
);
export const leadsAtNoRate = noAnswer(
  "close_rate",
  "at a close rate of 0 no number of leads reaches the goal; enter a rate above 0.",
);
