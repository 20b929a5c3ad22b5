import { useState } from "preact/hooks";
import { Radios } from "../controls/radios.tsx";
import { StepHeading } from "../controls/stepHeading.tsx";
import type { ReadingFlow } from "../reading/useReading.ts";

/** A workbook file with several sheets: which one is the export? */
export function SheetQuestion({ reading }: { reading: ReadingFlow }) {
  const { flow, chooseSheet, leave } = reading;
  const names = flow.sheets?.names ?? [];
  const [chosen, setChosen] = useState(flow.sheets?.proposed ?? "");
  return (
    <>
      <StepHeading>Which sheet holds the export?</StepHeading>
      <Radios
        legend={`${flow.fileName} has ${names.length} sheets`}
        choices={names.map(name => ({ value: name, label: name }))}
        value={chosen}
        onValue={setChosen}
      />
      <div class="sla-actions">
        <button type="button" class="sla-main" onClick={() => chooseSheet(chosen)}>
          Read this sheet
        </button>
        <button type="button" onClick={leave}>
          Cancel
        </button>
      </div>
    </>
  );
}
