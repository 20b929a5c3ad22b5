/** Plan beside today, line by line, with the traps and the wins still to come. */
import { monthInWords } from "../../../dayInWords.ts";
import type { PlanOutcome } from "../../../planning/planOutcome.ts";
import type { YoungCohorts } from "../../../planning/youngCohorts.ts";
import { plainCount, plainMoney, plainShare, plainValue, plural } from "../../plainNumbers.ts";

interface PlanResultProps {
  readonly outcome: PlanOutcome;
  readonly young: YoungCohorts | null;
  readonly currency: string;
}

export function PlanResult({ outcome, young, currency }: PlanResultProps) {
  const { plan, traps, lines } = outcome;
  const chance = plan.chance === null ? "" : ` The chance of the goal is ${plainShare(plan.chance)}.`;
  return (
    <section aria-label="Plan beside today">
      <p aria-live="polite">
        {plainCount(plan.leads)} leads a month bring {plainMoney(Math.round(plan.expectedRevenue), currency)}
        {plan.goal === null ? "." : ` of ${plainMoney(plan.goal, currency)}.`}
        {chance}
      </p>
      <div role="status">
        {traps.map(trap => (
          <p key={trap} class="sla-trap">
            {trap}
          </p>
        ))}
      </div>
      <table class="sla-table sla-even">
        <caption>Plan beside today, a month</caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Today</th>
            <th scope="col">Plan</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <tr key={line.label} data-moved={line.today === line.plan ? "no" : "yes"}>
              <th scope="row">{line.label}</th>
              <td>{plainValue(line.today, line.format, currency)}</td>
              <td>{plainValue(line.plan, line.format, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {young && young.winsToCome >= 0.5 && (
        <p>
          Still to come: {plural(young.leads, "lead")} created since {monthInWords(young.first)}{" "}
          {young.leads === 1 ? "is" : "are"} too young to judge. At the rates used they bring about{" "}
          {plural(Math.round(young.winsToCome), "more win")} worth{" "}
          {plainMoney(Math.round(young.revenueToCome), currency)}; {plainCount(young.winsSoFar)} so far.
        </p>
      )}
    </section>
  );
}
