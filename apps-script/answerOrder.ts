/** One order as JSON in, its answer as JSON out; a refusal is an answer too, and any other failure is Google's to tell. */
import { Refusal } from "./refusal.ts";

/** `order`: the name of one of the orders and what it takes. */
export function answerOrder(orders: object, order: string): string {
  const [name, ...given] = JSON.parse(order) as [string, ...unknown[]];
  try {
    const answer = (orders as Record<string, (...given: unknown[]) => unknown>)[name]!(...given);
    return JSON.stringify({ answer: answer === undefined ? null : answer });
  } catch (failure) {
    if (failure instanceof Refusal) return JSON.stringify({ refused: failure.message });
    throw failure;
  }
}
