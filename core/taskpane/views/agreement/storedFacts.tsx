import type { AgreedVersion } from "../../../agreement/agreedVersion.ts";
import { dayInWords } from "../../../dayInWords.ts";
import { plainCount, plainMoney, plainShare, plural } from "../../plainNumbers.ts";

/** What a version holds, before it is stored. */
export function StoredFacts({ version }: { version: AgreedVersion }) {
  const { date, marketing, sales, form, currency, figures, rows, text, dataAsOf } = version;
  const facts: readonly (readonly [string, string])[] = [
    ["Agreed on", dayInWords(date)],
    ["For marketing", marketing],
    ["For sales", sales],
    ["Data as of", dataAsOf === "" ? "-" : dayInWords(dataAsOf)],
    ["Revenue goal a month", plainMoney(figures.revenueGoal, currency)],
    ["Marketing's part", plainMoney(figures.marketingGoal, currency)],
    ["Leads a month from marketing", plainCount(figures.leads)],
    ["To sales a week", plainCount(figures.promisedAWeek)],
    ["Close rate", plainShare(figures.closeRate)],
    ["Customers a month", plainCount(figures.customers)],
    ["Rows of the plan", `${plural(rows.length, "row")}: shares, goals, rates, prices, leads`],
    ["Text", `${form} form, ${plural(text.length, "line")}`],
  ];
  return (
    <dl class="sla-facts">
      {facts.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}
