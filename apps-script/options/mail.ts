/** The monthly report by mail, to the addresses in the cells that the name SlaReportTo stands for. */
import { monthlyReport } from "../../core/report/monthlyReport.ts";
import { bookState } from "./bookState.ts";

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

const name = "SlaReportTo";

/** Menu: the selected cells hold the addresses from now on. */
export function slaReportTo(): void {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const range = book.getActiveRange();
  if (!range || addressesIn(range).length === 0) {
    throw new Error("Type the addresses into cells, one each, select these cells, then choose this item again.");
  }
  book.setNamedRange(name, range);
  book.toast(`The report goes to ${addressesIn(range).join(", ")}.`, "SLA Metrics");
}

/** Menu: sends the report now. */
export function slaMailReport(): void {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const to = recipients(book);
  sendReport(book, to);
  book.toast(`The report was sent to ${to.join(", ")}.`, "SLA Metrics");
}

export function sendReport(book: Book, to: readonly string[]): void {
  const left = MailApp.getRemainingDailyQuota();
  if (left < to.length) {
    throw new Error(
      `Google lets you mail ${left} more people today, and the report goes to ${to.length}. Nothing was sent; try again tomorrow.`,
    );
  }
  const { subject, text, html } = monthlyReport(bookState(book, "Nothing was sent."));
  const url = book.getUrl();
  MailApp.sendEmail({
    to: to.join(","),
    subject,
    body: `${text}\n\nThe workbook: ${url}`,
    htmlBody: `${html}<p><a href="${url.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}">Open the workbook</a></p>`,
  });
}

/** At least one, or the sentence that says how to name them. */
export function recipients(book: Book): readonly string[] {
  const range = book.getRangeByName(name);
  const to = range ? addressesIn(range) : [];
  if (to.length === 0) {
    throw new Error(
      "Nobody to send the report to: select the cells with the addresses, then SLA Metrics > Report goes to the selected cells.",
    );
  }
  return to;
}

function addressesIn(range: GoogleAppsScript.Spreadsheet.Range): string[] {
  const texts: string[] = [];
  for (const line of range.getDisplayValues()) texts.push(...line.map(text => text.trim()));
  return texts.filter(text => /^[^\s@,]+@[^\s@,.]+(?:\.[^\s@,.]+)+$/.test(text));
}
