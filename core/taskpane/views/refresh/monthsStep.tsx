/** Months that a filtered or cut file would damage: kept unless a person says otherwise. */
import { Radios } from "../../controls/radios.tsx";
import { plainCount, plainMonth } from "../../plainNumbers.ts";
import type { FlowEvent } from "../../reading/flow.ts";
import type { Months } from "./planRefresh.ts";

export function MonthsStep({ months, change }: { months: Months; change: (event: FlowEvent) => void }) {
  const asked = months.filter(month => month.reason !== null);
  if (asked.length === 0) return null;
  return (
    <section aria-label="Months to check">
      <h4>Months to check</h4>
      {asked.map(month => (
        <div key={month.month} class="sla-question">
          <p>{month.reason}</p>
          <Radios
            legend={`${plainMonth(month.month)}: ${plainCount(month.leadsBefore)} leads now, ${plainCount(month.leadsAfter)} in this file`}
            choices={[
              { value: "keep", label: "Keep the counts of the workbook" },
              { value: "replace", label: "Replace them with this file" },
            ]}
            value={month.decision}
            onValue={decision => change({ kind: "month", month: month.month, decision })}
          />
        </div>
      ))}
    </section>
  );
}
