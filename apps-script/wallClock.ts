/** Dates of cells as serial numbers: what the clock on the wall shows in the spreadsheet's own time zone. */

const day = 86_400_000;
const firstDay = Date.UTC(1899, 11, 30);

export function serialNumbers(timeZone: string): (date: Date) => number {
  const offsets = new Map<number, number>();
  const offsetAt = (time: number) => {
    const wall = Utilities.formatDate(new Date(time), timeZone, "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    return Date.parse(wall) - time;
  };
  const atMidnight = (time: number) => {
    const known = offsets.get(time);
    const offset = known === undefined ? offsetAt(time) : known;
    offsets.set(time, offset);
    return offset;
  };
  return date => {
    const time = date.getTime();
    // A column of dates asks the service once a day, unless the clocks change on it.
    const start = Math.floor(time / day) * day;
    const offset = atMidnight(start);
    return (time + (offset === atMidnight(start + day) ? offset : offsetAt(time)) - firstDay) / day;
  };
}
