/** Ties the flow to the generators: reads what is given, and reads again whenever a choice changes the outcome. */
import { useEffect, useReducer, useRef } from "preact/hooks";
import { type ExportInput, interpretSteps, type Table, tableSteps } from "../../crm/readExport.ts";
import { sentenceOf } from "../failure.ts";
import { emptyFlow, type Flow, type FlowEvent, nextFlow, optionsKey, optionsOf } from "./flow.ts";
import { type Book, type Given, isBook, isRefusal, type Run } from "./given.ts";
import type { Remembered } from "./remembered.ts";
import { cancelled, runSlices } from "./runSlices.ts";
import { sheetChoice } from "./sheetChoice.ts";

export type { Table };

/** Typing a date or several answers in a row should not start a reading for each. */
const settleMilliseconds = 150;

export interface ReadingFlow {
  readonly flow: Flow;
  readonly change: (event: FlowEvent) => void;
  readonly give: (
    fileName: string,
    load: (run: Run) => Promise<Given>,
    remembered: () => Promise<Remembered>,
  ) => Promise<void>;
  /** Another sheet of the workbook file that was given. */
  readonly chooseSheet: (sheet: string) => Promise<void>;
  readonly leave: () => void;
  /** The rows of the file as read; null before. */
  readonly table: () => Table | null;
}

export function useReading(): ReadingFlow {
  const [flow, change] = useReducer(nextFlow, emptyFlow);
  const table = useRef<Table | null>(null);
  const book = useRef<Book | null>(null);
  const running = useRef<AbortController | null>(null);

  const leave = () => {
    running.current?.abort();
    table.current = null;
    book.current = null;
    change({ kind: "left" });
  };

  /** Begins one run, which ends the one before; whatever it throws becomes a refusal. */
  const start = async (work: (run: Run) => Promise<void>) => {
    running.current?.abort();
    const stop = new AbortController();
    const { signal } = stop;
    running.current = stop;
    table.current = null;
    try {
      await work({ signal, report: progress => !signal.aborted && change({ kind: "progress", progress }) });
    } catch (thrown) {
      if (!signal.aborted) change({ kind: "refused", text: sentenceOf(thrown), key: null });
    }
  };

  const readRows = async (input: ExportInput, { signal, report }: Run) => {
    const rows = await runSlices(tableSteps(input), report, signal);
    if (rows === cancelled) return;
    if (isRefusal(rows)) return change({ kind: "refused", text: rows.text, key: null });
    table.current = rows;
    change({ kind: "rows read", headerFingerprint: rows.headerFingerprint });
  };

  const openSheet = async (sheet: string, run: Run) => {
    const input = await book.current?.open(sheet, run);
    if (run.signal.aborted || input === undefined) return;
    if (isRefusal(input)) return change({ kind: "refused", text: input.text, key: null });
    await readRows(input, run);
  };

  const give: ReadingFlow["give"] = (fileName, load, remembered) =>
    start(async run => {
      const { signal } = run;
      book.current = null;
      change({ kind: "given", fileName });
      const known = await remembered();
      if (signal.aborted) return;
      change({ kind: "remembered", remembered: known });
      const loaded = await load(run);
      if (signal.aborted) return;
      if (isRefusal(loaded)) return change({ kind: "refused", text: loaded.text, key: null });
      if (!isBook(loaded)) {
        if (loaded.name !== undefined) change({ kind: "named", fileName: loaded.name });
        return readRows(loaded, run);
      }
      book.current = loaded;
      const sheets = sheetChoice(loaded, known);
      change({ kind: "sheets", sheets });
      if (sheets.chosen !== null) await openSheet(sheets.chosen, run);
    });

  const chooseSheet: ReadingFlow["chooseSheet"] = sheet =>
    start(async run => {
      change({ kind: "sheet", sheet });
      await openSheet(sheet, run);
    });

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

  return { flow, change, give, chooseSheet, leave, table: () => table.current };
}
