/** The playground page: the grid at the left, the task pane at the right. */
import { mountPane } from "../core/taskpane/mount.tsx";
import { playgroundHost } from "./host.ts";
import "./page.css";
import { startGrid } from "./startGrid.ts";
import "./window.ts";

const grid = startGrid("grid");
window.univerAPI = grid.api;
mountPane(document.getElementById("pane")!, playgroundHost(grid));
