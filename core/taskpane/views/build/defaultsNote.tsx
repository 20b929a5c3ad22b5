import type { Host } from "../../../workbook/writing/host.ts";

/** Everything that Build does not ask for, one line each. */
export function DefaultsNote({ host }: { host: Host }) {
  return (
    <details>
      <summary>Everything else has a default</summary>
      <ul>
        <li>Averages look at the last six complete months; the running month is shown but not counted.</li>
        <li>A buffer of 10% is added to the leads needed.</li>
        <li>Small samples are pulled toward the overall rate with a weight of three wins.</li>
        <li>Shares of the goal follow what each channel is expected to bring.</li>
        <li>
          {host.defaultMode === "sla"
            ? "Cells use the SLA functions; one click turns them into plain formulas to share."
            : "Cells use plain formulas, so that the workbook works everywhere."}
        </li>
        <li>All of it can be changed in SLA Setup at any time.</li>
      </ul>
    </details>
  );
}
