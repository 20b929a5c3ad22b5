/** A workbook's first state, from what a person typed or from a CRM export; the worked example is exampleState.ts. */
import { changeHistory } from "../../crm/change.ts";
import type { Reading } from "../../crm/reading.ts";
import { ownValue } from "../../ownValue.ts";
import { withPrefilledShares } from "../metrics/prefillShares.ts";
import { type Refresh, refreshedState } from "../refresh/refreshedState.ts";
import { defaultChannels } from "./defaultSettings.ts";
import { emptyState } from "./emptyState.ts";
import { usualOwner } from "./ownerOf.ts";
import {
  allPersonas,
  type Channel,
  type Detail,
  type FormulaMode,
  type MetricsInput,
  type Owner,
  type Persona,
  type State,
  unassigned,
} from "./state.ts";

export interface TypedStart {
  readonly company: string;
  readonly currency: string;
  readonly revenueGoal: number | null;
  readonly channels: readonly Channel[];
  readonly personas: readonly Persona[];
  readonly detail: Detail;
  /** Close rates that the team knows, by channel. */
  readonly rates?: readonly { readonly channel: string; readonly ownCloseRate: number }[];
}

export function typedState({ rates = [], ...settings }: TypedStart, mode: FormulaMode): State {
  const personas = settings.detail === "channel" ? [allPersonas] : settings.personas.map(({ name }) => name);
  const metrics = rates.flatMap(({ channel, ownCloseRate }) =>
    [...personas, ...(settings.detail === "channel" ? [] : [unassigned])].map(
      (persona): MetricsInput => ({ channel, persona, ownCloseRate, ownLeads: null, share: null }),
    ),
  );
  return withPrefilledShares(emptyState({ ...settings, metrics: settings.detail === "total" ? [] : metrics }, mode));
}

export interface ExportStart {
  readonly company?: string;
  readonly currency: string;
  readonly revenueGoal: number | null;
  readonly detail: Detail;
}

/** Channels and personas as the export's mapping names them; its counts are added by the first refresh. */
function stateForReading(
  reading: Reading,
  start: ExportStart,
  mode: FormulaMode,
  owners: Readonly<Record<string, Owner>>,
): State {
  const names = (values: Reading["channelValues"]) => [
    ...new Set(values.map(({ name }) => name).filter(name => name !== "" && name !== unassigned)),
  ];
  const found = names(reading.channelValues);
  const known = defaultChannels.filter(({ name }) => found.includes(name));
  const added = found.filter(name => !known.some(channel => channel.name === name));
  const channels: Channel[] = [
    ...known,
    ...added.map(name => ({ name, owner: ownValue(owners, name) ?? usualOwner(name), costPerLead: null })),
  ];
  return emptyState(
    {
      company: start.company ?? "",
      currency: start.currency,
      revenueGoal: start.revenueGoal,
      detail: start.detail,
      channels: channels.length > 0 ? channels : defaultChannels,
      personas: names(reading.personaValues).map(name => ({ name, ownPrice: null })),
    },
    mode,
  );
}

/** A workbook from an export: its names, and its counts as the first refresh. */
export function stateFromReading(refresh: Omit<Refresh, "history">, start: ExportStart, mode: FormulaMode): State {
  const { reading, source } = refresh;
  const { history } = changeHistory([], reading, source, {});
  const empty = stateForReading(reading, start, mode, refresh.owners ?? {});
  return withPrefilledShares(refreshedState(empty, { ...refresh, history }));
}
