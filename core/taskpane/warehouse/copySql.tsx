/** The counting statement for the table that this export is a part of, to be run by hand. */
import { useState } from "preact/hooks";
import type { Table } from "../../crm/readExport.ts";
import { FailureAlert } from "../controls/failureAlert.tsx";
import { SelectField, TextField } from "../controls/fields.tsx";
import { sentenceOf } from "../failure.ts";
import { type Flow, optionsOf } from "../reading/flow.ts";

const engines = [
  { value: "bigquery", label: "BigQuery" },
  { value: "duckdb", label: "DuckDB" },
] as const;

interface CopySqlProps {
  readonly flow: Flow;
  readonly table: () => Table | null;
}

export function CopySql({ flow, table }: CopySqlProps) {
  const [engine, setEngine] = useState<string>("bigquery");
  const [name, setName] = useState("");
  const [sql, setSql] = useState<{ readonly text: string; readonly copied: boolean } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const changed = (set: (value: string) => void) => (value: string) => {
    setSql(null);
    setProblem(null);
    set(value);
  };
  const copy = async () => {
    const part = table();
    if (part === null) return;
    try {
      // Fetched when it is asked for: few need it.
      const { sqlFor } = await import("./sqlFor.ts");
      const made = sqlFor(part, optionsOf(flow), engine, name);
      if (typeof made === "object") {
        setSql(null);
        return setProblem(made.text);
      }
      setProblem(null);
      const copied = await navigator.clipboard.writeText(made).then(
        () => true,
        () => false,
      );
      setSql({ text: made, copied });
    } catch (thrown) {
      setProblem(sentenceOf(thrown));
    }
  };
  return (
    <>
      <p class="sla-help">
        Is this a part of a table in a warehouse, too large for a sheet? Copy the SQL, run it there, and give its answer
        here as an export. Only counts leave the warehouse.
      </p>
      <SelectField label="Warehouse" value={engine} onValue={changed(setEngine)} options={engines} />
      <TextField
        label="Table"
        value={name}
        onValue={changed(setName)}
        help={engine === "bigquery" ? "Such as my-project.crm.leads" : "A table, or a file such as leads.parquet"}
      />
      <button type="button" disabled={name.trim() === ""} onClick={copy}>
        Copy the SQL
      </button>
      <p aria-live="polite">
        {sql?.copied ? "Copied: run it in the warehouse, then paste its answer as an export." : ""}
      </p>
      {sql !== null && !sql.copied && (
        <textarea class="sla-report" readOnly rows={8} aria-label="SQL to copy" value={sql.text} />
      )}
      <FailureAlert failure={problem === null ? null : { view: "Refresh", step: "Writing the SQL", text: problem }} />
    </>
  );
}
