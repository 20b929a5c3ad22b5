/** Below the review: the whole table that these rows are a part of, counted where it is. */
import type { WarehousePort } from "../../warehouse/port.ts";
import { tableOf } from "../../workbook/refresh/tableName.ts";
import type { Remembered } from "../reading/remembered.ts";
import type { ReadingFlow } from "../reading/useReading.ts";
import { CopySql } from "./copySql.tsx";
import { CountInBigQuery } from "./countInBigQuery.tsx";

interface WarehouseStepProps {
  readonly port: WarehousePort | undefined;
  readonly reading: ReadingFlow;
  readonly remembered: () => Promise<Remembered>;
}

export function WarehouseStep({ port, reading, remembered }: WarehouseStepProps) {
  const { flow, table } = reading;
  // Counts have no columns any more.
  if (!flow.reading || flow.reading.allColumns.length === 0) return null;
  const name = tableOf(flow.fileName);
  if (port !== undefined && name !== null) {
    return <CountInBigQuery port={port} name={name} reading={reading} remembered={remembered} />;
  }
  return (
    <details>
      <summary>From a warehouse</summary>
      <CopySql flow={flow} table={table} />
    </details>
  );
}
