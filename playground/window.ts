/** What the page puts on its window, for tests and for the curious: the grid's scripting interface. */
import type { FUniver } from "@univerjs/core/facade";
import "./facade.ts";

declare global {
  interface Window {
    univerAPI?: FUniver;
  }
}
