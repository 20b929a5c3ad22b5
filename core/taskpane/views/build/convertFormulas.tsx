import type { FormulaMode } from "../../../workbook/state/state.ts";

interface ConvertFormulasProps {
  readonly mode: FormulaMode;
  readonly busy: boolean;
  readonly onConvert: (mode: FormulaMode) => void;
}

/** The same numbers with the spreadsheet's own functions, or back again. */
export function ConvertFormulas({ mode, busy, onConvert }: ConvertFormulasProps) {
  const toPlain = mode === "sla";
  return (
    <section aria-label="Share without the add-in">
      <h3>Share without the add-in</h3>
      <p class="sla-help">
        {toPlain
          ? "Plain formulas give the same numbers to colleagues without the add-in and on phones. One click brings the SLA functions back."
          : "This workbook uses plain formulas and works for everyone. SLA functions are easier to read and explain their errors."}
      </p>
      <button type="button" disabled={busy} onClick={() => onConvert(toPlain ? "plain" : "sla")}>
        {toPlain ? "Convert to plain formulas" : "Convert to SLA functions"}
      </button>
    </section>
  );
}
