/** Months that a filtered, cut or older file would damage: kept unless a person says otherwise. */
import { monthInWords } from "../../../dayInWords.ts";
import { Radios } from "../../controls/radios.tsx";
import { plainCount, plural } from "../../plainNumbers.ts";
import type { FlowEvent } from "../../reading/flow.ts";
import type { Months } from "./planRefresh.ts";

const choices = [
  { value: "keep", label: "Keep the counts of the workbook" },
  { value: "replace", label: "Replace them with this file" },
] as const;

/** More than these are folded under the choice for all of them. */
const shownAtOnce = 3;

/** Why so many months are asked about, in one sentence. */
export function commonReason(asked: Months): string {
  const [first] = asked;
  const sameForAll = asked.every(({ reason }) => reason === first?.reason) && first?.reason?.includes("older");
  if (sameForAll) return first?.reason ?? "";
  const sum = (key: "leadsBefore" | "leadsAfter") => plainCount(asked.reduce((total, month) => total + month[key], 0));
  return `In ${plural(asked.length, "month")} the workbook has ${sum("leadsBefore")} leads and this file ${sum("leadsAfter")}: the export seems to be filtered.`;
}

export function MonthsStep({ months, change }: { months: Months; change: (event: FlowEvent) => void }) {
  const asked = months.filter(month => month.reason !== null);
  const [first] = asked;
  if (first === undefined) return null;
  const all = asked.map(({ month }) => month);
  const common = asked.every(({ decision }) => decision === first.decision) ? first.decision : null;
  const oneByOne = asked.map((month, at) => (
    <div key={month.month} class="sla-question">
      {month.reason !== asked[at - 1]?.reason && <p>{month.reason}</p>}
      <Radios
        legend={`${monthInWords(month.month)}: ${plainCount(month.leadsBefore)} leads now, ${plainCount(month.leadsAfter)} in this file`}
        choices={choices}
        value={month.decision}
        onValue={decision => change({ kind: "months", months: [month.month], decision })}
      />
    </div>
  ));
  return (
    <section aria-label="Months to check">
      <h4>Months to check</h4>
      {asked.length > shownAtOnce && <p>{commonReason(asked)}</p>}
      {asked.length > 1 && (
        <Radios
          legend={`All ${plural(asked.length, "month")} at once`}
          choices={choices}
          value={common}
          onValue={decision => change({ kind: "months", months: all, decision })}
        />
      )}
      {asked.length > shownAtOnce ? (
        <details>
          <summary>One by one</summary>
          {oneByOne}
        </details>
      ) : (
        oneByOne
      )}
    </section>
  );
}
