import { currencyDecimals } from "../../currencyDecimals.ts";
import type { Decimal } from "../reading.ts";
import { decimalOf, plainDecimals, scanNumber } from "./scanNumber.ts";

/** What the cells of an amount column say about its decimal sign and currency. */
export interface AmountVotes {
  point: number;
  comma: number;
  unsurePoint: number;
  unsureComma: number;
  readonly currencies: Map<string, number>;
  readonly samples: string[];
}

export const newAmountVotes = (): AmountVotes => ({
  point: 0,
  comma: 0,
  unsurePoint: 0,
  unsureComma: 0,
  currencies: new Map(),
  samples: [],
});

/** `count`: how many cells are written so. */
export function voteAmount(votes: AmountVotes, cell: string, count: number): void {
  const decimals = plainDecimals(cell);
  if (decimals > 0 && decimals !== 3) votes.point += count;
  if (decimals >= 0 && decimals !== 3) return;
  const scanned = scanNumber(cell);
  if (scanned === null) return;
  if (scanned.currency !== null) {
    votes.currencies.set(scanned.currency, (votes.currencies.get(scanned.currency) ?? 0) + count);
  }
  const decimal = decimalOf(scanned.figures);
  if (decimal === "point") votes.point += count;
  else if (decimal === "comma") votes.comma += count;
  else if (decimal !== null) {
    if (decimal === "unsure point") votes.unsurePoint += count;
    else votes.unsureComma += count;
    if (votes.samples.length < 3) votes.samples.push(cell);
  }
}

/**
 * The decimal sign of the column; not sure when the only evidence is of the kind 1,234. `currency`: what most of its
 * amounts are in, where that is known.
 */
export function decideDecimal(
  votes: AmountVotes,
  given: Decimal | undefined,
  delimiter: string,
  currency: string | null = null,
): { decimal: Decimal; sure: boolean } {
  if (given !== undefined) return { decimal: given, sure: true };
  if (votes.point !== votes.comma) {
    const slips = Math.min(votes.point, votes.comma);
    return {
      decimal: votes.point > votes.comma ? "point" : "comma",
      sure: slips * 4 <= Math.max(votes.point, votes.comma),
    };
  }
  const unsure = votes.unsurePoint + votes.unsureComma;
  if (unsure === 0) return { decimal: delimiter === ";" ? "comma" : "point", sure: votes.point === 0 };
  // Three digits after the only sign: thousands are likelier than thousandths, but for 12.500 dinars.
  if (votes.unsurePoint > votes.unsureComma && currencyDecimals(currency) === 3)
    return { decimal: "point", sure: false };
  return { decimal: votes.unsureComma >= votes.unsurePoint ? "point" : "comma", sure: false };
}
