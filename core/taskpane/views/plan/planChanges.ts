/** What writing a plan changes in the cells that people type into, one line each. */

import { isolated } from "../../../isolated.ts";
import { rowKey } from "../../../workbook/metrics/metricRows.ts";
import type { State } from "../../../workbook/state/state.ts";
import { plainCount, plainMoney, plainShare } from "../../plainNumbers.ts";

export interface PlanWrite {
  readonly label: string;
  readonly old: string;
  readonly now: string;
}

const measured = "measured";

export function planChanges(before: State, after: State): PlanWrite[] {
  const { currency } = before.settings;
  const money = (value: number | null, blank: string) => (value === null ? blank : plainMoney(value, currency));
  const [a, b] = [before.settings, after.settings];
  const lines: PlanWrite[] = [
    { label: "Revenue goal", old: money(a.revenueGoal, "none"), now: money(b.revenueGoal, "none") },
    { label: "Buffer", old: plainShare(a.buffer), now: plainShare(b.buffer) },
    { label: "Confidence", old: plainShare(a.confidence), now: plainShare(b.confidence) },
    ...b.personas.map(({ name, ownPrice }) => ({
      label: `Own sale price, ${isolated(name)}`,
      old: money(a.personas.find(persona => persona.name === name)?.ownPrice ?? null, measured),
      now: money(ownPrice, measured),
    })),
  ];
  const old = new Map(a.metrics.map(input => [rowKey(input), input]));
  for (const input of b.metrics) {
    const was = old.get(rowKey(input));
    const where = `${isolated(input.channel)}, ${isolated(input.persona)}`;
    const words = (value: number | null | undefined, shown: (value: number) => string) =>
      value === null || value === undefined ? measured : shown(value);
    lines.push(
      {
        label: `Own leads a month, ${where}`,
        old: words(was?.ownLeads, plainCount),
        now: words(input.ownLeads, plainCount),
      },
      {
        label: `Own close rate, ${where}`,
        old: words(was?.ownCloseRate, plainShare),
        now: words(input.ownCloseRate, plainShare),
      },
    );
  }
  return lines.filter(line => line.old !== line.now);
}
