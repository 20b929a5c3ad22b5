import type { NameOrder } from "../counts/cohorts.ts";
import type { ReadOptions, ValueMapping } from "../reading.ts";
import { defaultChannels } from "../values/channelWords.ts";
import { unassigned } from "../values/values.ts";

const defaultPersonas = ["Small business", "Mid-market", "Enterprise", "Public sector"];

/** The workbook's own order, then by alphabet, Unassigned last. */
export function nameOrder(
  { channels, personas }: ReadOptions,
  channelValues: readonly ValueMapping[],
  personaValues: readonly ValueMapping[],
): NameOrder {
  return {
    channels: placesOf(channels ?? defaultChannels, channelValues),
    personas: placesOf(personas ?? defaultPersonas, personaValues),
  };
}

function placesOf(first: readonly string[], values: readonly ValueMapping[]): ReadonlyMap<string, number> {
  const others = new Set(values.map(({ name }) => name));
  for (const name of first) others.delete(name);
  const rest = [...others].filter(name => name !== unassigned).sort((a, b) => (a < b ? -1 : 1));
  const places = new Map<string, number>();
  for (const name of [...first, ...rest]) if (name !== unassigned) places.set(name, places.size);
  places.set(unassigned, places.size);
  return places;
}
