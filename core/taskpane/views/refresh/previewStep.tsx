/** Old -> new before anything is written: the totals, then each channel and persona, largest moves first. */
import { useState } from "preact/hooks";
import type { Preview, PreviewLine } from "../../../workbook/preview.ts";
import { StepHeading } from "../../controls/stepHeading.tsx";
import { plainChange, plainCount, plainMoney, plainShare, plural } from "../../plainNumbers.ts";

const shownAtOnce = 12;

export function PreviewStep({ preview, currency }: { preview: Preview; currency: string }) {
  const [all, setAll] = useState(false);
  const moved = preview.lines.filter(line => line.moved).length;
  const lines = preview.lines.slice(0, all ? undefined : shownAtOnce);
  return (
    <section aria-label="Preview">
      <StepHeading focus={false}>Preview</StepHeading>
      <p>
        Nothing is written yet. This is what Apply changes, old → new. Leads, customers and prices are those of the
        complete months that the averages look at.
      </p>
      <Totals line={preview.totals} currency={currency} />
      <p>
        {moved === 0
          ? "No close rate moves further than chance explains."
          : `${plural(moved, "close rate")} ${moved === 1 ? "moves" : "move"} further than chance explains, marked below.`}
      </p>
      <h4>By channel and persona, largest moves first</h4>
      <ul class="sla-lines">
        {lines.map(line => (
          <li key={`${line.channel}\n${line.persona}`} data-moved={line.moved ? "yes" : "no"}>
            <h5>
              {line.channel}, {line.persona}
              {line.moved && <span class="sla-mark"> moved</span>}
            </h5>
            <Totals line={line} currency={currency} />
          </li>
        ))}
      </ul>
      {!all && preview.lines.length > shownAtOnce && (
        <button type="button" class="sla-quiet" onClick={() => setAll(true)}>
          Show all {plainCount(preview.lines.length)} lines
        </button>
      )}
    </section>
  );
}

function Totals({ line, currency }: { line: PreviewLine; currency: string }) {
  const money = (value: number | null) => plainMoney(value, currency);
  const range = line.range && `between ${plainShare(line.range[0])} and ${plainShare(line.range[1])}`;
  return (
    <dl class="sla-facts">
      <dt>Leads counted</dt>
      <dd>{plainChange(line.leads, plainCount)}</dd>
      <dt>Customers</dt>
      <dd>{plainChange(line.customers, plainCount)}</dd>
      <dt>Close rate</dt>
      <dd>
        {plainChange(line.closeRate, plainShare)} {range && <small>{range}</small>}
      </dd>
      <dt>Sale price</dt>
      <dd>{plainChange(line.price, money)}</dd>
      <dt>Lead value</dt>
      <dd>{plainChange(line.leadValue, money)}</dd>
      <dt>Leads needed a month</dt>
      <dd>{plainChange(line.leadsNeeded, plainCount)}</dd>
    </dl>
  );
}
