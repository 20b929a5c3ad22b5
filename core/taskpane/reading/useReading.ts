/** Ties the flow to the generators: reads what is given, and reads again whenever a choice changes the outcome. */
import { useEffect, useReducer, useRef } from "preact/hooks";
import type { Table } from "../../crm/readExport.ts";
import { sentenceOf } from "../failure.ts";
import { emptyFlow, type Flow, type FlowEvent, nextFlow, optionsKey, optionsOf } from "./flow.ts";
import { type Book, type Given, isBook, isRefusal, type Run } from "./given.ts";
import type { Remembered } from "./remembered.ts";
import { cancelled, runSlices } from "./runSlices.ts";
import { sheetChoice } from "./sheetChoice.ts";
import { type Tables, tableGiven, tablesSteps, tableToRead } from "./tables.ts";

/** Typing a date or several answers in a row should not start a reading for each. */
const settleMilliseconds = 150;

type Load = (run: Run) => Promise<Given>;

export interface ReadingFlow {
  readonly flow: Flow;
  readonly change: (event: FlowEvent) => void;
  /** `second`: the deals of these leads, or the leads of these deals, in a file of their own. */
  readonly give: (
    fileName: string,
    load: Load,
    remembered: () => Promise<Remembered>,
    second?: Load | undefined,
  ) => Promise<void>;
  /** Another sheet of the workbook file that was given. */
  readonly chooseSheet: (sheet: string) => Promise<void>;
  /** The deals of the leads that were given, or the other way round. */
  readonly addFile: (fileName: string, load: Load) => Promise<void>;
  readonly leave: () => void;
  /** The rows as interpreted, of both files where there are two; null before. */
  readonly table: () => Table | null;
}

export function useReading(): ReadingFlow {
  const [flow, change] = useReducer(nextFlow, emptyFlow);
  const tables = useRef<Tables | null>(null);
  const interpreted = useRef<Table | null>(null);
  const book = useRef<Book | null>(null);
  const running = useRef<AbortController | null>(null);

  const leave = () => {
    running.current?.abort();
    tables.current = null;
    interpreted.current = null;
    book.current = null;
    change({ kind: "left" });
  };

  /** Begins one run, which ends the one before; whatever it throws becomes a refusal. */
  const start = async (work: (run: Run) => Promise<void>, key: string | null = null) => {
    running.current?.abort();
    const stop = new AbortController();
    const { signal } = stop;
    running.current = stop;
    try {
      await work({ signal, report: progress => !signal.aborted && change({ kind: "progress", progress }) });
    } catch (thrown) {
      if (!signal.aborted) change({ kind: "refused", text: sentenceOf(thrown), key });
    }
  };

  const readTables = async (given: readonly Given[], run: Run) => {
    const read: Table[] = [];
    for (const one of given) {
      const table = await tableGiven(one, run);
      if (table === cancelled) return;
      if (isRefusal(table)) return change({ kind: "refused", text: table.text, key: null });
      read.push(table);
    }
    const [first, second] = read;
    if (first) await take(second ? [first, second] : [first], run);
  };

  const take = async (found: Tables, { signal, report }: Run, fileName?: string) => {
    const table = await runSlices(tableToRead(found, undefined), report, signal);
    if (table === cancelled) return;
    const key = fileName === undefined ? null : flow.readKey;
    if (isRefusal(table)) return change({ kind: "refused", text: table.text, key });
    tables.current = found;
    interpreted.current = table;
    if (fileName !== undefined) change({ kind: "joined", fileName });
    change({ kind: "rows read", headerFingerprint: table.headerFingerprint });
  };

  const openSheet = async (sheet: string, run: Run) => {
    const input = await book.current?.open(sheet, run);
    if (!run.signal.aborted && input !== undefined) await readTables([input], run);
  };

  const give: ReadingFlow["give"] = (fileName, load, remembered, second) =>
    start(async run => {
      const { signal } = run;
      book.current = null;
      tables.current = null;
      change({ kind: "given", fileName });
      const known = await remembered();
      if (signal.aborted) return;
      change({ kind: "remembered", remembered: known });
      const loaded = await load(run);
      if (signal.aborted) return;
      if (second) return readTables([loaded, await second(run)], run);
      if (isRefusal(loaded)) return change({ kind: "refused", text: loaded.text, key: null });
      if (!isBook(loaded)) {
        if (loaded.name !== undefined) change({ kind: "named", fileName: loaded.name });
        if (loaded.part !== undefined) change({ kind: "part", part: loaded.part });
        return readTables([loaded], run);
      }
      book.current = loaded;
      const sheets = sheetChoice(loaded, known);
      change({ kind: "sheets", sheets });
      if (sheets.chosen !== null) await openSheet(sheets.chosen, run);
    });

  const chooseSheet: ReadingFlow["chooseSheet"] = sheet =>
    start(async run => {
      tables.current = null;
      change({ kind: "sheet", sheet });
      await openSheet(sheet, run);
    });

  const addFile: ReadingFlow["addFile"] = (fileName, load) =>
    start(async run => {
      const first = tables.current?.[0];
      if (!first) return;
      const second = await tableGiven(await load(run), run);
      if (second === cancelled) return;
      if (isRefusal(second)) return change({ kind: "refused", text: second.text, key: flow.readKey });
      await take([first, second], run, `${flow.fileName} and ${fileName}`);
    }, flow.readKey);

  const key = flow.rowsRead ? optionsKey(flow) : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for everything that the reading depends on
  useEffect(() => {
    const found = tables.current;
    if (key === null || key === flow.readKey || found === null) return;
    const stop = new AbortController();
    const interpret = async () => {
      try {
        const report = (progress: Flow["progress"]) => progress && change({ kind: "progress", progress });
        const steps = tablesSteps(found, optionsOf(flow), table => {
          interpreted.current = table;
        });
        const reading = await runSlices(steps, report, stop.signal);
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

  return { flow, change, give, chooseSheet, addFile, leave, table: () => interpreted.current };
}
