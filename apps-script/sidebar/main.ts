/** The sidebar of Google Sheets: the task pane, at the view that the menu asked for. */
import { mountPane } from "../../core/taskpane/mount.tsx";
import "./sidebar.css";
import { sheetsHost } from "./host.ts";
import { sendOrder } from "./sendOrder.ts";

mountPane(document.getElementById("pane")!, sheetsHost(sendOrder), document.body.dataset.view);
