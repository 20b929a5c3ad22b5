/** Whether the pane was opened to read the sheet in front as an export; true when it is asked first, and never again. */
import { createContext } from "preact";

export const AtOnce = createContext<() => boolean>(() => false);
