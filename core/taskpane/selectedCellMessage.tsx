import { useEffect, useState } from "preact/hooks";
import type { Host, SelectedCell } from "../workbook/writing/host.ts";

/** The sentence behind the SLA error of the selected cell; spreadsheets show only its code. */
export function SelectedCellMessage({ host }: { host: Host }) {
  const [selected, setSelected] = useState<SelectedCell | null>(null);
  useEffect(() => host.onSelection?.(setSelected), [host]);
  return (
    <div aria-live="polite">
      {selected?.message && (
        <section class="sla-selected" aria-label="Selected cell">
          <h3>{selected.address}</h3>
          <p>{selected.message}</p>
        </section>
      )}
    </div>
  );
}
