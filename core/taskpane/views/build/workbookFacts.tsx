import { dayInWords } from "../../../dayInWords.ts";
import type { State } from "../../../workbook/state/state.ts";
import { plainCount, plainMoney } from "../../plainNumbers.ts";

const details = { total: "one row", channel: "by channel", "channel and persona": "by channel and persona" } as const;

/** What the workbook here holds, read back from its sheets. */
export function WorkbookFacts({ state }: { state: State }) {
  const { settings, mode } = state;
  return (
    <section aria-label="This workbook">
      <h3>This workbook</h3>
      <dl class="sla-facts">
        <dt>Company</dt>
        <dd>{settings.company || "not named"}</dd>
        <dt>Revenue goal a month</dt>
        <dd>{settings.revenueGoal === null ? "not set" : plainMoney(settings.revenueGoal, settings.currency)}</dd>
        <dt>Level of detail</dt>
        <dd>{details[settings.detail]}</dd>
        <dt>Channels</dt>
        <dd>{plainCount(settings.channels.length)}</dd>
        <dt>Personas</dt>
        <dd>{plainCount(settings.personas.length)}</dd>
        <dt>Data as of</dt>
        <dd>{settings.dataAsOf === null ? "no export yet" : dayInWords(settings.dataAsOf)}</dd>
        <dt>Formulas</dt>
        <dd>{mode === "sla" ? "SLA functions" : "plain formulas"}</dd>
      </dl>
    </section>
  );
}
