/** The product's port to Google Sheets. The thinking is done here; the script reads and writes. */

import { allSheetNames } from "../../core/workbook/model/sheetNames.ts";
import type { Host, RenderPlan, WholeChange } from "../../core/workbook/writing/host.ts";
import type { Orders, Seen } from "../serve.ts";
import { askScript, type Send } from "./askScript.ts";
import { followWriting, type Listener } from "./followWriting.ts";
import { refuseLongTexts } from "./refuseLongTexts.ts";
import { bigQueryPort } from "./warehouse.ts";

/** `send`: one order as JSON to the script, and its answer. `makeDoc`, `bigQuery`: where the project was built with them. */
export function sheetsHost(send: Send, makeDoc: Send | null = null, bigQuery: Send | null = null): Host {
  /** What stood in our sheets when they were read last: another person may have changed them since. */
  let seen: Seen | null = null;
  const listeners = new Set<Listener>();

  const ask = askScript<Orders>(send);

  /** What was seen is good for one writing. */
  function lastSeen(): Seen | null {
    const last = seen;
    seen = null;
    return last;
  }

  return {
    kind: "sheets",
    defaultMode: "sla",
    blockFormulas: true,
    async readSheets(names) {
      const { sheets, stamp } = await ask("read", names);
      if (allSheetNames.every(name => names.includes(name))) seen = { names, stamp };
      return sheets;
    },
    async render(plan: RenderPlan) {
      refuseLongTexts([plan]);
      await ask("render", plan, lastSeen());
    },
    async change(whole: WholeChange) {
      refuseLongTexts(whole.ahead ? [whole.ahead, whole.plan] : [whole.plan]);
      const ticket = listeners.size > 0 ? String(Math.random()).slice(2) : null;
      const writing = ask("change", whole, lastSeen(), allSheetNames, ticket);
      await followWriting(writing, () => ask("progress", ticket ?? ""), listeners);
    },
    onProgress(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readActiveSheet: () => ask("active"),
    async showSheet(name) {
      await ask("show", name);
    },
    async typeFormula(formula) {
      await ask("type", formula);
    },
    ...(bigQuery && { warehouse: bigQueryPort(bigQuery) }),
    ...(makeDoc && { makeDocument: document => makeDoc(JSON.stringify(document)) }),
  };
}
