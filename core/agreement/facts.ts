/** Everything that the document is written from. */
import { channelNames } from "../workbook/metrics/metricRows.ts";
import { lastDay } from "../workbook/state/lastDay.ts";
import { type State, unassigned } from "../workbook/state/state.ts";
import type { AgreedRow } from "./agreedVersion.ts";
import type { Figures } from "./figures.ts";
import type { Filled } from "./filledField.ts";
import { planFigures, planRows } from "./planFigures.ts";

export interface Facts {
  readonly company: string;
  readonly currency: string;
  readonly responseUnit: string;
  readonly mqlsAWeek: number | null;
  /** ISO day of the data. */
  readonly asOf: string | null;
  /** Of SLA Agreement and SLA Playbook together. */
  readonly filled: Filled;
  readonly figures: Figures;
  readonly rows: readonly AgreedRow[];
}

export function factsOf(state: State): Facts {
  const { company, currency, responseUnit, mqlsAWeek } = state.settings;
  return {
    company,
    currency,
    responseUnit,
    mqlsAWeek,
    asOf: lastDay(state),
    filled: { ...state.agreement, ...state.playbook },
    figures: planFigures(state),
    rows: planRows(state),
  };
}

/** The channels that the plan has rows for. */
export const plannedChannels = ({ settings }: State): string[] =>
  settings.detail === "total" ? [] : channelNames(settings).filter(name => name !== unassigned);
