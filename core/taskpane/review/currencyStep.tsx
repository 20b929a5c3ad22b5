import { Radios } from "../controls/radios.tsx";
import { plural } from "../plainNumbers.ts";
import { currencyDoubt } from "../reading/currencyDoubt.ts";
import type { Flow, FlowEvent } from "../reading/flow.ts";

/** Asked where most amounts are in another currency than the workbook; they are never added up or converted. */
export function CurrencyStep({ flow, change }: { flow: Flow; change: (event: FlowEvent) => void }) {
  const doubt = currencyDoubt(flow);
  if (doubt === null) return null;
  const { problem, workbook, answer, now } = doubt;
  const choose = (chosen: "use" | "leave out" | "export") => {
    change({ kind: "currency", of: chosen === "export" ? "export" : "workbook" });
    if (chosen !== "export") change({ kind: "switch", problem: "other currency", to: chosen });
  };
  return (
    <section class="sla-question" aria-label="Currency" data-unsure={answer === null ? "yes" : "no"}>
      <h4>Another currency</h4>
      <p>
        {now === null
          ? `The workbook counts in ${workbook}, but ${plural(problem.count, "win")} of this export ${problem.count === 1 ? "has its amount" : "have their amounts"} in another currency. Amounts are never converted.`
          : `The amounts count in ${now}, and the workbook takes ${now} over from ${workbook}. Its goal, own prices and costs stay as typed: look at them in SLA Setup.`}
      </p>
      <Radios
        legend="What should count?"
        value={answer}
        onValue={choose}
        choices={[
          { value: "use", label: "The customers, without their amounts" },
          { value: "leave out", label: "Nothing: leave these rows out" },
          {
            value: "export",
            label: "Everything, in the currency of the export",
            about: `Only right when the rest of the workbook is not in ${workbook}.`,
          },
        ]}
      />
    </section>
  );
}
