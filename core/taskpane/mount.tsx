import "./pane.css";
import { render } from "preact";
import type { Host } from "../workbook/writing/host.ts";
import { Pane } from "./pane.tsx";

/** Puts the pane into an element of the host's page, with a view in front; gives back a function that takes it away. */
export function mountPane(container: HTMLElement, host: Host, view?: string, sheetAtOnce = false): () => void {
  render(<Pane host={host} view={view} sheetAtOnce={sheetAtOnce} />, container);
  return () => render(null, container);
}
