/** Where an export comes in: a file, dropped or chosen, the sheet in front, pasted text, or a sample of the host. */
import { useContext, useId, useState } from "preact/hooks";
import type { Host } from "../../workbook/host.ts";
import { readFile } from "../reading/readFile.ts";
import type { Remembered } from "../reading/remembered.ts";
import { sheetAsExport } from "../reading/sheetAsExport.ts";
import { pastedText } from "../reading/sourceName.ts";
import type { ReadingFlow } from "../reading/useReading.ts";
import { Turns } from "../turns.ts";
import { onThisSheet } from "./exportName.ts";
import { SampleExports } from "./sampleExports.tsx";
import { useFileDrop } from "./useFileDrop.ts";
import { WhichExport } from "./whichExport.tsx";

export interface IntakeProps {
  readonly host: Host;
  readonly reading: ReadingFlow;
  /** Asked when something is given, so that what people changed in the workbook meanwhile counts. */
  readonly remembered: () => Promise<Remembered>;
}

export function Intake({ host, reading, remembered }: IntakeProps) {
  const takeTurn = useContext(Turns);
  const giveFile = (file: File) => reading.give(file.name, run => readFile(file, run), remembered);
  const { over, place } = useFileDrop(giveFile);
  const giveSheet = () =>
    reading.give(onThisSheet, async () => sheetAsExport(await takeTurn(() => host.readActiveSheet())), remembered);

  return (
    <div class="sla-intake" data-over={over ? "yes" : "no"} ref={place}>
      <WhichExport />
      <FileChoice onFile={giveFile} />
      <div class="sla-field">
        <button type="button" onClick={giveSheet}>
          Use the sheet I am on
        </button>
        <p class="sla-help">For an export that is already in a sheet of this workbook; the sheet stays as it is.</p>
      </div>
      <PastedText onText={text => reading.give(pastedText, async () => ({ text }), remembered)} />
      <SampleExports host={host} reading={reading} remembered={remembered} />
    </div>
  );
}

function FileChoice({ onFile }: { onFile: (file: File) => void }) {
  const id = useId();
  return (
    <div class="sla-field">
      <label for={id}>CRM export file</label>
      <input
        id={id}
        class="sla-drop"
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain,text/tab-separated-values,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-describedby={`${id}-help`}
        onChange={event => {
          const file = event.currentTarget.files?.[0];
          // The same file can be chosen again after a cancel.
          event.currentTarget.value = "";
          if (file) onFile(file);
        }}
      />
      <p class="sla-help" id={`${id}-help`}>
        Choose the file, CSV or Excel, or drop it here. It is read in this pane and goes nowhere else.
      </p>
    </div>
  );
}

function PastedText({ onText }: { onText: (text: string) => void }) {
  const id = useId();
  const [pasted, setPasted] = useState("");
  return (
    <div class="sla-field">
      <label for={id}>Paste the export here</label>
      <textarea
        id={id}
        rows={3}
        value={pasted}
        spellcheck={false}
        autocomplete="off"
        aria-describedby={`${id}-help`}
        onInput={event => setPasted(event.currentTarget.value)}
      />
      <p class="sla-help" id={`${id}-help`}>
        The text of a CSV file, or cells copied from a spreadsheet with their header row.
      </p>
      <button type="button" disabled={pasted.trim() === ""} onClick={() => onText(pasted)}>
        Read the pasted text
      </button>
    </div>
  );
}
