import { Fragment } from "preact";
import type { PreviewLine } from "../../../workbook/refresh/preview.ts";
import { OldAndNew } from "../../controls/oldAndNew.tsx";
import { plainCount, plainMoney, plainShare, plural } from "../../plainNumbers.ts";
import { chanceOf } from "./previewWords.ts";

interface PreviewFactsProps {
  readonly line: PreviewLine;
  readonly currency: string;
  /** Leaves out what reads the same before and after. */
  readonly onlyChanges?: boolean;
}

/** A price on fewer sales than this can be one large deal. */
const fewSales = 5;

/** The numbers of one line, old to new; the close rate with its range and the leads it stands on. */
export function PreviewFacts({ line, currency, onlyChanges = false }: PreviewFactsProps) {
  const money = (value: number | null) => plainMoney(value, currency);
  const chance = chanceOf(line);
  const range = line.range && `${plainShare(line.range[0])} to ${plainShare(line.range[1])}, `;
  const behind = line.closeRate[1] === null ? null : `${range ?? ""}${plural(line.rateLeads, "lead")}`;
  const few = line.sales !== null && line.sales < fewSales;
  const facts = [
    { name: "Leads counted", pair: line.leads, show: plainCount },
    { name: "Customers", pair: line.customers, show: plainCount },
    { name: "Close rate", pair: line.closeRate, show: plainShare, more: behind && `(${behind})`, mark: chance },
    { name: "Sale price", pair: line.price, show: money, more: few && `(only ${plural(line.sales ?? 0, "sale")})` },
    { name: "Lead value", pair: line.leadValue, show: money },
    { name: "Leads needed", pair: line.leadsNeeded, show: plainCount },
  ].filter(({ pair, show }) => !onlyChanges || show(pair[0]) !== show(pair[1]));
  if (facts.length === 0) return <p class="sla-help">Stays as it is.</p>;
  return (
    <dl class="sla-facts">
      {facts.map(({ name, pair, show, more, mark }) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>
            <OldAndNew old={show(pair[0])} now={show(pair[1])} /> {more && <small>{more}</small>}
            {mark && (
              <span class="sla-mark" data-strong={mark === "beyond chance" ? "yes" : "no"}>
                {mark}
              </span>
            )}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
