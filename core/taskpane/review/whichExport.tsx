import { pulls } from "../reading/pulls.ts";

/** One line for each CRM, folded. */
export function WhichExport() {
  return (
    <>
      <p class="sla-help">
        Take the whole pipeline of at least the last twelve months, not only what was won: open and lost leads make the
        close rate.
      </p>
      <details>
        <summary>Which export to pull from your CRM</summary>
        <dl class="sla-pulls">
          {pulls.map(({ crm, pull }) => (
            <div key={crm}>
              <dt>{crm}</dt>
              <dd>{pull}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
