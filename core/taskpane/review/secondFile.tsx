/** CRMs often keep leads and deals apart: the second file is matched by id or e-mail, and what found no partner is shown. */
import { useId } from "preact/hooks";
import { plainCount, plainShare, plural } from "../plainNumbers.ts";
import { readFile } from "../reading/readFile.ts";
import type { ReadingFlow } from "../reading/useReading.ts";
import { exportFiles } from "./intake.tsx";

const shownAtOnce = 20;

export function SecondFile({ reading }: { reading: ReadingFlow }) {
  const id = useId();
  const joined = reading.flow.reading?.joined;
  if (joined) {
    const { withoutLead } = joined;
    return (
      <section aria-label="Leads and deals">
        <h4>Leads and deals</h4>
        <p>
          {plainCount(joined.matchedDeals)} of {plural(joined.deals, "deal")} ({plainShare(joined.rate)}) found their
          lead, by "{joined.by.deals}" of the deals and "{joined.by.leads}" of the leads.
        </p>
        {withoutLead.length > 0 && (
          <details>
            <summary>{plural(withoutLead.length, "deal")} without a lead</summary>
            <p class="sla-help">
              They count as leads of their own. Rows are numbered on from the last one of the leads.
            </p>
            <ul>
              {withoutLead.slice(0, shownAtOnce).map(({ row, key }) => (
                <li key={row}>
                  Row {row}: {key || "blank"}
                </li>
              ))}
              {withoutLead.length > shownAtOnce && <li>and {plainCount(withoutLead.length - shownAtOnce)} more</li>}
            </ul>
          </details>
        )}
      </section>
    );
  }
  return (
    <details>
      <summary>Are leads and deals in two files?</summary>
      <div class="sla-field">
        <label for={id}>Second file, of the same months</label>
        <input
          id={id}
          class="sla-drop"
          type="file"
          accept={exportFiles}
          aria-describedby={`${id}-help`}
          onChange={event => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = "";
            if (file) reading.addFile(file.name, run => readFile(file, run));
          }}
        />
        <p class="sla-help" id={`${id}-help`}>
          The leads say when they came and from where, the deals who bought for how much. Both need the lead's id, the
          contact's id or the e-mail address.
        </p>
      </div>
    </details>
  );
}
