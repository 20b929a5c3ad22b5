/** What counting the whole table would read, the limit, and the count itself. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Progress } from "../../crm/reading.ts";
import type { WarehousePort } from "../../warehouse/port.ts";
import { countsOf } from "../../workbook/refresh/tableName.ts";
import { FailureAlert } from "../controls/failureAlert.tsx";
import { TextField } from "../controls/fields.tsx";
import { ProgressBar } from "../controls/progressBar.tsx";
import { sentenceOf } from "../failure.ts";
import { isSettled, mappedIn, optionsOf } from "../reading/flow.ts";
import { isRefusal } from "../reading/given.ts";
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
  const [billed, setBilled] = useState("");
  const [limit, setLimit] = useState("10");
  const [cost, setCost] = useState<{ readonly key: string; readonly bytes: number } | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const typed = typedAmount(limit, "Stop above");
  const most = "value" in typed && typed.value !== null ? typed.value : 0;
  const wrong = most > 0 ? null : "Type a number of gigabytes, such as 10.";
  const open = blockingQuestions(flow).length > 0 || !isSettled(flow);
  const busy = progress !== null;
  // A cost holds for the columns that it was asked for.
  const known = cost !== null && cost.key === flow.readKey ? cost.bytes : null;

  /** One thing at a time; the review stays as it is whatever becomes of it. */
  const run = async (step: string, work: (signal: AbortSignal) => Promise<string | null>) => {
    const stop = new AbortController();
    running.current = stop;
    setProblem(null);
    setProgress({ step, done: 0 });
    const text = await work(stop.signal).catch(sentenceOf);
    if (running.current !== stop) return;
    running.current = null;
    setProgress(null);
    setProblem(text);
  };
  const whole = () => ({
    ...{ name, billed, part: table()!, reading: flow.reading!, options: optionsOf(flow) },
    ...{ mapped: mappedIn(flow), rowKind: flow.choices.rowKind },
  });
  const ask = () =>
    run("Asking what the count would read", async () => {
      const { bytesOf } = await import("./countTable.ts");
      const bytes = await bytesOf(port, whole());
      if (typeof bytes !== "number") return bytes.text;
      setCost({ key: flow.readKey ?? "", bytes });
      return null;
    });
  const count = () =>
    run("Starting", async signal => {
      const { countTable } = await import("./countTable.ts");
      const report = (now: Progress) => running.current?.signal === signal && setProgress(now);
      const given = await countTable(port, whole(), most * gigabyte, { signal, report });
      if (isRefusal(given)) return given.text;
      void reading.give(countsOf(name), async () => given, remembered);
      return null;
    });
  return (
    <section aria-label="The whole table">
      <h4>The whole table</h4>
      <p class="sla-note">
        These are the first rows only. Check how they are read, then count the whole table in BigQuery: its preview
        comes next.
      </p>
      {open && <p class="sla-help">Answer the questions above first.</p>}
      <TextField
        label="Project that pays"
        value={billed}
        onValue={project => {
          setCost(null);
          setBilled(project);
        }}
        help="Left blank, the project of the table."
      />
      <button type="button" disabled={open || busy} onClick={ask}>
        See what it costs
      </button>
      <p aria-live="polite">{known === null ? "" : `Counting reads ${gigabytes(known)}. ${costNote}`}</p>
      {known !== null && (
        <TextField
          label="Stop above (GB)"
          numeric
          value={limit}
          onValue={setLimit}
          problem={wrong ?? (known > most * gigabyte ? "This is less than the count reads." : null)}
          help="BigQuery refuses a query that would read more, and it costs nothing then."
        />
      )}
      <div class="sla-actions">
        {known !== null && (
          <button
            type="button"
            class="sla-main"
            disabled={open || busy || wrong !== null || known > most * gigabyte}
            onClick={count}
          >
            Count in BigQuery
          </button>
        )}
        <button type="button" disabled={busy} onClick={reading.leave}>
          Leave this table
        </button>
      </div>
      {busy && <ProgressBar progress={progress} onCancel={() => running.current?.abort()} />}
      <FailureAlert failure={problem === null ? null : { view: "Refresh", step: "Asking BigQuery", text: problem }} />
    </section>
  );
}

const costNote = "Google charges your project for what is read; a TiB is 1,100 GB.";

const gigabytes = (bytes: number) =>
  bytes < 1e7 ? "less than 0.01 GB" : `${(Math.ceil(bytes / 1e7) / 100).toFixed(2)} GB`;
