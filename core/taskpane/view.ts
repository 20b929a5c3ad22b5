/** What a tab of the pane is, and what it gets. */
import type { ComponentType } from "preact";
import type { Opened } from "../workbook/actions/open.ts";
import type { Host } from "../workbook/writing/host.ts";

export type { Opened };
export type OpenedWorkbook = Extract<Opened, { kind: "ready" }>;

export interface ViewProps {
  readonly host: Host;
  readonly opened: Opened;
  /** Reads the workbook again, after an action or before one; only in a turn, see turns.ts. */
  readonly reopen: () => Promise<Opened>;
  readonly goTo: (view: string) => void;
}

export interface View {
  readonly id: string;
  readonly title: string;
  readonly Body: ComponentType<ViewProps>;
}
