/** The pane in Excel. The functions are in a script of their own, which the page loads before this one. */
import { mountPane } from "../core/taskpane/mount.tsx";
import { officeExcel } from "./host/excelApi.ts";
import { excelHost } from "./host/excelHost.ts";
import { startProblem } from "./startProblem.ts";
import "./page.css";

const container = document.getElementById("pane")!;
const { host } = await Office.onReady();
const problem = startProblem(String(host), (set, version) => Office.context.requirements.isSetSupported(set, version));
if (problem === null) {
  container.replaceChildren();
  mountPane(container, excelHost(officeExcel()));
  Office.actions.associate("showRefresh", showRefresh);
} else {
  const sentence = document.createElement("p");
  sentence.setAttribute("role", "alert");
  sentence.textContent = problem;
  container.replaceChildren(sentence);
}

/** The button Refresh of the ribbon: it runs here, whether or not the pane is seen. */
async function showRefresh(event: Office.AddinCommands.Event): Promise<void> {
  document.getElementById("sla-tab-refresh")?.click();
  await Office.addin.showAsTaskpane();
  event.completed();
}
