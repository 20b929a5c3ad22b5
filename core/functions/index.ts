// Generated from the files of this folder by `npm run build`; edit those instead.
import type { Definition } from "./define.ts";
import { attemptRate } from "./attemptRate.ts";
import { averageSalePrice } from "./averageSalePrice.ts";
import { closeRate } from "./closeRate.ts";
import { closeRateRange } from "./closeRateRange.ts";
import { contactsPerSql } from "./contactsPerSql.ts";
import { conversionRate } from "./conversionRate.ts";
import { dealsNeeded } from "./dealsNeeded.ts";
import { dqRate } from "./dqRate.ts";
import { funnelNeeded } from "./funnelNeeded.ts";
import { funnelRate } from "./funnelRate.ts";
import { goalChance } from "./goalChance.ts";
import { grid } from "./grid.ts";
import { leadsForConfidence } from "./leadsForConfidence.ts";
import { leadsNeeded } from "./leadsNeeded.ts";
import { leadIq } from "./leadIq.ts";
import { leadReturn } from "./leadReturn.ts";
import { leadValue } from "./leadValue.ts";
import { leadVelocity } from "./leadVelocity.ts";
import { lifetimeValue } from "./lifetimeValue.ts";
import { marketingShare } from "./marketingShare.ts";
import { mqlGoal } from "./mqlGoal.ts";
import { pace } from "./pace.ts";
import { pipelineVelocity } from "./pipelineVelocity.ts";
import { ramp } from "./ramp.ts";
import { responseMinutes } from "./responseMinutes.ts";
import { responseRate } from "./responseRate.ts";
import { smoothedCloseRate } from "./smoothedCloseRate.ts";
import { splitGoal } from "./splitGoal.ts";
import { summary } from "./summary.ts";
import { valueAttainment } from "./valueAttainment.ts";
import { weeklyGoal } from "./weeklyGoal.ts";

/** Every custom function, by name. */
export const functions: readonly Definition[] = [
  attemptRate,
  averageSalePrice,
  closeRate,
  closeRateRange,
  contactsPerSql,
  conversionRate,
  dealsNeeded,
  dqRate,
  funnelNeeded,
  funnelRate,
  goalChance,
  grid,
  leadsForConfidence,
  leadsNeeded,
  leadIq,
  leadReturn,
  leadValue,
  leadVelocity,
  lifetimeValue,
  marketingShare,
  mqlGoal,
  pace,
  pipelineVelocity,
  ramp,
  responseMinutes,
  responseRate,
  smoothedCloseRate,
  splitGoal,
  summary,
  valueAttainment,
  weeklyGoal,
];
