import type { Opened } from "./view.ts";

/** Enough to start with; the sheets have the rest. */
const shownAtOnce = 8;

interface OpeningNotesProps {
  readonly opened: Opened;
  readonly onLookAgain: () => void;
}

/** What opening the workbook found: an unreadable version, a run that was rolled back, cells to correct. */
export function OpeningNotes({ opened, onLookAgain }: OpeningNotesProps) {
  const problems = opened.kind === "ready" ? opened.problems : [];
  const first = opened.kind === "refused" ? opened.text : opened.rolledBack;
  if (!first && problems.length === 0) return <div aria-live="polite" />;
  return (
    <div aria-live="polite">
      <section class="sla-notes" aria-label="About this workbook">
        {first && <p>{first}</p>}
        {problems.length > 0 && (
          <>
            <p>Some cells cannot be read. Please correct them; until then nothing is written here:</p>
            <ul>
              {problems.slice(0, shownAtOnce).map(problem => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
            {problems.length > shownAtOnce && <p>And {problems.length - shownAtOnce} more.</p>}
          </>
        )}
        {(problems.length > 0 || opened.kind === "refused") && (
          <button type="button" onClick={onLookAgain}>
            Look again
          </button>
        )}
      </section>
    </div>
  );
}
