// Generated from the files of this folder by `npm run build`; edit those instead.
import type { Definition } from "./define.ts";
import { averageSalePrice } from "./averageSalePrice.ts";
import { closeRate } from "./closeRate.ts";
import { closeRateRange } from "./closeRateRange.ts";
import { conversionRate } from "./conversionRate.ts";
import { dealsNeeded } from "./dealsNeeded.ts";
import { dqRate } from "./dqRate.ts";
import { goalChance } from "./goalChance.ts";
import { leadsNeeded } from "./leadsNeeded.ts";
import { leadValue } from "./leadValue.ts";
import { smoothedCloseRate } from "./smoothedCloseRate.ts";
import { splitGoal } from "./splitGoal.ts";
import { summary } from "./summary.ts";

/** Every custom function, by name. */
export const functions: readonly Definition[] = [
  averageSalePrice,
  closeRate,
  closeRateRange,
  conversionRate,
  dealsNeeded,
  dqRate,
  goalChance,
  leadsNeeded,
  leadValue,
  smoothedCloseRate,
  splitGoal,
  summary,
];
