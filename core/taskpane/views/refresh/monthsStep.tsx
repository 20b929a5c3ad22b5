/** Months that a filtered or cut file would damage: kept unless a person says otherwise. */
import { Radios } from "../../controls/radios.tsx";
import { plainCount, plainMonth, plural } from "../../plainNumbers.ts";
import type { FlowEvent } from "../../reading/flow.ts";
import type { Months } from "./planRefresh.ts";

const choices = [
  { value: "keep", label: "Keep the counts of the workbook" },
  { value: "replace", label: "Replace them with this file" },
] as const;

export function MonthsStep({ months, change }: { months: Months; change: (event: FlowEvent) => void }) {
  const asked = months.filter(month => month.reason !== null);
  if (asked.length === 0) return null;
  const all = asked.map(({ month }) => month);
  const [first] = asked;
  const common = asked.every(({ decision }) => decision === first?.decision) ? (first?.decision ?? null) : null;
  return (
    <section aria-label="Months to check">
      <h4>Months to check</h4>
      {asked.length > 1 && (
        <Radios
          legend={`All ${plural(asked.length, "month")} at once`}
          choices={choices}
          value={common}
          onValue={decision => change({ kind: "months", months: all, decision })}
        />
      )}
      {asked.map(month => (
        <div key={month.month} class="sla-question">
          <p>{month.reason}</p>
          <Radios
            legend={`${plainMonth(month.month)}: ${plainCount(month.leadsBefore)} leads now, ${plainCount(month.leadsAfter)} in this file`}
            choices={choices}
            value={month.decision}
            onValue={decision => change({ kind: "months", months: [month.month], decision })}
          />
        </div>
      ))}
    </section>
  );
}
