/** What a person changed since a refresh, and what undo restores of it. */
import type { HistoryRow } from "../../crm/history.ts";
import { sheetNames } from "../model/sheetNames.ts";
import { allFields } from "../state/setupFields.ts";
import type { Settings, State } from "../state/state.ts";

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const settingKeys = (settings: Settings) => Object.keys(settings) as (keyof Settings)[];

/** Only what the refresh itself had changed goes back; a goal typed since then stays. */
export function undoneState(before: State, after: State, now: State): State {
  const settings = { ...now.settings } as Record<keyof Settings, unknown>;
  for (const key of settingKeys(before.settings)) {
    if (!same(before.settings[key], after.settings[key])) settings[key] = before.settings[key];
  }
  return {
    mode: now.mode,
    settings: settings as unknown as Settings,
    history: before.history,
    weeks: before.weeks,
    agreement: now.agreement,
    playbook: now.playbook,
    versions: now.versions,
    mapping: before.mapping,
    answers: before.answers,
    log: before.log,
  };
}

/** One sentence for each thing that undo would take back although a person changed it after the refresh. */
export function changesSince(before: State, after: State, now: State): string[] {
  const settings = settingKeys(after.settings)
    .filter(key => !same(before.settings[key], after.settings[key]) && !same(after.settings[key], now.settings[key]))
    .map(key => `${sheetNames.setup}: ${allFields.find(field => field.key === key)?.label ?? key} was changed.`);
  const lists = (
    [
      ["weeks", sheetNames.weeks, "rows"],
      ["mapping", sheetNames.mapping, "rules"],
      ["log", sheetNames.log, "lines"],
    ] as const
  )
    .filter(([key]) => !same(after[key], now[key]))
    .map(([, sheet, what]) => `${sheet}: ${what} were changed.`);
  return [...settings, ...historyChanges(after.history, now.history), ...lists];
}

const place = ({ source, month, channel, persona }: HistoryRow): string =>
  `${month}, ${channel}, ${persona} (${source})`;

function historyChanges(after: readonly HistoryRow[], now: readonly HistoryRow[]): string[] {
  const texts = new Set(after.map(row => JSON.stringify(row)));
  const nowTexts = new Set(now.map(row => JSON.stringify(row)));
  const changed = now.filter(row => !texts.has(JSON.stringify(row))).map(place);
  const gone = after.filter(row => !nowTexts.has(JSON.stringify(row))).map(place);
  const all = [...new Set([...changed, ...gone])];
  if (all.length === 0) return [];
  const named = all.slice(0, 5).join("; ");
  return [
    `${sheetNames.history}: ${all.length === 1 ? "1 row was" : `${all.length} rows were`} changed: ${named}${all.length > 5 ? " …" : ""}.`,
  ];
}
