import type { State } from "../../core/workbook/state/state.ts";

/** The state with other names for its channels, in every place that names one. */
export function withRenamedChannels(state: State, rename: (name: string) => string): State {
  const { settings } = state;
  return {
    ...state,
    settings: {
      ...settings,
      channels: settings.channels.map(channel => ({ ...channel, name: rename(channel.name) })),
      metrics: settings.metrics.map(input => ({ ...input, channel: rename(input.channel) })),
    },
    history: state.history.map(row => ({ ...row, channel: rename(row.channel) })),
  };
}
