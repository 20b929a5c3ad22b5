import { nearest } from "./nearest.ts";
import { nine } from "./nine.ts";

/** The sentence of SLA_SUMMARY, for the function and for the agreement. */
export function summarySentence(leads: number, dqRate: number, closeRate: number): string {
  const mqls = leads * (1 - dqRate);
  return (
    `Marketing brings ${nine(leads)} ${leads === 1 ? "lead" : "leads"} a month, of which ${percent(dqRate)} do not become MQLs, ` +
    `and hands ${amount(mqls, "MQL")} to sales; ` +
    `sales closes ${percent(closeRate)} of these MQLs and wins ${amount(mqls * closeRate, "customer")}.`
  );
}

function amount(x: number, noun: string): string {
  const whole = nearest(x);
  return `${whole} ${noun}${whole === 1 ? "" : "s"}`;
}

/** At most one decimal. */
function percent(share: number): string {
  return `${nearest(share * 1000) / 10}%`;
}
