/** What must stand in a workbook, told without it, and the changes that can happen to it. */
import { applyRefresh } from "../../core/workbook/actions/applyRefresh.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { convertWorkbook } from "../../core/workbook/actions/convert.ts";
import { undoRefresh } from "../../core/workbook/actions/undo.ts";
import type { State } from "../../core/workbook/state/state.ts";
import type { Host } from "../../core/workbook/writing/host.ts";
import { refreshOf } from "./refreshOf.ts";

interface Seen {
  readonly history: readonly string[];
  readonly mode: string;
  readonly goal: number | null;
  readonly channels: readonly string[];
}

export interface Model extends Seen {
  /** What undo brings back; null where there is nothing to undo. */
  readonly undo: Pick<Seen, "history" | "channels"> | null;
  /** Somebody has changed the history since the refresh: undo asks first. */
  readonly isEdited: boolean;
}

export interface Change {
  readonly name: string;
  readonly run: (host: Host) => Promise<unknown>;
  readonly after: Model;
}

/** A whole number from 0 to below the limit. */
export type Below = (limit: number) => number;

export const seenIn = ({ history, mode, settings }: State): Seen => ({
  history: history.map(row => JSON.stringify(row)).sort(),
  mode,
  goal: settings.revenueGoal,
  channels: settings.channels.map(({ name }) => name),
});

export const fits = ({ undo: _, isEdited: __, ...model }: Model, state: State): boolean =>
  JSON.stringify(model) === JSON.stringify(seenIn(state));

/** `standing`: what the pane has read last. */
export function anyChange(standing: State, before: Model, below: Below): Change {
  switch (below(4)) {
    case 0:
      return { name: "build", run: host => buildWorkbook(host, standing, "keep"), after: before };
    case 1:
      return refreshing(standing, before, below);
    case 2:
      return undoing(before, below(2) === 0);
    default: {
      const mode = before.mode === "sla" ? "plain" : "sla";
      return { name: "conversion", run: host => convertWorkbook(host, mode), after: { ...before, mode } };
    }
  }
}

function refreshing(standing: State, { history, channels }: Model, below: Below): Change {
  const lines = Array.from({ length: 1 + below(3) }, () => {
    const month = `2026-0${1 + below(6)}`;
    const channel = ["Organic", "Email", "Webinar", "Fair"][below(4)]!;
    return [month, channel, "Small business", 20 + below(40), 2, 1_000] as const;
  });
  const after = refreshOf.after(standing, refreshOf.reading(lines));
  return {
    name: "refresh",
    run: host => applyRefresh(host, standing, after),
    after: { ...seenIn(after), undo: { history, channels }, isEdited: false },
  };
}

function undoing(before: Model, evenIfChanged: boolean): Change {
  const goesBack = before.undo !== null && (evenIfChanged || !before.isEdited);
  return {
    name: "undo",
    run: host => undoRefresh(host, evenIfChanged),
    after: goesBack ? { ...before, ...before.undo, undo: null, isEdited: false } : before,
  };
}

/** A person types a goal, or other leads into a row of the history. */
export function anyEdit(
  standing: State,
  before: Model,
  below: Below,
  type: (sheet: string, row: number, column: number, value: number) => void,
): Model {
  const value = 1_000 + below(90_000);
  if (below(2) === 0) {
    type("SLA Setup", 10, 2, value);
    return { ...before, goal: value };
  }
  const line = below(standing.history.length);
  type("SLA History", line + 2, 5, value);
  const history = standing.history.map((row, at) => (at === line ? { ...row, leads: value } : row));
  return { ...before, ...seenIn({ ...standing, history }), isEdited: before.undo !== null };
}
