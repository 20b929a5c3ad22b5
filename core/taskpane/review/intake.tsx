/** Where an export comes in: a file, dropped or chosen, pasted text, or a sample of the host. */
import { useEffect, useId, useState } from "preact/hooks";
import type { Host } from "../../workbook/host.ts";
import { readFile } from "../reading/readFile.ts";
import type { Remembered } from "../reading/remembered.ts";
import { pastedText } from "../reading/sourceName.ts";
import type { ReadingFlow } from "../reading/useReading.ts";
import { useFileDrop } from "./useFileDrop.ts";

interface IntakeProps {
  readonly host: Host;
  readonly reading: ReadingFlow;
  /** Asked when something is given, so that what people changed in the workbook meanwhile counts. */
  readonly remembered: () => Promise<Remembered>;
}

export function Intake({ host, reading, remembered }: IntakeProps) {
  const id = useId();
  const [pasted, setPasted] = useState("");
  const giveFile = (file: File) => reading.give(file.name, () => readFile(file), remembered);
  const { over, place } = useFileDrop(giveFile);

  return (
    <div class="sla-intake" data-over={over ? "yes" : "no"} ref={place}>
      <p class="sla-help">
        HubSpot: Contacts or Deals, Export, all properties, CSV. Salesforce: a Leads or Opportunities report, Export,
        Details Only. Pipedrive: the Leads or Deals list, Export filter results, CSV. Take at least the last twelve
        months, unfiltered.
      </p>
      <div class="sla-field">
        <label for={`${id}-file`}>CRM export file</label>
        <input
          id={`${id}-file`}
          class="sla-drop"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
          aria-describedby={`${id}-file-help`}
          onChange={event => {
            const file = event.currentTarget.files?.[0];
            // The same file can be chosen again after a cancel.
            event.currentTarget.value = "";
            if (file) giveFile(file);
          }}
        />
        <p class="sla-help" id={`${id}-file-help`}>
          Choose the file or drop it here. It is read in this pane and goes nowhere else.
        </p>
      </div>
      <div class="sla-field">
        <label for={`${id}-paste`}>Paste the export here</label>
        <textarea
          id={`${id}-paste`}
          rows={4}
          value={pasted}
          spellcheck={false}
          autocomplete="off"
          onInput={event => setPasted(event.currentTarget.value)}
        />
        <button
          type="button"
          disabled={pasted.trim() === ""}
          onClick={() => reading.give(pastedText, async () => ({ text: pasted }), remembered)}
        >
          Read the pasted text
        </button>
      </div>
      <SampleExports host={host} reading={reading} remembered={remembered} />
    </div>
  );
}

function SampleExports({ host, reading, remembered }: IntakeProps) {
  type Samples = Awaited<ReturnType<NonNullable<Host["sampleExports"]>>>;
  const [samples, setSamples] = useState<Samples>([]);
  useEffect(() => {
    // Samples are an extra: without them the pane is complete.
    host.sampleExports?.().then(setSamples, () => setSamples([]));
  }, [host]);
  if (samples.length === 0) return null;
  const read = async (url: string) => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error("The sample export could not be opened: reload the page and try again.");
    return readFile(await answer.blob());
  };
  return (
    <section aria-label="Sample exports">
      <h3>No export at hand? Try a sample</h3>
      <ul class="sla-samples">
        {samples.map(sample => (
          <li key={sample.url}>
            <button type="button" onClick={() => reading.give(sample.name, () => read(sample.url), remembered)}>
              {sample.name}
            </button>
            <p class="sla-help">{sample.about}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
