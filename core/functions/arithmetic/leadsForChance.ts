import { binomialPoint } from "./binomialPoint.ts";
import { goalChance } from "./goalChance.ts";
import { normalQuantile } from "./normalQuantile.ts";

const most = 1e9;

/** The smallest number of leads whose chance of `deals` customers is at least `confidence`; null above a billion. */
export function leadsForChance(deals: number, rate: number, confidence: number): number | null {
  // A goal that rounds to no deal is reached without leads.
  if (deals <= 0) return 0;
  // An exact tie counts. Not 9 decimals as elsewhere: near a billion leads one lead more adds less than that.
  const enough = (leads: number) => leads >= deals && goalChance(leads, deals, rate) >= confidence - 1e-12;
  if (!enough(most)) return null;
  return smallest(enough, newtonGuess(deals, rate, confidence));
}

/** The smallest whole number that is enough: from the guess outward in growing steps, then by halving. */
function smallest(enough: (leads: number) => boolean, guess: number): number {
  let [low, high] = [0, most];
  if (enough(guess)) {
    high = guess;
    for (let step = 1; high > step && enough(high - step); step *= 2) high -= step;
    low = Math.max(0, high - (guess - high + 1));
  } else {
    low = guess;
    for (let step = 1; low + step < most && !enough(low + step); step *= 2) low += step;
    high = Math.min(most, low + (low - guess + 1));
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The normal guess, moved by a few steps of Newton's method. */
function newtonGuess(deals: number, rate: number, confidence: number): number {
  // In the farthest tails the guess is no number; any start leads to the answer.
  const inside = (leads: number) => (Number.isNaN(leads) ? deals : Math.min(most, Math.max(deals, Math.round(leads))));
  let guess = inside(normalGuess(deals, rate, confidence));
  for (let step = 0; step < 3 && guess > deals; step++) {
    // One lead more adds the chance that it is the one that was missing.
    const slope = rate * binomialPoint(guess, deals - 1, rate);
    const move = (confidence - goalChance(guess, deals, rate)) / slope;
    if (!Number.isFinite(move)) break;
    guess = inside(guess + Math.max(-guess / 2, Math.min(guess, move)));
  }
  return guess;
}

/** Solves n x rate - z x sqrt(n x rate x (1 - rate)) = deals - 1/2 for n. */
function normalGuess(deals: number, rate: number, confidence: number): number {
  const z = (confidence < 0.5 ? -1 : 1) * normalQuantile(Math.min(confidence, 1 - confidence));
  const spread = z * Math.sqrt(1 - rate);
  const root = (spread + Math.sqrt(spread * spread + 4 * (deals - 0.5))) / 2;
  return (root * root) / rate;
}
