import type { ComponentChildren } from "preact";
import { useEffect, useId, useState } from "preact/hooks";

interface FoldedStepProps {
  readonly title: string;
  /** What is in force, in one line. */
  readonly summary: string;
  /** Whether there is something to decide; then the step is open. */
  readonly undecided: boolean;
  readonly children: ComponentChildren;
}

/** A step of the review: one line with Change while nothing is to decide, open otherwise. */
export function FoldedStep({ title, summary, undecided, children }: FoldedStepProps) {
  const id = useId();
  // Once opened, by a decision to take or by hand, a step stays open until it is folded by hand.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? undecided;
  useEffect(() => {
    if (undecided) setChosen(true);
  }, [undecided]);
  return (
    <section class="sla-folded" aria-labelledby={`${id}-title`} data-undecided={undecided ? "yes" : "no"}>
      <div class="sla-folded-head">
        <h4 id={`${id}-title`}>{title}</h4>
        <button
          type="button"
          class="sla-quiet"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setChosen(!open)}
        >
          {open ? "Fold" : "Change"} <span class="sla-unseen">{title.toLowerCase()}</span>
        </button>
      </div>
      <p aria-live="polite">{summary}</p>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
