import type { Answers } from "../../crm/reading.ts";
import type { KeptAnswer } from "../reading/keptAnswers.ts";

interface KeptListProps {
  readonly kept: readonly KeptAnswer[];
  readonly disabled?: boolean;
  readonly onAnswers: (answers: Answers) => void;
}

/** One line an answer; taking one back means that it is asked, or proposed, again. */
export function KeptList({ kept, disabled = false, onAnswers }: KeptListProps) {
  return (
    <>
      <ul class="sla-kept">
        {kept.map(({ key, text, without }) => (
          <li key={key}>
            <span>{text}</span>
            <button type="button" class="sla-quiet" disabled={disabled} onClick={() => onAnswers(without)}>
              Ask again <span class="sla-unseen">about {text}</span>
            </button>
          </li>
        ))}
      </ul>
      {kept.length > 1 && (
        <button type="button" disabled={disabled} onClick={() => onAnswers({})}>
          Ask all of them again
        </button>
      )}
    </>
  );
}
