import { driftFrom } from "../../../agreement/drift.ts";
import { dayInWords } from "../../../dayInWords.ts";
import type { State } from "../../../workbook/state/state.ts";
import { plainCount, plural } from "../../plainNumbers.ts";

/** Enough to see whether the agreement still fits; the Agreement view has the rest. */
const shownAtOnce = 5;

/** Where the numbers would stand against what both teams signed; a refresh never changes the agreement. */
export function PreviewDrift({ after }: { after: State }) {
  const version = after.versions[after.versions.length - 1];
  if (version === undefined) return null;
  const drift = driftFrom(version, after);
  return (
    <section aria-label="Against the agreement">
      <h4>
        Against agreed version {version.number} of {dayInWords(version.date)}
      </h4>
      <p>
        {drift.length === 0
          ? "Every number is still what was agreed."
          : `${plural(drift.length, "number")} ${drift.length === 1 ? "differs" : "differ"} from what was agreed; the agreement itself stays.`}
      </p>
      {drift.length > 0 && (
        <ul>
          {drift.slice(0, shownAtOnce).map(({ words }) => (
            <li key={words}>{words}</li>
          ))}
          {drift.length > shownAtOnce && <li>And {plainCount(drift.length - shownAtOnce)} more.</li>}
        </ul>
      )}
    </section>
  );
}
