/** The host in memory, where every render can fail in front of any of its sheets, and nothing may answer from then on. */
import type { Host } from "../../core/workbook/writing/host.ts";
import type { FaultyPlace } from "./faultyRuns.ts";
import { MemoryHost } from "./memoryHost.ts";

/** A change renders three times: the way back, the change, the seal. */
const mostRenders = 3;
const mostSheets = 13;

export function faultyMemory(): FaultyPlace {
  const memory = new MemoryHost();
  let isCut = false;
  let isGone = false;
  const answering = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (isGone) throw new Error("The host is gone.");
    return work();
  };
  const write = memory.render.bind(memory);
  memory.render = plan =>
    answering(() =>
      write(plan).catch(failure => {
        isGone = isCut;
        throw failure;
      }),
    );
  const pane: Host = {
    ...memory,
    kind: memory.kind,
    defaultMode: memory.defaultMode,
    readSheets: names => answering(() => memory.readSheets(names)),
    render: plan => memory.render(plan),
    change: whole => memory.change(whole),
    readActiveSheet: () => memory.readActiveSheet(),
    showSheet: name => memory.showSheet(name),
  };
  return {
    pane: () => pane,
    breakAt(at, cut) {
      const point = Math.floor(at * mostRenders * mostSheets);
      const render = memory.renders + 1 + Math.floor(point / mostSheets);
      memory.failAt = { render, afterSheets: point % mostSheets };
      isCut = cut;
    },
    mend() {
      memory.failAt = null;
      isGone = false;
    },
    type: (sheet, row, column, value) => memory.type(sheet, row, column, value),
  };
}
