/** The plan of today -> the next agreed version; or the sentence that says why it cannot be agreed yet. */
import { serialOfDate } from "../workbook/state/dates.ts";
import type { State } from "../workbook/state/state.ts";
import type { AgreedVersion } from "./agreedVersion.ts";
import { bodyTemplate, nextNumber, titleTemplate, versionName } from "./agreementDocument.ts";
import { documentText } from "./documentText.ts";
import { factsOf } from "./facts.ts";
import { shareText } from "./plainText.ts";
import { planRows } from "./planFigures.ts";

/** As the note on SLA Metrics: shares are compared to six decimals. */
const tolerance = 5e-7;

export interface Agreeing {
  /** ISO day. */
  readonly date: string;
  readonly marketing: string;
  readonly sales: string;
}

/** null where nothing stands in the way. */
export function whyNotAgreed(state: State, { date, marketing, sales }: Agreeing): string | null {
  if (state.settings.revenueGoal === null) {
    return "There is no revenue goal yet, so there is nothing to agree on: type it into SLA Setup, Revenue goal, new business.";
  }
  const shares = planRows(state).reduce((total, { share }) => total + (share ?? 0), 0);
  if (Math.abs(shares - 1) > tolerance) {
    return `The shares of the goal add up to ${shareText(shares)}, not 100%: correct them in SLA Metrics, or use Prefill shares in Build.`;
  }
  if (serialOfDate(date) === null) return `"${date}" is not a day of the calendar: enter the day of the agreement.`;
  if (marketing.trim() === "" || sales.trim() === "") {
    return "Both teams have to agree: enter who agrees for marketing and who for sales.";
  }
  return null;
}

export function nextVersion(state: State, { date, marketing, sales }: Agreeing): AgreedVersion {
  const facts = factsOf(state);
  const number = nextNumber(state);
  const status = { kind: "status", cells: [[`${versionName({ number, date })}.`]] } as const;
  return {
    number,
    date,
    marketing: marketing.trim(),
    sales: sales.trim(),
    form: state.agreement.form ?? "short",
    currency: facts.currency,
    dataAsOf: facts.asOf ?? "",
    figures: facts.figures,
    rows: facts.rows,
    text: documentText([titleTemplate, status, ...bodyTemplate(state)], facts),
  };
}
