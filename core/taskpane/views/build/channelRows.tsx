import type { Owner } from "../../../workbook/state/state.ts";
import { SelectField, TextField } from "../../controls/fields.tsx";
import { ownerChoices } from "../../controls/ownerChoices.ts";
import { nextId, type TypedChannel } from "./typedRows.ts";

interface ChannelRowsProps {
  readonly rows: readonly TypedChannel[];
  readonly onRows: (rows: readonly TypedChannel[]) => void;
  readonly problems: Readonly<Record<number, string>>;
}

export function ChannelRows({ rows, onRows, problems }: ChannelRowsProps) {
  const edit = (id: number, patch: Partial<TypedChannel>) =>
    onRows(rows.map(row => (row.id === id ? { ...row, ...patch } : row)));
  return (
    <fieldset>
      <legend>Channels</legend>
      <p class="sla-help">Where leads come from, and who answers for them. A blank close rate is measured later.</p>
      {rows.map((row, index) => (
        <div class="sla-row" key={row.id}>
          <TextField
            label={`Channel ${index + 1}`}
            value={row.name}
            onValue={name => edit(row.id, { name })}
            problem={problems[row.id] ?? null}
          />
          <SelectField
            label="Owner"
            unseen={`of channel ${index + 1}`}
            value={row.owner}
            options={ownerChoices}
            onValue={owner => edit(row.id, { owner: owner as Owner })}
          />
          <TextField
            label="Close rate %"
            unseen={`of channel ${index + 1}`}
            numeric
            value={row.rate}
            onValue={rate => edit(row.id, { rate })}
          />
          <button type="button" class="sla-quiet" onClick={() => onRows(rows.filter(other => other.id !== row.id))}>
            Remove <span class="sla-unseen">{row.name || `channel ${index + 1}`}</span>
          </button>
        </div>
      ))}
      <button
        type="button"
        onClick={() => onRows([...rows, { id: nextId(rows), name: "", owner: "marketing", rate: "" }])}
      >
        Add a channel
      </button>
    </fieldset>
  );
}
