/** Ties the flow to the generators: reads what is given, and reads again whenever a choice changes the outcome. */
import { useEffect, useReducer, useRef } from "preact/hooks";
import { interpretSteps, tableSteps } from "../../crm/readExport.ts";
import type { Refusal } from "../../crm/reading.ts";
import { sentenceOf } from "../failure.ts";
import { emptyFlow, type Flow, type FlowEvent, nextFlow, optionsKey, optionsOf } from "./flow.ts";
import type { Remembered } from "./remembered.ts";
import { cancelled, runSlices } from "./runSlices.ts";

export type Table = Parameters<typeof interpretSteps>[0];
type Loaded = { readonly text: string } | Refusal;

/** Typing a date or several answers in a row should not start a reading for each. */
const settleMilliseconds = 150;

export interface ReadingFlow {
  readonly flow: Flow;
  readonly change: (event: FlowEvent) => void;
  readonly give: (
    fileName: string,
    load: () => Promise<Loaded>,
    remembered: () => Promise<Remembered>,
  ) => Promise<void>;
  readonly leave: () => void;
  /** The rows of the file as read; null before. */
  readonly table: () => Table | null;
}

export function useReading(): ReadingFlow {
  const [flow, change] = useReducer(nextFlow, emptyFlow);
  const table = useRef<Table | null>(null);
  const running = useRef<AbortController | null>(null);

  const leave = () => {
    running.current?.abort();
    table.current = null;
    change({ kind: "left" });
  };

  const give: ReadingFlow["give"] = async (fileName, load, remembered) => {
    running.current?.abort();
    const run = new AbortController();
    const { signal } = run;
    running.current = run;
    table.current = null;
    try {
      change({ kind: "given", fileName });
      const known = await remembered();
      if (signal.aborted) return;
      change({ kind: "remembered", remembered: known });
      const loaded = await load();
      if (signal.aborted) return;
      if (isRefusal(loaded)) return change({ kind: "refused", text: loaded.text, key: null });
      const rows = await runSlices(tableSteps(loaded.text), progress => change({ kind: "progress", progress }), signal);
      if (rows === cancelled) return;
      if (isRefusal(rows)) return change({ kind: "refused", text: rows.text, key: null });
      table.current = rows;
      change({ kind: "rows read", headerFingerprint: rows.headerFingerprint });
    } catch (thrown) {
      if (!signal.aborted) change({ kind: "refused", text: sentenceOf(thrown), key: null });
    }
  };

  const key = flow.rowsRead ? optionsKey(flow) : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for everything that the reading depends on
  useEffect(() => {
    const rows = table.current;
    if (key === null || key === flow.readKey || rows === null) return;
    const stop = new AbortController();
    const interpret = async () => {
      try {
        const report = (progress: Flow["progress"]) => progress && change({ kind: "progress", progress });
        const reading = await runSlices(interpretSteps(rows, optionsOf(flow)), report, stop.signal);
        if (reading === cancelled) return;
        if (isRefusal(reading)) change({ kind: "refused", text: reading.text, key });
        else change({ kind: "read", reading, key });
      } catch (thrown) {
        if (!stop.signal.aborted) change({ kind: "refused", text: sentenceOf(thrown), key });
      }
    };
    const timer = setTimeout(interpret, flow.phase === "review" ? settleMilliseconds : 0);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [key]);

  useEffect(() => () => running.current?.abort(), []);

  return { flow, change, give, leave, table: () => table.current };
}

function isRefusal(value: object): value is Refusal {
  return "kind" in value && value.kind === "refusal";
}
