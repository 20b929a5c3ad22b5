/** The worked example with fewer channels, personas and rows of history: every sheet and kind of row, sooner written. */

import { withPrefilledShares } from "../../core/workbook/metrics/prefillShares.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import type { FormulaMode, State } from "../../core/workbook/state/state.ts";

export function smallExample(
  mode: FormulaMode,
  size: { readonly channels: number; readonly personas: number; readonly rows?: number },
): State {
  const example = exampleState(mode);
  const channels = example.settings.channels.slice(0, size.channels);
  const personas = example.settings.personas.slice(0, size.personas);
  const history = example.history.filter(
    row => channels.some(({ name }) => name === row.channel) && personas.some(({ name }) => name === row.persona),
  );
  return withPrefilledShares({
    ...example,
    settings: { ...example.settings, channels, personas },
    history: history.slice(0, size.rows),
  });
}
