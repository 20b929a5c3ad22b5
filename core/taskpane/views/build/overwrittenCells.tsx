import { Radios } from "../../controls/radios.tsx";
import { plural } from "../../plainNumbers.ts";
import type { OpenedWorkbook } from "../../view.ts";

interface OverwrittenCellsProps {
  readonly cells: OpenedWorkbook["overwritten"];
  readonly keep: "keep" | "replace";
  readonly onKeep: (keep: "keep" | "replace") => void;
}

/** Cells of ours in which a person has typed: named before anything is built over them. */
export function OverwrittenCells({ cells, keep, onKeep }: OverwrittenCellsProps) {
  if (cells.length === 0) return null;
  return (
    <section aria-label="Overwritten cells">
      <h3>Overwritten cells</h3>
      <p>
        {plural(cells.length, "cell")} no longer {cells.length === 1 ? "holds" : "hold"} what was built there:
      </p>
      <ul class="sla-changes">
        {cells.map(cell => (
          <li key={`${cell.sheet}!${cell.address}`}>
            {cell.sheet} {cell.address}: {cell.shows}
          </li>
        ))}
      </ul>
      <Radios
        legend="When building again"
        choices={[
          { value: "keep", label: "Keep what was typed" },
          { value: "replace", label: "Replace it with the formulas" },
        ]}
        value={keep}
        onValue={onKeep}
      />
    </section>
  );
}
