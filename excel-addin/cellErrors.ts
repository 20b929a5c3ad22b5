/**
 * The sentences behind the errors that cells show. Excel calls the functions and shows the pane in one runtime, so the
 * script of the functions leaves them where the pane can see them.
 */

const shelf = globalThis as { slaMetricsCellErrors?: Map<string, string> };

const sentences = (): Map<string, string> => {
  shelf.slaMetricsCellErrors ??= new Map();
  return shelf.slaMetricsCellErrors;
};

/** `address` as Excel tells a function where it was called, such as Sheet1!B2. */
export function rememberError(address: string | undefined, message: string | null): void {
  if (address === undefined) return;
  if (message === null) sentences().delete(plain(address));
  else sentences().set(plain(address), message);
}

const forgotten =
  "Excel does not know a function here. If its name is spelled right, the formula was entered while the add-in was not loaded: choose Functions > Enter SLA formulas again.";

/** Cells move without being calculated again: a sentence counts only where its function still stands in the formula. */
export function messageAt(address: string, value: string, formula: string): string | null {
  if (value === "#NAME?" && /SLA_[A-Z_]+\(/i.test(formula)) return forgotten;
  const message = sentences().get(plain(address));
  if (message === undefined || !/^#(VALUE!|DIV\/0!|N\/A|NUM!|NULL!)$/.test(value)) return null;
  return formula.toUpperCase().includes(message.slice(0, message.indexOf(":"))) ? message : null;
}

const plain = (address: string): string => address.replace(/[$']/g, "").toUpperCase();
