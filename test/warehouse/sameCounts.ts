/** A reading as the counts that two ways of reading must agree on. */
import type { Reading } from "../../core/crm/reading.ts";

export function countsOf(reading: Reading) {
  const reasons = new Map<string, number>();
  for (const { reason } of reading.leftOut) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  for (const { reason, count } of reading.leftOutCounts ?? []) reasons.set(reason, count);
  const { asOf, firstCreated, currency, columns, rows, outcome, cohorts, booked, weeks, maturity, rowKind } = reading;
  return {
    ...{ asOf, firstCreated, currency, columns, rows, outcome, cohorts, booked, weeks, maturity, rowKind },
    leftOut: [...reasons].sort(),
    problems: reading.problems.map(({ kind, count, choice }) => `${count} ${kind} ${choice ?? ""}`),
    names: [reading.channelValues, reading.personaValues].map(values =>
      values.map(({ raw, name }) => `${raw} -> ${name}`).sort(),
    ),
    stages: reading.stageValues.map(({ raw, rows: count, outcome: said }) => `${count} ${raw} ${said}`).sort(),
  };
}

/** What is asked, and what is taken meanwhile; rows are named where they have numbers only. */
export const questionsOf = ({ questions }: Reading): readonly string[] =>
  questions.map(({ id, options, taken }) => `${id}: ${options.map(({ label }) => label).join(" / ")}, ${taken}`).sort();
