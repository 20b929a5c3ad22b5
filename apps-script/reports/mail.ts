/** The monthly report by mail, to the addresses in the cells that the name SlaReportTo stands for. */
import { type Figure, figuresOf } from "./figures.ts";

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

/** Menu and reminder: sends the report now. */
export function slaMailReport(): void {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const range = book.getRangeByName(name);
  const to = range ? addressesIn(range) : [];
  if (to.length === 0) {
    throw new Error(
      "Nobody to send the report to: select the cells with the addresses, then SLA Metrics > Report goes to the selected cells.",
    );
  }
  const left = MailApp.getRemainingDailyQuota();
  if (left < to.length) {
    throw new Error(
      `Google lets you mail ${left} more people today, and the report goes to ${to.length}. Nothing was sent; try again tomorrow.`,
    );
  }
  const figures = figuresOf(book);
  MailApp.sendEmail({
    to: to.join(","),
    subject: `SLA Metrics: ${book.getName()}`,
    body: [...figures.map(({ label, shows }) => `${label}: ${shows}`), "", book.getUrl()].join("\n"),
    htmlBody: htmlOf(figures, book.getUrl()),
  });
}

function addressesIn(range: GoogleAppsScript.Spreadsheet.Range): string[] {
  const texts: string[] = [];
  for (const line of range.getDisplayValues()) texts.push(...line.map(text => text.trim()));
  return texts.filter(text => /^[^\s@,]+@[^\s@,]+\.[^\s@,]+$/.test(text));
}

const escaped = (text: string) => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);

function htmlOf(figures: readonly Figure[], url: string): string {
  const rows = figures.map(
    ({ label, shows }) => `<tr><td>${escaped(label)}</td><td><b>${escaped(shows)}</b></td></tr>`,
  );
  return `<table>${rows.join("")}</table><p><a href="${escaped(url)}">Open the workbook</a></p>`;
}
