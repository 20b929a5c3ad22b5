/** Which column stands for what; only the unsure ones are shown at once. */
import { useId } from "preact/hooks";
import type { Reading, Role } from "../../crm/reading.ts";
import { FoldedStep } from "../controls/foldedStep.tsx";
import { plainShare, plural } from "../plainNumbers.ts";
import type { Flow, FlowEvent } from "../reading/flow.ts";
import { unsureRoles } from "../reading/openDecisions.ts";
import { roleLabels } from "./roleLabels.ts";

interface ColumnsProps {
  readonly flow: Flow;
  readonly reading: Reading;
  readonly change: (event: FlowEvent) => void;
}

export function ColumnsStep({ flow, reading, change }: ColumnsProps) {
  const unsure = unsureRoles(flow);
  const all = Object.keys(roleLabels) as Role[];
  const used = all.filter(role => reading.columns[role] !== undefined);
  const summary = `${plural(used.length, "column")} of ${reading.allColumns.length} used${
    unsure.length > 0 ? `; ${unsure.length} to check` : ""
  }.`;
  const row = (role: Role) => (
    <ColumnChoice key={role} role={role} reading={reading} change={change} unsure={unsure.includes(role)} />
  );
  return (
    <FoldedStep title="Columns" summary={summary} undecided={unsure.length > 0}>
      {unsure.map(row)}
      <details open={unsure.length === 0}>
        <summary>All columns</summary>
        {all.filter(role => !unsure.includes(role)).map(row)}
      </details>
    </FoldedStep>
  );
}

function ColumnChoice({ role, reading, change, unsure }: Omit<ColumnsProps, "flow"> & { role: Role; unsure: boolean }) {
  const id = useId();
  const index = reading.columns[role];
  const column = index === undefined ? undefined : reading.allColumns[index];
  return (
    <div class="sla-field" data-unsure={unsure ? "yes" : "no"}>
      <label for={id}>{roleLabels[role]}</label>
      <select
        id={id}
        value={index ?? ""}
        aria-describedby={`${id}-about`}
        onChange={event => {
          const chosen = event.currentTarget.value;
          change({ kind: "column", role, index: chosen === "" ? null : Number(chosen) });
        }}
      >
        <option value="">Not in this export</option>
        {reading.allColumns.map(one => (
          <option key={one.index} value={one.index}>
            {one.header.trim() || `Column ${one.index + 1}`}
          </option>
        ))}
      </select>
      <p class="sla-help" id={`${id}-about`}>
        {unsure && <strong>Please check. </strong>}
        {column
          ? `${plainShare(column.filled)} filled, such as ${column.samples.slice(0, 3).join(", ") || "nothing"}`
          : "No column; what depends on it stays empty."}
      </p>
    </div>
  );
}
