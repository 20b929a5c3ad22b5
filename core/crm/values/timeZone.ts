/** What to add to a moment in UTC, in milliseconds since 1970, to have the wall clock of a zone. */
export type ZoneShift = (moment: number) => number;

/** No zone changes its clock within half an hour. */
const step = 1_800_000;

/** The shift of an IANA zone such as Europe/Berlin; null for a name that is none. */
export function zoneShift(zone: string): ZoneShift | null {
  const clock = clockOf(zone);
  if (clock === null) return null;
  const known = new Map<number, number>();
  return moment => {
    const slot = Math.floor(moment / step);
    let shift = known.get(slot);
    if (shift === undefined) {
      shift = wallClock(clock, slot * step) - slot * step;
      known.set(slot, shift);
    }
    return shift;
  };
}

function clockOf(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hour12: false,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return null;
  }
}

function wallClock(clock: Intl.DateTimeFormat, moment: number): number {
  const parts = new Map(clock.formatToParts(moment).map(({ type, value }) => [type as string, Number(value)]));
  const of = (type: string) => parts.get(type) ?? 0;
  // Midnight comes as 24 from some engines.
  return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour") % 24, of("minute"), of("second"));
}
