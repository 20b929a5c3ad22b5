import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { followWriting } from "../../apps-script/sidebar/followWriting.ts";
import { sheetsHost } from "../../apps-script/sidebar/host.ts";
import type { Progress } from "../../core/crm/reading.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import type { Book } from "./google/book.ts";
import { openSheets, type Sheets } from "./shownSheets.ts";

const example = exampleState("plain");
const small = { ...example, settings: { ...example.settings, detail: "total" as const, metrics: [] }, history: [] };

/** A pane that listens, and the number under which its writing leaves notes. */
function listening({ project }: Sheets) {
  const heard: (Progress | null)[] = [];
  const tickets: string[] = [];
  const host = sheetsHost(order => {
    const [name, , , , ticket] = JSON.parse(order) as [string, ...string[]];
    if (name === "change") tickets.push(ticket!);
    return project.send(order);
  });
  host.onProgress!(progress => heard.push(progress));
  return { host, heard, tickets };
}

function whenCalled(book: Book, call: string, then: () => void): void {
  const onCall = book.onCall;
  book.onCall = (service, method) => {
    onCall.call(book, service, method);
    if (`${service}.${method}` === call) then();
  };
}

describe("while a workbook is written", () => {
  test("a call beside it says which sheet is being written, without waiting for its lock", async () => {
    const sheets = openSheets();
    const { book, project } = sheets;
    const { host, tickets } = listening(sheets);
    const seen: Progress[] = [];
    whenCalled(book, "Sheet SLA Setup.setFrozenRows", () => {
      book.locked = true;
      const { answer } = JSON.parse(project.run("slaServe", JSON.stringify(["progress", tickets[0]])) as string);
      book.locked = false;
      seen.push(answer as Progress);
    });
    await buildWorkbook(host, small, "keep");
    const sheetCount = book.toasts.length;
    expect(seen).toHaveLength(1);
    expect(seen[0]!.step).toMatch(new RegExp(`^Writing SLA Setup \\(\\d+ of ${sheetCount}\\)$`));
    expect(seen[0]!.done).toBeGreaterThan(0.1);
    expect(seen[0]!.done).toBeLessThan(0.9);
  });

  test("each writing has notes of its own: two panes do not read each other's", async () => {
    const sheets = openSheets();
    const { host, tickets } = listening(sheets);
    await buildWorkbook(host, small, "keep");
    await buildWorkbook(host, small, "keep");
    expect(new Set(tickets).size).toBe(2);
    const answer = sheets.project.run("slaServe", '["progress","another"]');
    expect(answer).toBe('{"answer":null}');
  });

  test.each(["CacheService.getUserCache", "Cache.put", "Cache.get"])(
    "a cache whose %s fails costs the progress and nothing else",
    async failing => {
      const quiet = openSheets();
      await buildWorkbook(quiet.host, small, "keep");
      const sheets = openSheets();
      const { host, tickets } = listening(sheets);
      let failures = 0;
      whenCalled(sheets.book, failing, () => {
        failures += 1;
        throw new Error("Exception: Service invoked too many times for one day: cache.");
      });
      await buildWorkbook(host, small, "keep");
      expect(sheets.book.print()).toBe(quiet.book.print());
      expect(sheets.project.run("slaServe", JSON.stringify(["progress", tickets[0]]))).toBe('{"answer":null}');
      expect(failures).toBeGreaterThan(0);
      // The writing itself asks a failing cache only once.
      expect(failures).toBeLessThanOrEqual(2);
    },
  );

  test("where nobody listens no note is left", async () => {
    const { book, host } = openSheets();
    await buildWorkbook(host, small, "keep");
    expect(book.calls.filter(call => call.startsWith("Cache"))).toEqual([]);
  });
});

describe("the pane", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A writing that goes on until it is ended. */
  function pending() {
    let end = (_: string) => {};
    let fail = (_: Error) => {};
    const writing = new Promise<string>((resolve, reject) => {
      end = resolve;
      fail = reject;
    });
    return { writing, end: (text: string) => end(text), fail: (failure: Error) => fail(failure) };
  }

  test("looks every second or two until the writing is over, and then takes its line away", async () => {
    const { writing, end } = pending();
    const heard: (Progress | null)[] = [];
    let looks = 0;
    const look = async () => {
      looks += 1;
      return looks === 1 ? null : { step: `sheet ${looks}`, done: looks / 10 };
    };
    const done = followWriting(writing, look, new Set([(progress: Progress | null) => void heard.push(progress)]));
    await vi.advanceTimersByTimeAsync(4_000);
    expect(looks).toBe(3);
    end("written");
    expect(await done).toBe("written");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(looks).toBe(3);
    expect(heard).toEqual([{ step: "sheet 2", done: 0.2 }, { step: "sheet 3", done: 0.3 }, null]);
  });

  test("waits for a slow look before the next one, and tells nothing that arrives after the end", async () => {
    const { writing, fail } = pending();
    const heard: (Progress | null)[] = [];
    let looks = 0;
    const slow = async () => {
      looks += 1;
      await new Promise(done => setTimeout(done, 20_000));
      return { step: "late", done: 0.5 };
    };
    const done = followWriting(writing, slow, new Set([(progress: Progress | null) => void heard.push(progress)]));
    done.catch(() => {});
    await vi.advanceTimersByTimeAsync(15_000);
    expect(looks).toBe(1);
    fail(new Error("stopped"));
    await expect(done).rejects.toThrow("stopped");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toBe(1);
    expect(heard).toEqual([null]);
  });

  test("gives up looking after three looks that failed, and the writing goes on", async () => {
    const { writing, end } = pending();
    let looks = 0;
    const look = async (): Promise<Progress | null> => {
      looks += 1;
      throw new Error("There are too many scripts running simultaneously for this Google user account.");
    };
    const done = followWriting(writing, look, new Set([() => undefined]));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toBe(3);
    end("written");
    expect(await done).toBe("written");
  });
});
