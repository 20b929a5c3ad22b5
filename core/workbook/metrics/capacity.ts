/** Leads that sales can work a month; null while leads per rep or reps are not typed. */
import type { Settings } from "../state/state.ts";

export const capacityOf = ({ leadsPerRep, reps, rampShare }: Settings): number | null =>
  leadsPerRep === null || reps === null ? null : leadsPerRep * reps * rampShare;
