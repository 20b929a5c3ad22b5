/** The agreement as a Google Doc: what the sheet SLA Agreement shows, headings as headings, rows of several cells as tables. */

export function slaAgreementDoc(): void {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const tab = book.getSheetByName("SLA Agreement");
  if (!tab) throw new Error("There is no sheet SLA Agreement here yet. Build the workbook first.");
  const range = tab.getDataRange();
  const [texts, weights] = [range.getDisplayValues(), range.getFontWeights()];
  const doc = DocumentApp.create(`SLA agreement, ${book.getName()}`);
  const body = doc.getBody();
  let table: string[][] = [];
  const endTable = () => {
    if (table.length > 0) body.appendTable(table);
    table = [];
  };
  texts.forEach((line, row) => {
    const filled = line.map(text => text.trim()).filter(text => text !== "");
    if (filled.length > 1) {
      const width = table.length > 0 ? table[0]!.length : filled.length;
      if (filled.length !== width) endTable();
      table.push(filled);
      return;
    }
    endTable();
    if (filled.length === 0) return;
    const paragraph = body.appendParagraph(filled[0]!);
    if (weights[row]![0] === "bold") paragraph.setHeading(DocumentApp.ParagraphHeading.HEADING1);
  });
  endTable();
  doc.saveAndClose();
  book.toast(doc.getUrl(), "The agreement is in your Drive");
}
