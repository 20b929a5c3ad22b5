import type { AgreedVersion } from "../../../agreement/agreedVersion.ts";
import { versionName } from "../../../agreement/agreementDocument.ts";
import { driftFrom } from "../../../agreement/drift.ts";
import type { State } from "../../../workbook/state/state.ts";

/** Enough for the pane; SLA Versions and SLA Metrics have the rest. */
const shownAtOnce = 10;

/** What has moved since a version was agreed. */
export function DriftList({ version, state }: { version: AgreedVersion; state: State }) {
  const drift = driftFrom(version, state);
  return (
    <section aria-label="Drift">
      <h4>{versionName(version)}: drift</h4>
      {drift.length === 0 ? (
        <p>The plan of today is what was agreed.</p>
      ) : (
        <ul>
          {drift.slice(0, shownAtOnce).map(({ words }) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {drift.length > shownAtOnce && <p>And {drift.length - shownAtOnce} more.</p>}
    </section>
  );
}
