import { binomialPoint } from "./binomialPoint.ts";
import { goalChance } from "./goalChance.ts";
import { nine } from "./nine.ts";
import { normalQuantile } from "./normalQuantile.ts";

const most = 1e9;

/** The smallest number of leads whose chance of `deals` customers is at least `confidence`; null above a billion. */
export function leadsForChance(deals: number, rate: number, confidence: number): number | null {
  if (deals > most) return null;
  const wanted = nine(confidence);
  const enough = (leads: number) => nine(goalChance(leads, deals, rate)) >= wanted;
  if (!enough(most)) return null;
  const inside = (leads: number) => Math.min(most, Math.max(deals, Math.round(leads)));

  let guess = inside(normalGuess(deals, rate, confidence));
  // One lead more adds the chance that it is the one that was missing.
  for (let step = 0; step < 3 && guess > deals && guess < most; step++) {
    const slope = rate * binomialPoint(guess, deals - 1, rate);
    const move = (confidence - goalChance(guess, deals, rate)) / slope;
    if (!Number.isFinite(move)) break;
    guess = inside(guess + Math.max(-guess / 2, Math.min(guess, move)));
  }
  // From the guess outward in growing steps, then halving: low never is enough, high always is.
  let low = deals - 1;
  let high = most;
  if (enough(guess)) {
    high = guess;
    for (let step = 1; high - step > low; step *= 2) {
      if (!enough(high - step)) {
        low = high - step;
        break;
      }
      high -= step;
    }
  } else {
    low = guess;
    for (let step = 1; low + step < high; step *= 2) {
      if (enough(low + step)) {
        high = low + step;
        break;
      }
      low += step;
    }
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Solves n x rate - z x sqrt(n x rate x (1 - rate)) = deals - 1/2 for n. */
function normalGuess(deals: number, rate: number, confidence: number): number {
  const tail = Math.min(confidence, 1 - confidence);
  const z = (confidence < 0.5 ? -1 : 1) * normalQuantile(tail);
  const spread = z * Math.sqrt(1 - rate);
  const root = (spread + Math.sqrt(spread * spread + 4 * (deals - 0.5))) / 2;
  return (root * root) / rate;
}
