import type { DateCells } from "../text/values.ts";
import { dayMs } from "./calendar.ts";
import { type DateReading, dayOfScanned } from "./dateColumn.ts";
import { scanDate, scanTime } from "./scanDate.ts";

/** The date of each row in milliseconds since 1970; NaN where the cell is none here. Each day and each time is read once. */
export function dateReader({ days, times }: DateCells, reading: DateReading): (row: number) => number {
  const { order, forms, shift, turned } = reading;
  const starts = new Float64Array(days.values.length);
  const offsets = new Float64Array(days.values.length).fill(Number.NaN);
  for (const [code, cell] of days.values.entries()) {
    const date = cell === "" ? null : scanDate(cell);
    const day = date === null || !forms.has(date.form) ? null : dayOfScanned(date, order, turned === true);
    starts[code] = day === null ? Number.NaN : day * dayMs + date!.time;
    if (date !== null && date.offset !== null) offsets[code] = date.offset;
  }
  const clocks = (times?.values ?? []).map(scanTime);
  const since = Float64Array.from(clocks, clock => (clock === null ? Number.NaN : clock.time));
  const away = Float64Array.from(clocks, clock => clock?.offset ?? Number.NaN);
  const hasOffsets = offsets.some(offset => !Number.isNaN(offset)) || away.some(offset => !Number.isNaN(offset));
  const [dayCodes, timeCodes] = [days.codes, times?.codes];
  if (!hasOffsets) {
    if (timeCodes === undefined) return row => starts[dayCodes[row]!]!;
    return row => starts[dayCodes[row]!]! + since[timeCodes[row]!]!;
  }
  return row => {
    const day = dayCodes[row]!;
    const time = timeCodes === undefined ? -1 : timeCodes[row]!;
    const written = starts[day]! + (time < 0 ? 0 : since[time]!);
    const own = offsets[day]!;
    const offset = !Number.isNaN(own) || time < 0 ? own : away[time]!;
    if (Number.isNaN(offset)) return written;
    const moment = written - offset;
    return shift === undefined ? moment : moment + shift(moment);
  };
}
