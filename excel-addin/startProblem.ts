/** Why the pane cannot work here, in a sentence, or null. */
export function startProblem(host: string, supports: (set: string, version: string) => boolean): string | null {
  if (host !== "Excel") {
    return "SLA Metrics works inside Excel only: open a workbook there and start it from the Home tab.";
  }
  if (!supports("ExcelApi", "1.9")) {
    return "SLA Metrics needs a newer Excel: Microsoft 365, Excel 2021 or Excel on the web (ExcelApi 1.9). This one is older, so the workbook cannot be built here; files with plain formulas still open and calculate.";
  }
  return null;
}
