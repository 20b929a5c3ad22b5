/** What the file does not decide, as plain questions; each comes with the answer that is taken meanwhile. */
import { FoldedStep } from "../controls/foldedStep.tsx";
import { Radios } from "../controls/radios.tsx";
import { plural } from "../plainNumbers.ts";
import type { Flow, FlowEvent } from "../reading/flow.ts";
import { questionsOf, unansweredQuestions } from "../reading/openDecisions.ts";
import { DatesBothWays } from "./datesBothWays.tsx";

export function QuestionsStep({ flow, change }: { flow: Flow; change: (event: FlowEvent) => void }) {
  const questions = questionsOf(flow);
  const unanswered = unansweredQuestions(flow);
  if (questions.length === 0) return null;
  const summary =
    unanswered.length > 0
      ? `${plural(unanswered.length, "question")} about this export; the marked answers are taken meanwhile.`
      : `${plural(questions.length, "question")}, all answered.`;
  const keepAll = () => {
    for (const question of unanswered) change({ kind: "answer", question, option: question.taken });
  };
  return (
    <FoldedStep title="Questions" summary={summary} undecided={unanswered.length > 0}>
      {questions.map(({ question, answer }) => (
        <div class="sla-question" key={question.id} data-unsure={answer === null ? "yes" : "no"}>
          <Radios
            legend={question.text}
            choices={question.options.map((option, index) => ({
              value: String(index),
              label: option.label,
              ...(answer === null && index === question.taken && { about: "Taken unless you choose another." }),
            }))}
            value={String(answer ?? question.taken)}
            onValue={option => change({ kind: "answer", question, option: Number(option) })}
          />
          {question.id === "date order" ? (
            <DatesBothWays samples={question.samples} />
          ) : (
            question.samples.length > 0 && (
              <p class="sla-help">In the file: {question.samples.slice(0, 5).join(", ")}</p>
            )
          )}
          {answer === null && (
            <p class="sla-help">
              {question.changesCounts ? "This changes the counts." : "This does not change the counts."}
            </p>
          )}
        </div>
      ))}
      {unanswered.length > 0 && (
        <button type="button" onClick={keepAll}>
          Keep the marked answers
        </button>
      )}
    </FoldedStep>
  );
}
