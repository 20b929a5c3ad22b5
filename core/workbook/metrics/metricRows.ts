/** Which rows SLA Metrics has, and the names of both dimensions with Unassigned at the end. */
import { allChannels, allPersonas, type Settings, unassigned } from "../state/state.ts";

export interface MetricRow {
  readonly channel: string;
  readonly persona: string;
}

export const channelNames = ({ channels }: Settings): string[] => [...channels.map(({ name }) => name), unassigned];

export const personaNames = ({ personas }: Settings): string[] => [...personas.map(({ name }) => name), unassigned];

export function metricRows(settings: Settings): MetricRow[] {
  if (settings.detail === "total") return [{ channel: allChannels, persona: allPersonas }];
  if (settings.detail === "channel") {
    return channelNames(settings).map(channel => ({ channel, persona: allPersonas }));
  }
  return channelNames(settings).flatMap(channel => personaNames(settings).map(persona => ({ channel, persona })));
}

/** One text for a row, as in the Key column. */
export const rowKey = ({ channel, persona }: MetricRow): string => `${channel}|${persona}`;
