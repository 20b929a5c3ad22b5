import { TextField } from "../../controls/fields.tsx";
import { everyBuyer, nextId, type TypedPersona } from "./typedRows.ts";

interface PersonaRowsProps {
  readonly rows: readonly TypedPersona[];
  readonly onRows: (rows: readonly TypedPersona[]) => void;
  readonly problems: Readonly<Record<number, string>>;
}

export function PersonaRows({ rows, onRows, problems }: PersonaRowsProps) {
  const edit = (id: number, patch: Partial<TypedPersona>) =>
    onRows(rows.map(row => (row.id === id ? { ...row, ...patch } : row)));
  return (
    <fieldset>
      <legend>Personas</legend>
      <p class="sla-help">
        What kinds of buyers you sell to. Left blank, all leads count as one persona, {everyBuyer}. A blank price is
        measured later.
      </p>
      {rows.map((row, index) => (
        <div class="sla-row" key={row.id}>
          <TextField
            label={`Persona ${index + 1}`}
            value={row.name}
            onValue={name => edit(row.id, { name })}
            problem={problems[row.id] ?? null}
          />
          <TextField
            label="Sale price"
            unseen={`of persona ${index + 1}`}
            numeric
            value={row.price}
            onValue={price => edit(row.id, { price })}
          />
          <button type="button" class="sla-quiet" onClick={() => onRows(rows.filter(other => other.id !== row.id))}>
            Remove <span class="sla-unseen">{row.name || `persona ${index + 1}`}</span>
          </button>
        </div>
      ))}
      <button type="button" onClick={() => onRows([...rows, { id: nextId(rows), name: "", price: "" }])}>
        Add a persona
      </button>
    </fieldset>
  );
}
