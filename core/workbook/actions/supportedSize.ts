/** The sizes that a workbook is built for; beyond them it is refused before anything is written. */
import { metricRows } from "../metrics/metricRows.ts";
import { sheetNames } from "../model/sheetNames.ts";
import { keptPersonas, listRows } from "../sheets/setupPlaces.ts";
import { nameProblem } from "../state/names.ts";
import type { State } from "../state/state.ts";

const mostMetricRows = 1_000;
const mostHistoryRows = 50_000;

export function refuseTooLarge(state: State): void {
  const rows = metricRows(state.settings).length;
  if (rows > mostMetricRows) {
    throw new Error(
      `${state.settings.channels.length + 1} channels by ${state.settings.personas.length + 1} personas are ${rows} rows of SLA Metrics; at most ${mostMetricRows} are supported. Join some names or choose less detail.`,
    );
  }
  if (state.history.length > mostHistoryRows) {
    throw new Error(
      `SLA History would have ${state.history.length} rows; at most ${mostHistoryRows} are supported. Delete the oldest months there, or join channels and personas.`,
    );
  }
  const { channels, personas, holidays, reasons } = state.settings;
  // What does not fit into its list would be lost when the sheet is read again.
  for (const [what, list] of Object.entries({ channels, personas, holidays, reasons })) {
    const most = what === "personas" && state.settings.detail !== "channel and persona" ? keptPersonas : listRows;
    if (list.length > most) {
      throw new Error(
        `${sheetNames.setup} would list ${list.length} ${what}; at most ${most} are supported. Join some of them, or leave some out.`,
      );
    }
  }
  refuseNames(channels, "channel");
  refuseNames(personas, "persona");
}

/** A name that the sheet would not give back stops every later write: better not to write it at all. */
function refuseNames(list: readonly { readonly name: string }[], what: "channel" | "persona"): void {
  const before: string[] = [];
  for (const { name } of list) {
    const problem = nameProblem(name, before, what);
    if (problem) throw new Error(problem);
    before.push(name);
  }
}
