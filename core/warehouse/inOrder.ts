import { nameOrder } from "../crm/columns/nameOrder.ts";
import type { ReadOptions, ValueMapping } from "../crm/reading.ts";
import type { Counted } from "./counted.ts";

/** Counts in the order in which core gives them: by time, then by the names of the workbook. */
export function inOrder(
  { cohorts, booked, weeks }: Counted,
  options: ReadOptions,
  channelValues: readonly ValueMapping[],
  personaValues: readonly ValueMapping[],
): Pick<Counted, "cohorts" | "booked" | "weeks"> {
  const { channels, personas } = nameOrder(options, channelValues, personaValues);
  const byPlace = (a: Place, b: Place) =>
    (a.when < b.when ? -1 : a.when > b.when ? 1 : 0) ||
    (channels.get(a.channel) ?? 0) - (channels.get(b.channel) ?? 0) ||
    (personas.get(a.persona) ?? 0) - (personas.get(b.persona) ?? 0);
  const sorted = <Cell>(cells: readonly Cell[], placeOf: (cell: Cell) => Place) =>
    [...cells].sort((a, b) => byPlace(placeOf(a), placeOf(b)));
  const ofMonth = ({ month, channel, persona }: { month: string; channel: string; persona: string }) => ({
    when: month,
    channel,
    persona,
  });
  return {
    cohorts: sorted(cohorts, ofMonth),
    booked: sorted(booked, ofMonth),
    weeks: sorted(weeks, ({ week, channel }) => ({ when: week, channel, persona: "" })),
  };
}

interface Place {
  readonly when: string;
  readonly channel: string;
  readonly persona: string;
}
