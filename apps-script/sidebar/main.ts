/** The sidebar of Google Sheets: the task pane, at the view that the menu asked for. */
import { mountPane } from "../../core/taskpane/mount.tsx";
import "./sidebar.css";
import { sheetsHost } from "./host.ts";
import { sendOrder } from "./sendOrder.ts";

const { view, begin, options = "" } = document.body.dataset;
const makeDoc = options.split(" ").includes("doc") ? (lines: string) => sendOrder(lines, "slaMakeDoc") : null;
mountPane(
  document.getElementById("pane")!,
  sheetsHost(order => sendOrder(order), makeDoc),
  view,
  begin === "sheet",
);
