/** Settings and CRM exports -> everything that a workbook remembers, as a build and its first refreshes would leave it. */
import { changeHistory } from "../core/crm/change.ts";
import type { Answers, Mapping, Reading } from "../core/crm/reading.ts";
import { metricRows, rowKey } from "../core/workbook/metrics/metricRows.ts";
import { withPrefilledShares } from "../core/workbook/metrics/prefillShares.ts";
import { refreshedState } from "../core/workbook/refresh/refreshedState.ts";
import { defaultChannels } from "../core/workbook/state/defaultSettings.ts";
import { emptyState } from "../core/workbook/state/emptyState.ts";
import { nameProblem } from "../core/workbook/state/names.ts";
import type { MetricsInput, Settings, State } from "../core/workbook/state/state.ts";
import { BadInput } from "./badInput.ts";
import type { GivenSettings } from "./settings.ts";

export interface ReadSource {
  readonly reading: Reading;
  /** Two files are two sources, each with a name of its own. */
  readonly source: string;
}

export interface Decided {
  readonly mapping: Mapping;
  readonly answers: Answers;
  /** ISO date and time. */
  readonly when: string;
}

export function stateFrom(given: GivenSettings, sources: readonly ReadSource[], decided: Decided): State {
  const start = emptyState(
    { ...given.settings, channels: given.channels ?? [], personas: given.personas ?? [] },
    "plain",
  );
  // What the settings name is the team's word; the first export says the rest.
  const rowKind = given.named.has("rowKind") ? { rowKind: given.settings.rowKind } : {};
  const read = sources.reduce((state, { reading, source }, index) => {
    const { history } = changeHistory(state.history, reading, source, {});
    const takeCurrency = index === 0 && !given.named.has("currency");
    return refreshedState(state, { reading, source, history, ...decided, ...rowKind, takeCurrency });
  }, start);
  const { channels, personas } = read.settings;
  refuseNames(channels.slice(given.channels?.length ?? 0), "channel");
  refuseNames(personas.slice(given.personas?.length ?? 0), "persona");
  const settings: Settings = {
    ...read.settings,
    channels: channels.length > 0 || given.channels ? channels : defaultChannels,
    detail: given.detail ?? (personas.length > 0 ? "channel and persona" : "channel"),
  };
  return withInputs({ ...read, settings }, given);
}

/** Names that a mapping brought in. */
function refuseNames(named: readonly { readonly name: string }[], what: "channel" | "persona"): void {
  named.forEach(({ name }, index) => {
    const problem = nameProblem(
      name,
      named.slice(0, index).map(other => other.name),
      what,
    );
    if (problem !== null) throw new BadInput(`${problem} It comes from the export or its mapping: see --mapping.`);
  });
}

/** Own rates, leads and shares; where no row has a share, all follow expected revenue. */
function withInputs(state: State, { closeRates, rows }: GivenSettings): State {
  const own = new Map(rows.map(row => [rowKey(row), row]));
  const shown = metricRows(state.settings);
  const stray = rows.find(row => !shown.some(({ channel, persona }) => rowKey(row) === rowKey({ channel, persona })));
  if (stray) {
    throw new BadInput(
      `rows: there is no row for channel "${stray.channel}" and persona "${stray.persona}" at this level of detail.`,
    );
  }
  const metrics = shown.map(({ channel, persona }): MetricsInput => {
    const row = own.get(rowKey({ channel, persona }));
    const rate = closeRates.find(known => known.channel === channel)?.rate ?? null;
    return {
      channel,
      persona,
      ownCloseRate: row?.ownCloseRate ?? rate,
      ownLeads: row?.ownLeads ?? null,
      share: row?.share ?? null,
    };
  });
  const filled = { ...state, settings: { ...state.settings, metrics } };
  return rows.some(({ share }) => share !== null) ? filled : withPrefilledShares(filled);
}
