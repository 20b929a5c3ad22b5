/** The playground page: the grid at the left, the task pane at the right. */
import { mountPane } from "../core/taskpane/mount.tsx";
import { playgroundHost } from "./host.ts";
import "./page.css";
import { startGrid } from "./startGrid.ts";

declare global {
  interface Window {
    /** The grid's scripting interface, for tests and for the curious. */
    univerAPI?: ReturnType<typeof startGrid>["api"];
  }
}

const grid = startGrid("grid");
window.univerAPI = grid.api;
mountPane(document.getElementById("pane")!, playgroundHost(grid));
