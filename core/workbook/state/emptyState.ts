/** Settings alone: nothing counted, agreed or remembered yet. */
import { agreementStart } from "../../agreement/agreementFields.ts";
import { playbookStart } from "../../agreement/playbookFields.ts";
import { defaultSettings } from "./defaultSettings.ts";
import type { FormulaMode, Settings, State } from "./state.ts";

export const emptyState = (settings: Partial<Settings>, mode: FormulaMode): State => ({
  mode,
  settings: { ...defaultSettings, ...settings },
  history: [],
  weeks: [],
  agreement: agreementStart,
  playbook: playbookStart,
  versions: [],
  mapping: [],
  answers: [],
  log: [],
});
