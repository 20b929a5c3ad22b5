/** The playground page: the grid at the left, the task pane at the right. */
import { mountPane } from "../core/taskpane/mount.tsx";
import { playgroundHost } from "./host.ts";
import "./page.css";
import { paneSwitch } from "./paneSwitch.ts";
import { startGrid } from "./startGrid.ts";
import "./window.ts";

const grid = startGrid("grid");
window.univerAPI = grid.api;
const host = playgroundHost(grid);
const pane = document.getElementById("pane")!;
paneSwitch(document.getElementById("pane-switch")!, pane, () => mountPane(pane, host));
