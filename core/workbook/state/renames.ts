/** Names that a person changed in SLA Setup since the last build: history, mapping and inputs follow. */
import type { BuildRecord } from "../sheets/build.ts";
import { type State, unassigned } from "./state.ts";

/** Old name -> new name, where a list has as many names as before and one was typed over another. */
function renamed(before: readonly string[], now: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  if (before.length !== now.length) return names;
  before.forEach((old, index) => {
    const name = now[index]!;
    if (old !== name && !now.includes(old) && !before.includes(name)) names.set(old, name);
  });
  return names;
}

const namesIn = (record: BuildRecord, block: string): string[] =>
  (record.blocks.find(({ name }) => name === block)?.rowKeys ?? []).filter(name => name !== unassigned);

export function withRenames(state: State, record: BuildRecord): State {
  const { settings } = state;
  const channels = renamed(
    namesIn(record, "Channels names"),
    settings.channels.map(({ name }) => name),
  );
  const personas = renamed(
    namesIn(record, "Personas names"),
    settings.personas.map(({ name }) => name),
  );
  if (channels.size + personas.size === 0) return state;
  const follow = <Row extends { readonly channel: string; readonly persona: string }>(row: Row): Row => ({
    ...row,
    channel: channels.get(row.channel) ?? row.channel,
    persona: personas.get(row.persona) ?? row.persona,
  });
  return {
    ...state,
    settings: { ...settings, metrics: settings.metrics.map(follow) },
    history: state.history.map(follow),
    weeks: state.weeks.map(row => ({ ...row, channel: channels.get(row.channel) ?? row.channel })),
    mapping: state.mapping.map(rule => {
      const names = rule.kind === "channel" ? channels : personas;
      return { ...rule, name: names.get(rule.name) ?? rule.name };
    }),
  };
}
