/** The rows are there, but not what a reading needs: a person names the column. */
import { FailureAlert } from "../controls/failureAlert.tsx";
import { SelectField } from "../controls/fields.tsx";
import { ProgressBar } from "../controls/progressBar.tsx";
import { StepHeading } from "../controls/stepHeading.tsx";
import { isSettled } from "../reading/flow.ts";
import type { ReadingFlow } from "../reading/useReading.ts";
import { notRead } from "./exportName.ts";
import { roleLabels } from "./roleLabels.ts";

export function NamedColumns({ view, reading }: { view: string; reading: ReadingFlow }) {
  const { flow, change, leave, table } = reading;
  const chosen = flow.choices.columns.created;
  const headers = (table()?.header ?? []).map((header, index) => ({
    value: String(index),
    label: header || `Column ${index + 1}`,
  }));
  return (
    <>
      <StepHeading>Which column has the creation date?</StepHeading>
      <FailureAlert failure={flow.refusal ? { view, step: "Reading the export", text: notRead(flow) } : null} />
      <SelectField
        label={roleLabels.created}
        help="If the export has the date under another name, choose its column; it is read again at once."
        value={chosen == null ? "" : String(chosen - 1)}
        options={[{ value: "", label: "Choose a column" }, ...headers]}
        onValue={index => change({ kind: "column", role: "created", index: index === "" ? null : Number(index) })}
      />
      {!isSettled(flow) && <ProgressBar progress={flow.progress} />}
      <button type="button" onClick={leave}>
        Cancel
      </button>
    </>
  );
}
