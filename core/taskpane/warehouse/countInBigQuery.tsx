/** What counting the whole table would read, the limit, and the count itself. */
import { useState } from "preact/hooks";
import type { WarehousePort } from "../../warehouse/port.ts";
import { FailureAlert } from "../controls/failureAlert.tsx";
import { TextField } from "../controls/fields.tsx";
import { sentenceOf } from "../failure.ts";
import { isSettled, optionsOf } from "../reading/flow.ts";
import { blockingQuestions } from "../reading/openDecisions.ts";
import type { Remembered } from "../reading/remembered.ts";
import type { ReadingFlow } from "../reading/useReading.ts";
import { typedAmount } from "../typedNumber.ts";

interface CountInBigQueryProps {
  readonly port: WarehousePort;
  readonly name: string;
  readonly reading: ReadingFlow;
  readonly remembered: () => Promise<Remembered>;
}

const gigabyte = 1e9;

export function CountInBigQuery({ port, name, reading, remembered }: CountInBigQueryProps) {
  const { flow, table } = reading;
  const [limit, setLimit] = useState("10");
  const [cost, setCost] = useState<{ readonly key: string; readonly bytes: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const typed = typedAmount(limit, "Stop above");
  const most = "value" in typed && typed.value !== null ? typed.value : 0;
  const wrong = most > 0 ? null : "Type a number of gigabytes, such as 10.";
  const open = blockingQuestions(flow).length > 0 || !isSettled(flow);
  // A cost holds for the columns that it was asked for.
  const known = cost !== null && cost.key === flow.readKey ? cost.bytes : null;
  const whole = () => ({ name, part: table()!, reading: flow.reading!, options: optionsOf(flow) });

  const ask = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { bytesOf } = await import("./countTable.ts");
      const bytes = await bytesOf(port, whole());
      if (typeof bytes === "number") setCost({ key: flow.readKey ?? "", bytes });
      else setProblem(bytes.text);
    } catch (thrown) {
      setProblem(sentenceOf(thrown));
    }
    setBusy(false);
  };
  const count = () => {
    const given = whole();
    const bytes = most * gigabyte;
    reading.give(
      `Counts of ${name} in BigQuery`,
      async run => (await import("./countTable.ts")).countTable(port, given, bytes, run),
      remembered,
    );
  };
  return (
    <section aria-label="The whole table">
      <h4>The whole table</h4>
      <p class="sla-note">
        These are the first rows only. Check how they are read, then count the whole table in BigQuery.
      </p>
      {open && <p class="sla-help">Answer the questions above first.</p>}
      <button type="button" disabled={open || busy} onClick={ask}>
        See what it costs
      </button>
      <p aria-live="polite">{known === null ? "" : `Counting reads ${gigabytes(known)}. ${costNote}`}</p>
      {known !== null && (
        <>
          <TextField
            label="Stop above (GB)"
            numeric
            value={limit}
            onValue={setLimit}
            problem={wrong ?? (known > most * gigabyte ? "This is less than the count reads." : null)}
            help="BigQuery refuses a query that would read more, and it costs nothing then."
          />
          <button
            type="button"
            class="sla-main"
            disabled={open || busy || wrong !== null || known > most * gigabyte}
            onClick={count}
          >
            Count in BigQuery
          </button>
        </>
      )}
      <FailureAlert failure={problem === null ? null : { view: "Refresh", step: "Asking BigQuery", text: problem }} />
    </section>
  );
}

const costNote = "Google charges your project for what is read; a TiB is 1,100 GB.";

const gigabytes = (bytes: number) =>
  bytes < 1e7 ? "less than 0.01 GB" : `${(Math.ceil(bytes / 1e7) / 100).toFixed(2)} GB`;
