/** A table of BigQuery in place of a file: its first rows are looked at for free, and mapped like any export. */
import { useState } from "preact/hooks";
import type { WarehousePort } from "../../warehouse/port.ts";
import { firstRowsOf, tableOf } from "../../workbook/refresh/tableName.ts";
import { TextField } from "../controls/fields.tsx";
import type { Remembered } from "../reading/remembered.ts";
import type { ReadingFlow } from "../reading/useReading.ts";

interface FromBigQueryProps {
  readonly port: WarehousePort;
  readonly reading: ReadingFlow;
  readonly remembered: () => Promise<Remembered>;
}

export function FromBigQuery({ port, reading, remembered }: FromBigQueryProps) {
  // A name that was refused is there to be corrected.
  const [refused] = useState(() => (reading.flow.refusal ? tableOf(reading.flow.fileName) : null));
  const [name, setName] = useState(refused ?? "");
  const look = () =>
    reading.give(
      firstRowsOf(name.trim()),
      async () => {
        const { columns, first, unread } = await port.look(name.trim());
        return { cells: [columns.map(column => column.name), ...first], notes: leftOut(unread) };
      },
      remembered,
    );
  return (
    <details open={refused !== null}>
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

function leftOut(names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const list = names.map(name => `"${name}"`).join(", ");
  return [
    `${list} ${names.length === 1 ? "holds lists, records or another type" : "hold lists, records or other types"} that cannot be counted by and ${names.length === 1 ? "is" : "are"} left out. Make a plain column of what you need in a table of its own.`,
  ];
}
