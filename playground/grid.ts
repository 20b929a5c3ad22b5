/** A started grid with one blank workbook, and the question whether all its formulas are calculated. */
import { CommandType, ICommandService } from "@univerjs/core";
import type { FWorkbook } from "@univerjs/sheets/facade";
import type { CellErrors } from "./cellErrors.ts";
import type { Engine } from "./startUniver.ts";

/** A calculation that takes longer than this, in milliseconds, has failed. */
const patience = 300_000;

export interface Grid extends Engine {
  readonly errors: CellErrors;
  readonly book: FWorkbook;
  /** Resolves when every formula shows its result; at once where nothing has changed since the last time. */
  settled(): Promise<void>;
  /** Calculates everything once more, whatever has changed: to check that nothing was left behind. */
  calculateAgain(): Promise<void>;
}

export function newGrid(engine: Engine, errors: CellErrors): Grid {
  const book = engine.api.createWorkbook({ id: "sla-metrics", name: "SLA Metrics" });
  let changed = true;
  // The engine waits half a second for a calculation to start, so it is asked only where one can be due.
  const commands = engine.univer.__getInjector().get(ICommandService);
  commands.onCommandExecuted((command, options) => {
    const byTheEngine = options?.onlyLocal === true || command.id.startsWith("formula.");
    if (command.type === CommandType.MUTATION && !byTheEngine) changed = true;
  });
  const settled = async () => {
    while (changed) {
      changed = false;
      await engine.api.getFormula().onCalculationResultApplied(patience);
    }
  };
  return {
    ...engine,
    errors,
    book,
    settled,
    async calculateAgain() {
      await settled();
      engine.api.getFormula().executeCalculation();
      changed = true;
    },
  };
}
