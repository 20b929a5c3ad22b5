/** The mapping that the workbook should remember from this file: everything but the values that nobody has named. */
import type { Mapping, Reading, ValueMapping } from "../../crm/reading.ts";
import { type Flow, mappedIn } from "./flow.ts";
import { mergeMapping } from "./mergeAnswers.ts";

export function mappingToKeep(flow: Flow, reading: Reading): Mapping {
  const inForce = { channels: named(reading.channelValues), personas: named(reading.personaValues) };
  return mergeMapping(inForce, mappedIn(flow));
}

function named(values: readonly ValueMapping[]): Readonly<Record<string, string>> {
  return Object.fromEntries(values.filter(({ by }) => by !== "nothing").map(({ raw, name }) => [raw, name]));
}
