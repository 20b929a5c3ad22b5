/** Everything that is remembered -> the SLA workbook. The hidden sheets follow when it is rendered. */
import { inCurrency } from "./model/inCurrency.ts";
import type { Workbook } from "./model/model.ts";
import { agreementSheet } from "./sheets/agreement.ts";
import { historySheet } from "./sheets/history.ts";
import { logSheet } from "./sheets/log.ts";
import { mappingSheet } from "./sheets/mapping.ts";
import { metricsSheet } from "./sheets/metrics.ts";
import { overviewSheet } from "./sheets/overview.ts";
import { playbookSheet } from "./sheets/playbook.ts";
import { scorecardSheet } from "./sheets/scorecard.ts";
import { setupSheet } from "./sheets/setup.ts";
import { versionsSheet } from "./sheets/versions.ts";
import { weeksSheet } from "./sheets/weeks.ts";
import type { State } from "./state/state.ts";

export function slaWorkbook(state: State): Workbook {
  const overview = overviewSheet(state);
  const setup = setupSheet(state.settings);
  const workbook: Workbook = {
    sheets: [
      overview.sheet,
      scorecardSheet(state),
      metricsSheet(state),
      setup.sheet,
      historySheet(state.history),
      weeksSheet(state.weeks),
      agreementSheet(state),
      playbookSheet(state),
      versionsSheet(state.versions),
      mappingSheet(state.mapping, state.answers),
      logSheet(state.log),
    ],
    names: [...setup.names, ...overview.names],
  };
  return inCurrency(workbook, state.settings.currency);
}
