/** ABS, SQRT, ROUND, ROUNDUP, FIXED, NORMSINV, BINOMDIST. */
import { binomialPoint } from "../functions/arithmetic/binomialPoint.ts";
import { normalQuantile } from "../functions/arithmetic/normalQuantile.ts";
import type { NativeFunction } from "./functions.ts";
import { type CellError, errorOf, numberOf, type Scalar, truthOf } from "./values.ts";

/** A function of single values. */
const ofSingles = (work: (given: readonly Scalar[]) => Scalar): NativeFunction => ({
  takesCells: () => false,
  work: given => work(given as readonly Scalar[]),
});

/** The first error among the numbers is the answer. */
const withNumbers =
  (work: (...numbers: number[]) => number | CellError) =>
  (given: readonly Scalar[]): Scalar => {
    const numbers: number[] = [];
    for (const value of given) {
      const number = numberOf(value);
      if (typeof number !== "number") return number;
      numbers.push(number);
    }
    return work(...numbers);
  };

/** A function of numbers alone. */
export const ofNumbers = (work: (...numbers: number[]) => number | CellError): NativeFunction =>
  ofSingles(withNumbers(work));

const shifted = (x: number, digits: number, whole: (x: number) => number): number => {
  const scale = 10 ** Math.trunc(digits);
  return (Math.sign(x) * whole(Math.abs(x) * scale)) / scale + 0;
};

/** Half away from zero, in the rule of SLA_LEADS_NEEDED. */
const round = (x: number, digits = 0): number => shifted(x, digits, Math.round);

function fixed([x, digits, plain]: readonly Scalar[]): Scalar {
  const [number, decimals] = [numberOf(x ?? null), numberOf(digits === undefined ? 2 : digits)];
  if (typeof number !== "number") return number;
  if (typeof decimals !== "number") return decimals;
  const withoutCommas = truthOf(plain ?? false);
  if (typeof withoutCommas !== "boolean") return withoutCommas;
  const [whole, part] = Math.abs(round(number, decimals)).toFixed(Math.max(0, decimals)).split(".");
  const grouped = withoutCommas ? whole! : whole!.replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = round(number, decimals) < 0 ? "-" : "";
  return `${sign}${grouped}${part === undefined ? "" : `.${part}`}`;
}

function binomial([wins, trials, rate, cumulative]: readonly Scalar[]): Scalar {
  const upTo = truthOf(cumulative ?? null);
  if (typeof upTo !== "boolean") return upTo;
  return withNumbers((k, n, p) => {
    const [last, all] = [Math.trunc(k!), Math.trunc(n!)];
    if (last < 0 || last > all || p! < 0 || p! > 1) return errorOf("#NUM!");
    let sum = upTo ? 0 : binomialAt(all, last, p!);
    if (upTo) for (let each = last; each >= 0; each -= 1) sum += binomialAt(all, each, p!);
    return Math.min(1, sum);
  })([wins ?? null, trials ?? null, rate ?? null]);
}

const binomialAt = (trials: number, wins: number, rate: number): number =>
  rate === 0 ? Number(wins === 0) : rate === 1 ? Number(wins === trials) : binomialPoint(trials, wins, rate);

export const numberFunctions: Readonly<Record<string, NativeFunction>> = {
  ABS: ofNumbers(x => Math.abs(x!)),
  SQRT: ofNumbers(x => (x! < 0 ? errorOf("#NUM!") : Math.sqrt(x!))),
  ROUND: ofNumbers((x, digits) => round(x!, digits)),
  ROUNDUP: ofNumbers((x, digits) => shifted(x!, digits ?? 0, Math.ceil)),
  NORMSINV: ofNumbers(share => {
    if (share! <= 0 || share! >= 1) return errorOf("#NUM!");
    return share! > 1 / 2 ? normalQuantile(1 - share!) : -normalQuantile(share!) + 0;
  }),
  FIXED: ofSingles(fixed),
  BINOMDIST: ofSingles(binomial),
};
