/** The report on the first of every month, by itself. */

const handler = "slaMailReport";

/** Menu: once chosen, again and again; choosing it twice does not send two. */
export function slaMonthly(): void {
  stop();
  ScriptApp.newTrigger(handler).timeBased().onMonthDay(1).atHour(6).create();
  SpreadsheetApp.getActiveSpreadsheet().toast("The report goes out on the first of every month.", "SLA Metrics");
}

export function slaNoLonger(): void {
  stop();
  SpreadsheetApp.getActiveSpreadsheet().toast("The report no longer goes out by itself.", "SLA Metrics");
}

function stop(): void {
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (trigger.getHandlerFunction() === handler) ScriptApp.deleteTrigger(trigger);
  }
}
