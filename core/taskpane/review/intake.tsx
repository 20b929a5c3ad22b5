/** Where an export comes in: a file, dropped or chosen, the sheet in front, pasted text, or a sample of the host. */
import { useContext, useEffect, useId, useState } from "preact/hooks";
import type { Refusal } from "../../crm/reading.ts";
import { pastedText } from "../../workbook/refresh/sourceName.ts";
import type { Host } from "../../workbook/writing/host.ts";
import { readFile } from "../reading/readFile.ts";
import type { Remembered } from "../reading/remembered.ts";
import { sheetAsExport } from "../reading/sheetAsExport.ts";
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

export function Intake({ host, reading, remembered, atOnce }: IntakeProps & { readonly atOnce: () => boolean }) {
  const takeTurn = useContext(Turns);
  const giveFiles = (files: readonly File[]) => {
    const [first, second] = files;
    if (!first) return;
    if (files.length > 2) return reading.give(`${files.length} files`, async () => tooMany, remembered);
    const name = second ? `${first.name} and ${second.name}` : first.name;
    reading.give(name, run => readFile(first, run), remembered, second && (run => readFile(second, run)));
  };
  const { over, place } = useFileDrop(giveFiles);
  const giveSheet = () =>
    reading.give(onThisSheet, async () => sheetAsExport(await takeTurn(() => host.readActiveSheet())), remembered);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the intake is first seen
  useEffect(() => {
    if (atOnce()) giveSheet();
  }, []);

  return (
    <div data-over={over ? "yes" : "no"} ref={place}>
      <WhichExport />
      <FileChoice onFiles={giveFiles} />
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

const tooMany: Refusal = {
  kind: "refusal",
  text: "One file is expected, or two: the leads and the deals of the same months. Choose again; months in files of their own go one after the other.",
};

export const exportFiles =
  ".csv,.tsv,.txt,.xlsx,text/csv,text/plain,text/tab-separated-values,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function FileChoice({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const id = useId();
  return (
    <div class="sla-field">
      <label for={id}>CRM export file</label>
      <input
        id={id}
        class="sla-drop"
        type="file"
        multiple
        accept={exportFiles}
        aria-describedby={`${id}-help`}
        onChange={event => {
          const files = Array.from(event.currentTarget.files ?? []);
          // The same file can be chosen again after a cancel.
          event.currentTarget.value = "";
          onFiles(files);
        }}
      />
      <p class="sla-help" id={`${id}-help`}>
        Choose the file, CSV or Excel, or drop it here; leads and deals in two files go together. It is read in this
        pane and goes nowhere else.
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
