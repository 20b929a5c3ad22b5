import type { RefreshChecks } from "../../../workbook/refresh/refreshChecks.ts";
import { checkLines } from "./previewWords.ts";

/** Sums that must be equal, each with both sides; a person can follow them by hand. */
export function PreviewChecks({ checks }: { checks: RefreshChecks }) {
  const lines = checkLines(checks);
  const broken = lines.filter(({ holds }) => !holds).length;
  return (
    <section aria-label="Checks">
      <h4>{broken === 0 ? "The sums add up" : "Sums to look at"}</h4>
      <ul class="sla-checks">
        {lines.map(({ text, holds }) => (
          <li key={text} data-holds={holds ? "yes" : "no"}>
            {text}
            <span class="sla-unseen">{holds ? ": holds" : ": does not hold"}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
