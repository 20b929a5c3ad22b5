/** In which spreadsheet the pane stands, for the report of a failure; the pane itself works alike in all. */
import { createContext } from "preact";
import type { Host } from "../workbook/writing/host.ts";

export const HostKind = createContext<Host["kind"] | "unknown">("unknown");
