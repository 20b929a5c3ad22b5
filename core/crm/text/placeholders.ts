/** What programs and people write where nothing is known. */
const placeholder =
  /^(?:[-–—.?]{0,3}|n\/?a\.?|#n\/a|#value!|null|none|nil|nan|undefined|\(?(?:blank|leer|vide|vuoto)\)?|not set|no value|keine angabe|k\. ?a\.)$/i;

/** Whether a cell says nothing, in signs or in words. */
export const isPlaceholder = (cell: string): boolean => cell === "" || (cell.length <= 12 && placeholder.test(cell));
