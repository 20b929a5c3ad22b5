/** Which columns may hold the sale price, where their headers do not settle it. */
import { decideDecimal, newAmountVotes, voteAmount } from "../values/amountColumn.ts";
import { amountScale } from "../values/amountScale.ts";
import { numberOf, scanNumber } from "../values/scanNumber.ts";
import { isAhead } from "./dateHeaders.ts";
import type { HeaderName } from "./header.ts";
import type { Profile } from "./profile.ts";

/** "Monthly amount": what comes every month or year is not the price of the sale. */
const recurring =
  /\b(?:monthly|annual|yearly|recurring|mensal|mensual|mensuel|mensile|monatlich|maandelijks|mrr|arr)\b/;
export const isRecurring = ({ phrase }: HeaderName) => recurring.test(phrase);

export const isGross = ({ phrase }: HeaderName) =>
  /\b(?:gross|brutto|bruto|brut|ttc|bruttobetrag|incl|inkl|lordo)\b/.test(phrase);

const isConverted = ({ phrase }: HeaderName) =>
  /\b(?:amount|value|revenue|betrag|montant|importe|importo|valor)\b/.test(phrase) &&
  /\b(?:company|converted|base|unternehmenswahrung|entreprise|empresa|aziendale)\b/.test(phrase);

/** Amounts that the CRM has converted into one currency. */
export const convertedAmounts = (profiles: readonly Profile[], chosen: number | undefined): readonly number[] =>
  profiles
    .filter(({ index, numbers, name }) => index !== chosen && numbers >= 0.8 && isConverted(name))
    .map(({ index }) => index);

export function numbersIn(column: Profile): readonly number[] {
  const votes = newAmountVotes();
  for (const value of column.values.keys()) voteAmount(votes, value, 1);
  const { decimal } = decideDecimal(votes, undefined, ",");
  return [...column.values.keys()].flatMap(value => {
    const scanned = scanNumber(value);
    const number = scanned === null ? null : numberOf(scanned, decimal);
    return number === null ? [] : [number];
  });
}

/** Whether one column holds in cents what the other one holds. */
export function isHundredfold(cents: Profile, whole: Profile): boolean {
  const hundredths = new Set(numbersIn(cents));
  const numbers = numbersIn(whole).filter(number => number !== 0);
  const found = numbers.filter(number => hundredths.has(Math.round(number * 100))).length;
  return numbers.length >= 3 && found >= numbers.length * 0.9;
}

const others =
  /\b(?:probab\w*|wahrscheinlichkeit|score|rating|count|number|phone|telephone|telefon\w*|tel|mobile|fax|zip|postal|postcode|plz|id|ids|nr|no|employees|mitarbeiter|staff|size|days|tage|age|year|month|day|week|quarter|quantity|qty|percent|discount|rabatt|tax|vat|attempts|calls|emails|visits|views|sessions|clicks|cost|spend|budget|line|position|annual revenue|jahresumsatz|annuel|anuales|anual|hours|minutes|code)\b/;

/** Columns of numbers that may be the price although no header says so; the likeliest first. */
export function mayBeAmounts(profiles: readonly Profile[], taken: ReadonlySet<number>): readonly number[] {
  return profiles
    .filter(({ index, numbers, written, marks, name, seen, values }) => {
      if (taken.has(index) || seen === 0 || numbers < 0.8 || written >= 0.5 || marks >= 0.95) return false;
      return !others.test(name.phrase) && values.size >= Math.min(2, seen);
    })
    .filter(column => isMoney(numbersIn(column), column))
    .sort((a, b) => Number(isAhead(a.name)) - Number(isAhead(b.name)) || a.index - b.index)
    .map(({ index }) => index);
}

/** Neither a percentage nor a running number nor a number of a telephone. */
function isMoney(numbers: readonly number[], { name }: Profile): boolean {
  let [least, most, whole] = [Number.POSITIVE_INFINITY, 0, true];
  for (const number of numbers) {
    least = Math.min(least, number);
    most = Math.max(most, number);
    whole = whole && Number.isInteger(number);
  }
  if (most <= 100 && amountScale(name.phrase) === 1) return false;
  const running = whole && numbers.length >= 3 && most - least < numbers.length * 3;
  return !running && most < 1e10;
}
