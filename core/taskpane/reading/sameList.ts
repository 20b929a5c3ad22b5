/** Which list of the workbook an export continues: counted under a second name, its leads would count twice. */
import type { Reading } from "../../crm/reading.ts";
import { exampleSource } from "../../workbook/state/example.ts";
import type { State } from "../../workbook/state/state.ts";

/** A list that the workbook has, with its leads by month. */
export interface KnownSource {
  readonly name: string;
  readonly leads: Readonly<Record<string, number>>;
}

/** Less in common than this says nothing. */
const fewestLeads = 30;
const fewestMonths = 2;
/** Two exports of one list differ by late entries and corrections: a month by no more than this share, or a few leads. */
const mostDifferent = 0.03;
const fewLeads = 2;

export function knownSources({ history }: State): readonly KnownSource[] {
  const sources = new Map<string, Record<string, number>>();
  for (const { source, month, leads } of history) {
    if (source === exampleSource) continue;
    const months = sources.get(source) ?? {};
    months[month] = (months[month] ?? 0) + (leads ?? 0);
    sources.set(source, months);
  }
  return [...sources].map(([name, leads]) => ({ name, leads }));
}

/** The source that has nearly as many leads in each month as the export; null where none has. */
export function sameList(
  sources: readonly KnownSource[],
  { cohorts, asOf }: Pick<Reading, "cohorts" | "asOf">,
): string | null {
  const ours: Record<string, number> = {};
  for (const { month, leads } of cohorts) ours[month] = (ours[month] ?? 0) + leads;
  const running = asOf.slice(0, 7);
  const fits = sources.find(({ leads }) => {
    // The last month of either was perhaps still running when it was exported.
    const last = Object.keys(leads).sort().pop();
    const common = Object.keys(leads).filter(month => ours[month] !== undefined && month !== running && month !== last);
    const total = common.reduce((sum, month) => sum + (leads[month] ?? 0), 0);
    const apart = (month: string) => Math.abs((leads[month] ?? 0) - (ours[month] ?? 0));
    const near = common.every(month => apart(month) <= Math.max(fewLeads, (leads[month] ?? 0) * mostDifferent));
    return near && total >= fewestLeads && common.length >= fewestMonths;
  });
  return fits?.name ?? null;
}
