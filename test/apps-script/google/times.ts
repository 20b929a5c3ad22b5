/** Serial numbers of cells and moments, by the wall clock of a time zone. */

const day = 86_400_000;
const firstDay = Date.UTC(1899, 11, 30);

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** What the clock shows, as if it were UTC. */
function wallOf(time: number, timeZone: string): number {
  if (timeZone === "Etc/UTC") return time;
  const parts = clockOf(timeZone).formatToParts(new Date(time));
  const part = (type: string) => Number(parts.find(found => found.type === type)!.value);
  const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return wall + (((time % 1000) + 1000) % 1000);
}

export function momentOf(serial: number, timeZone: string): Date {
  const wall = Math.round(serial * day) + firstDay;
  let time = wall;
  for (let round = 0; round < 3; round += 1) time += wall - wallOf(time, timeZone);
  return new Date(time);
}

/** Utilities.formatDate with the one pattern that the script uses. */
export function formatDate(date: Date, timeZone: string, pattern: string): string {
  if (pattern !== "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'") throw new TypeError(`The fake does not know the pattern ${pattern}`);
  return new Date(wallOf(date.getTime(), timeZone)).toISOString();
}

export const isDatePattern = (pattern: string): boolean => /y|d|h/.test(pattern) && pattern !== "General";
