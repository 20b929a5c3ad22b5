/** The cells of our sheets -> what the workbook remembers. Whatever cannot be read is a problem, never dropped. */
import { agreementStart } from "../../agreement/agreementFields.ts";
import { playbookStart } from "../../agreement/playbookFields.ts";
import { sheetNames } from "../model/sheetNames.ts";
import { agreementPlaces } from "../sheets/agreementPlaces.ts";
import { playbookPlaces } from "../sheets/playbookPlaces.ts";
import type { Detail, FormulaMode, State } from "../state/state.ts";
import type { SheetContent } from "../writing/host.ts";
import { readFilled } from "./filled.ts";
import { readHistory } from "./history.ts";
import { readLog } from "./log.ts";
import { readMapping } from "./mapping.ts";
import { readGridMetric, readMetricsInputs } from "./metricsInputs.ts";
import { readSettings } from "./settings.ts";
import { readVersions } from "./versions.ts";
import { readWeeks } from "./weeks.ts";

export interface StateReading {
  readonly state: State;
  /** One sentence a cell: where, what was expected, what stands there. */
  readonly problems: readonly string[];
}

const empty = (name: string): SheetContent => ({ name, cells: [] });

export function readState(
  contents: readonly SheetContent[],
  { mode, detail }: { readonly mode: FormulaMode; readonly detail: Detail },
): StateReading {
  const problems: string[] = [];
  const sheet = (name: string) => contents.find(content => content.name === name) ?? empty(name);
  const setup = readSettings(sheet(sheetNames.setup), problems);
  const settings = {
    ...setup,
    detail,
    metrics: readMetricsInputs(sheet(sheetNames.metrics), problems),
    gridMetric: readGridMetric(sheet(sheetNames.overview)),
  };
  const { mapping, answers } = readMapping(sheet(sheetNames.mapping), problems);
  const state: State = {
    mode,
    settings,
    history: readHistory(sheet(sheetNames.history), problems),
    weeks: readWeeks(sheet(sheetNames.weeks), problems),
    agreement: readFilled(sheet(sheetNames.agreement), agreementPlaces, agreementStart, problems),
    playbook: readFilled(sheet(sheetNames.playbook), playbookPlaces, playbookStart, problems),
    versions: readVersions(sheet(sheetNames.versions), problems),
    mapping,
    answers,
    log: readLog(sheet(sheetNames.log), problems),
  };
  return { state, problems };
}
