/** What the pane asks of the spreadsheet: one text in, one text out, since nothing else travels unharmed. */
import type { Progress } from "../core/crm/reading.ts";
import type { RenderPlan, SheetContent, WholeChange } from "../core/workbook/writing/host.ts";
import { sealingPlan } from "../core/workbook/writing/seal.ts";
import { answerOrder } from "./answerOrder.ts";
import { locked } from "./locked.ts";
import { mayWrite } from "./mayWrite.ts";
import { progressNotes, progressOf } from "./progress.ts";
import { readSheets } from "./readSheet.ts";
import { Refusal } from "./refusal.ts";
import { renderPlan } from "./render/renderPlan.ts";
import { stampOf } from "./stamp.ts";
import { typeFormula } from "./typeFormula.ts";

/** What the pane saw last: our sheets, by name, and the stamp of what stood in them. */
export interface Seen {
  readonly names: readonly string[];
  readonly stamp: number;
}

export interface Answered {
  readonly sheets: readonly SheetContent[];
  readonly stamp: number;
}

const book = () => SpreadsheetApp.getActiveSpreadsheet();

const readAll = (names: readonly string[]): SheetContent[] => readSheets(book(), names);

function unchanged(seen: Seen | null): void {
  if (seen && stampOf(readAll(seen.names)) !== seen.stamp) {
    throw new Refusal(
      "The SLA sheets were changed while the pane was at work, by you or by another person. Nothing was written; look again and repeat the step.",
    );
  }
}

const orders = {
  read: (names: readonly string[]): Answered =>
    locked(() => {
      const sheets = readAll(names);
      return { sheets, stamp: stampOf(sheets) };
    }),

  render: (plan: RenderPlan, seen: Seen | null) =>
    locked(() => {
      unchanged(seen);
      mayWrite(book(), [plan]);
      renderPlan(book(), plan);
    }),

  change({ ahead, plan, seal }: WholeChange, seen: Seen | null, names: readonly string[], ticket: string | null) {
    const tell = progressNotes(ticket);
    locked(() => {
      unchanged(seen);
      mayWrite(book(), ahead ? [plan, ahead] : [plan]);
      if (ahead) {
        tell("Writing the way back", 0);
        renderPlan(book(), ahead);
        // The way back must stand before anything else does.
        SpreadsheetApp.flush();
      }
      renderPlan(book(), plan, tell);
      tell("Reading back what was written", 1);
      renderPlan(book(), sealingPlan(seal, readAll(names)));
    });
  },

  /** Runs beside a change, and must not wait for it. */
  progress: (ticket: string): Progress | null => progressOf(ticket),

  active: (): SheetContent => readAll([book().getActiveSheet().getName()])[0]!,

  show(name: string) {
    const sheet = book().getSheetByName(name);
    if (sheet) book().setActiveSheet(sheet.showSheet());
  },

  type: (formula: string) => typeFormula(book(), formula),
};

export type Orders = typeof orders;

export const serve = (order: string): string => answerOrder(orders, order);
