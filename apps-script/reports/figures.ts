/** The month in figures, as SLA Overview and SLA Setup show them: labels and what stands beside or below them. */

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface Figure {
  readonly label: string;
  readonly shows: string;
}

/** Labels of the tiles; what a cell shows stands right below its label. */
const wanted = [
  "Revenue goal",
  "Expected revenue",
  "Gap",
  "Chance of the goal",
  "Leads needed",
  "Leads a month",
  "Opportunities needed",
  "Opportunities a month",
  "Marketing, monthly",
];

export function figuresOf(book: Book): readonly Figure[] {
  const tab = book.getSheetByName("SLA Overview");
  if (!tab) throw new Error("There is no SLA workbook here yet. Build it first.");
  const rows = tab.getDataRange().getDisplayValues();
  return wanted.reduce<Figure[]>((found, label) => {
    const row = rows.findIndex((line, at) => line.includes(label) && rows[at + 1] !== undefined);
    const column = row < 0 ? -1 : rows[row]!.indexOf(label);
    if (column >= 0) found.push({ label, shows: rows[row + 1]![column] || "not known" });
    return found;
  }, []);
}
