import { useEffect, useState } from "preact/hooks";
import type { Host } from "../../workbook/writing/host.ts";
import type { Run } from "../reading/given.ts";
import { readFile } from "../reading/readFile.ts";
import type { IntakeProps } from "./intake.tsx";

type Samples = Awaited<ReturnType<NonNullable<Host["sampleExports"]>>>;

/** Example exports of the host, for whoever has none at hand. */
export function SampleExports({ host, reading, remembered }: IntakeProps) {
  const [samples, setSamples] = useState<Samples>([]);
  useEffect(() => {
    // Samples are an extra: without them the pane is complete.
    host.sampleExports?.().then(setSamples, () => setSamples([]));
  }, [host]);
  if (samples.length === 0) return null;
  const read = async (url: string, run: Run) => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error("The sample export could not be opened: reload the page and try again.");
    return readFile(await answer.blob(), run);
  };
  return (
    <section aria-label="Sample exports">
      <h3>No export at hand? Try a sample</h3>
      <ul class="sla-samples">
        {samples.map(sample => (
          <li key={sample.url}>
            <button type="button" onClick={() => reading.give(sample.name, run => read(sample.url, run), remembered)}>
              {sample.name}
            </button>
            <p class="sla-help">{sample.about}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
