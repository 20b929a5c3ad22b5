/** A table of BigQuery in place of a file: its first rows are looked at for free, and mapped like any export. */
import { useState } from "preact/hooks";
import type { WarehousePort } from "../../warehouse/port.ts";
import { TextField } from "../controls/fields.tsx";
import type { Remembered } from "../reading/remembered.ts";
import type { ReadingFlow } from "../reading/useReading.ts";
import { firstRowsOf } from "./tableName.ts";

interface FromBigQueryProps {
  readonly port: WarehousePort;
  readonly reading: ReadingFlow;
  readonly remembered: () => Promise<Remembered>;
}

export function FromBigQuery({ port, reading, remembered }: FromBigQueryProps) {
  const [name, setName] = useState("");
  const look = () =>
    reading.give(
      firstRowsOf(name.trim()),
      async () => {
        const { columns, first } = await port.look(name.trim());
        return { cells: [columns.map(column => column.name), ...first] };
      },
      remembered,
    );
  return (
    <details>
      <summary>From BigQuery</summary>
      <TextField
        label="Table in BigQuery"
        value={name}
        onValue={setName}
        help="Such as my-project.crm.leads. Looking at its columns and first rows costs nothing; what counting costs is shown before."
      />
      <button type="button" disabled={name.trim() === ""} onClick={look}>
        Look at the table
      </button>
    </details>
  );
}
