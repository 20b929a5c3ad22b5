/** Old -> new before anything is written: the totals, then each channel and persona, largest moves first. */
import { Fragment } from "preact";
import { useState } from "preact/hooks";
import type { Preview, PreviewLine } from "../../../workbook/preview.ts";
import { OldAndNew } from "../../controls/oldAndNew.tsx";
import { StepHeading } from "../../controls/stepHeading.tsx";
import { plainCount, plainMoney, plainShare, plural } from "../../plainNumbers.ts";

const shownAtOnce = 12;

export function PreviewStep({ preview, currency }: { preview: Preview; currency: string }) {
  const [all, setAll] = useState(false);
  const moved = preview.lines.filter(line => line.moved).length;
  const lines = preview.lines.slice(0, all ? undefined : shownAtOnce);
  return (
    <section aria-label="Preview">
      <StepHeading focus={false}>Preview</StepHeading>
      <p>
        Nothing is written yet. This is what Apply changes, from the number now to the new one. Leads, customers and
        prices are those of the complete months that the averages look at; the range in brackets is what the close rate
        can be by chance.
      </p>
      <Facts line={preview.totals} currency={currency} />
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
              {line.moved && <span class="sla-mark">moved</span>}
            </h5>
            <Facts line={line} currency={currency} onlyChanges />
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

interface FactsProps {
  readonly line: PreviewLine;
  readonly currency: string;
  /** Leaves out what reads the same before and after. */
  readonly onlyChanges?: boolean;
}

function Facts({ line, currency, onlyChanges = false }: FactsProps) {
  const money = (value: number | null) => plainMoney(value, currency);
  const range = line.range && `(${plainShare(line.range[0])} to ${plainShare(line.range[1])})`;
  const facts = [
    { name: "Leads counted", pair: line.leads, show: plainCount },
    { name: "Customers", pair: line.customers, show: plainCount },
    { name: "Close rate", pair: line.closeRate, show: plainShare, more: range },
    { name: "Sale price", pair: line.price, show: money },
    { name: "Lead value", pair: line.leadValue, show: money },
    { name: "Leads needed", pair: line.leadsNeeded, show: plainCount },
  ].filter(({ pair, show }) => !onlyChanges || show(pair[0]) !== show(pair[1]));
  if (facts.length === 0) return <p class="sla-help">Stays as it is.</p>;
  return (
    <dl class="sla-facts">
      {facts.map(({ name, pair, show, more }) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>
            <OldAndNew old={show(pair[0])} now={show(pair[1])} /> {more && <small>{more}</small>}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
