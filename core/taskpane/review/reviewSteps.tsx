/** The part of the review that Build and Refresh share: from the columns to the quality report. */
import { FailureAlert } from "../controls/failureAlert.tsx";
import { ProgressBar } from "../controls/progressBar.tsx";
import { StepHeading } from "../controls/stepHeading.tsx";
import { isSettled } from "../reading/flow.ts";
import { onlyWonNote } from "../reading/pulls.ts";
import type { ReadingFlow } from "../reading/useReading.ts";
import { AboutExport, kindOf } from "./aboutExport.tsx";
import { ColumnsStep } from "./columnsStep.tsx";
import { CurrencyStep } from "./currencyStep.tsx";
import { exportName } from "./exportName.ts";
import { KeptStep } from "./keptStep.tsx";
import { MappingStep } from "./mappingStep.tsx";
import { OwnersStep } from "./ownersStep.tsx";
import { QualityStep } from "./qualityStep.tsx";
import { QuestionsStep } from "./questionsStep.tsx";
import { SecondFile } from "./secondFile.tsx";
import { SheetChoiceField } from "./sheetChoiceField.tsx";

export function ReviewSteps({ view, reading }: { view: string; reading: ReadingFlow }) {
  const { flow, change, table } = reading;
  if (!flow.reading) return null;
  const kind = kindOf(flow.fileName, flow.reading);
  const onlyWon = onlyWonNote(flow.reading);
  return (
    <>
      <StepHeading>What was found in {exportName(flow.fileName)}</StepHeading>
      {[...(onlyWon === null ? [] : [onlyWon]), ...flow.reading.notes].map(note => (
        <p key={note} class="sla-note">
          {note}
        </p>
      ))}
      <SheetChoiceField reading={reading} />
      {kind === "rows" && <SecondFile reading={reading} />}
      <AboutExport flow={flow} change={change} kind={kind} />
      <KeptStep flow={flow} change={change} />
      {kind !== "counts" && <ColumnsStep flow={flow} reading={flow.reading} change={change} />}
      <QuestionsStep flow={flow} change={change} />
      {kind !== "counts" && <MappingStep flow={flow} reading={flow.reading} change={change} />}
      {kind !== "part" && <OwnersStep flow={flow} change={change} />}
      <CurrencyStep flow={flow} change={change} />
      <QualityStep reading={flow.reading} table={table} change={change} />
      {!isSettled(flow) && (
        <div class="sla-again">
          <ProgressBar progress={flow.progress ?? { step: "Reading again with your change", done: 0 }} />
        </div>
      )}
      <FailureAlert failure={flow.refusal ? { view, step: "Reading with the change", text: flow.refusal } : null} />
    </>
  );
}
