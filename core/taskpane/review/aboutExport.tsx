import { TextField } from "../controls/fields.tsx";
import { type Flow, type FlowEvent, sourceOf } from "../reading/flow.ts";

/** The two facts the rows do not hold: what the export is called, and the day it stands for. */
export function AboutExport({ flow, change }: { flow: Flow; change: (event: FlowEvent) => void }) {
  const asOf = flow.choices.asOf ?? flow.reading?.asOf ?? "";
  return (
    <div class="sla-about">
      <TextField
        label="Source name"
        value={flow.choices.source ?? flow.proposedSource}
        onValue={name => change({ kind: "source", name })}
        help="Use the same name every month; another CRM or list gets another name and is counted beside it."
        problem={sourceOf(flow) === "" ? 'Type a name for this export, such as "HubSpot contacts".' : null}
      />
      <TextField
        type="date"
        label="Data as of"
        value={asOf}
        onValue={date => isWhole(date) && change({ kind: "as of", date })}
        help={
          flow.choices.asOf
            ? "Typed by you."
            : "The latest date in the file; type the day of the export if it is later."
        }
      />
    </div>
  );
}

/** While a year is being typed the field holds years like 0002; cleared, it goes back to the file's date. */
const isWhole = (date: string): boolean => date === "" || /^(19|20)\d\d-/.test(date);
