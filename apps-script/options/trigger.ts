/** The report on the first of every month, by itself. */
import { recipients, sendReport } from "./mail.ts";

const handler = "slaMonthlyReport";

/** Menu: choosing it twice does not send two. */
export function slaMonthly(): void {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  // Said now, not by a mail about a failure on the first of the next month.
  const to = recipients(book);
  stop();
  ScriptApp.newTrigger(handler).timeBased().onMonthDay(1).atHour(6).create();
  book.toast(`The report goes to ${to.join(", ")} on the first of every month.`, "SLA Metrics");
}

export function slaNoLonger(): void {
  stop();
  SpreadsheetApp.getActiveSpreadsheet().toast("The report no longer goes out by itself.", "SLA Metrics");
}

/** Called by the clock: nobody looks on, and Google mails whatever is thrown to the person who chose it. */
export function slaMonthlyReport(): void {
  const permission = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  if (permission.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED) {
    throw new Error(
      `The monthly report was not sent: SLA Metrics has no permission any more to send it for you. Allow it at ${permission.getAuthorizationUrl()}, then choose SLA Metrics > Mail the report now.`,
    );
  }
  const book = SpreadsheetApp.getActiveSpreadsheet();
  sendReport(book, recipients(book));
}

function stop(): void {
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (trigger.getHandlerFunction() === handler) ScriptApp.deleteTrigger(trigger);
  }
}
