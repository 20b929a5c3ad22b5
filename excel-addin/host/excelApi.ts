/** The little that is asked of Office itself, so that tests can stand in for it. */

export interface ExcelApi {
  /** A context of its own; each `sync` of it is one request. */
  newContext(): Excel.RequestContext;
  /** All that `batch` does becomes one step of Excel's own undo, where Excel can do that. */
  asOneStep<Result>(batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result>;
  /** Requirement sets such as "ExcelApi", "1.9". */
  supports(set: string, version: string): boolean;
  /** Calls back whenever another cell is selected; gives back a function that stops it. */
  onSelectionChanged(listener: () => void): () => void;
}

/**
 * Excel.run would keep every range for later and then let go of them in a request of its own; ours are never used
 * again, so a bare context does.
 */
export function officeExcel(): ExcelApi {
  const supports = (set: string, version: string) => Office.context.requirements.isSetSupported(set, version);
  return {
    newContext: () => new Excel.RequestContext(),
    asOneStep: batch =>
      supports("ExcelApi", "1.20")
        ? Excel.run({ mergeUndoGroup: true } as Excel.RunOptions, batch)
        : batch(new Excel.RequestContext()),
    supports,
    onSelectionChanged(listener) {
      const kind = Office.EventType.DocumentSelectionChanged;
      Office.context.document.addHandlerAsync(kind, listener);
      return () => Office.context.document.removeHandlerAsync(kind, { handler: listener });
    },
  };
}
