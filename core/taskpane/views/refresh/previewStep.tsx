/** Old -> new before anything is written: totals, what is new or gone, the largest moves, and sums that add up. */
import { useState } from "preact/hooks";
import { StepHeading } from "../../controls/stepHeading.tsx";
import { plainCount, plural } from "../../plainNumbers.ts";
import type { PlannedChange } from "./planRefresh.ts";
import { PreviewChecks } from "./previewChecks.tsx";
import { PreviewDrift } from "./previewDrift.tsx";
import { PreviewFacts } from "./previewFacts.tsx";
import { hasChanged, maturitySentence, nameSentences } from "./previewWords.ts";

/** What is read in a minute; the rest comes on demand. */
const shownAtOnce = 5;

export function PreviewStep({ planned, currency }: { planned: PlannedChange; currency: string }) {
  const { preview, names, maturity, measured, checks } = planned;
  const [all, setAll] = useState(false);
  const moved = preview.lines.filter(line => line.moved).length;
  const changed = preview.lines.filter(hasChanged);
  const lines = changed.slice(0, all ? undefined : shownAtOnce);
  const news = nameSentences(names);
  return (
    <section aria-label="Preview">
      <StepHeading focus={false}>Preview</StepHeading>
      <p>
        Nothing is written yet. This is what Apply changes, from the number now to the new one, over the complete months
        that count. In brackets: the range that chance allows for the close rate, and the leads it stands on.
      </p>
      {planned.overExample && (
        <p>
          The numbers of the worked example give way to those of your export, so there is nothing to compare with yet.
        </p>
      )}
      <h4>All channels and personas</h4>
      <PreviewFacts line={preview.totals} currency={currency} />
      <p>{maturitySentence(maturity, measured)}</p>
      {news.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        {moved === 0
          ? "No close rate moves further than chance explains."
          : `${plural(moved, "close rate")} ${moved === 1 ? "moves" : "move"} beyond chance and ${moved === 1 ? "stands" : "stand"} first.`}
      </p>
      <h4>Largest moves</h4>
      <ul class="sla-lines">
        {lines.map(line => (
          <li key={`${line.channel}\n${line.persona}`} data-moved={line.moved ? "yes" : "no"}>
            <h5>
              <bdi>{line.channel}</bdi>, <bdi>{line.persona}</bdi>
            </h5>
            <PreviewFacts line={line} currency={currency} onlyChanges />
          </li>
        ))}
      </ul>
      {changed.length === 0 && <p>No line changes.</p>}
      {!all && changed.length > shownAtOnce && (
        <button type="button" class="sla-quiet" onClick={() => setAll(true)}>
          Show all {plainCount(changed.length)} lines that change
        </button>
      )}
      <PreviewDrift after={planned.after} />
      <PreviewChecks checks={checks} />
    </section>
  );
}
