/** Answers of last month, taken over without asking; any of them can be asked again. */
import { FoldedStep } from "../controls/foldedStep.tsx";
import { plural } from "../plainNumbers.ts";
import type { Flow, FlowEvent } from "../reading/flow.ts";
import { keptAnswers } from "../reading/keptAnswers.ts";
import { KeptList } from "./keptList.tsx";

export function KeptStep({ flow, change }: { flow: Flow; change: (event: FlowEvent) => void }) {
  const header = flow.reading?.allColumns.map(column => column.header) ?? [];
  const kept = keptAnswers(flow.rememberedAnswers, header);
  if (kept.length === 0) return null;
  return (
    <FoldedStep
      title="Answers kept from last time"
      summary={`${plural(kept.length, "answer")} of an earlier refresh ${kept.length === 1 ? "is" : "are"} taken over.`}
      undecided={false}
    >
      <KeptList kept={kept} onAnswers={answers => change({ kind: "kept", answers })} />
    </FoldedStep>
  );
}
