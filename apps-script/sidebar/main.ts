/** The sidebar of Google Sheets: the task pane, at the view that the menu asked for. */
import { mountPane } from "../../core/taskpane/mount.tsx";
import "./sidebar.css";
import { sheetsHost } from "./host.ts";
import { sendOrder } from "./sendOrder.ts";

const { view, begin, options = "" } = document.body.dataset;
const has = (option: string) => options.split(" ").includes(option);
const makeDoc = has("doc") ? (lines: string) => sendOrder(lines, "slaMakeDoc") : null;
const bigQuery = has("bigquery") ? (order: string) => sendOrder(order, "slaBigQuery") : null;
mountPane(
  document.getElementById("pane")!,
  sheetsHost(order => sendOrder(order), makeDoc, bigQuery),
  view,
  begin === "sheet",
);
