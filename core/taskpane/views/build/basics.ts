/** The few facts that a workbook needs from a person, as typed and as checked. */
import type { Reading } from "../../../crm/reading.ts";
import { type Detail, unassigned } from "../../../workbook/state/state.ts";
import { typedAmount } from "../../typedNumber.ts";

export interface Basics {
  readonly company: string;
  readonly currency: string;
  readonly goal: string;
  readonly detail: Detail;
}

export const emptyBasics: Basics = { company: "", currency: "USD", goal: "", detail: "channel and persona" };

/** What the export tells: its currency, and the finest level at which its leads have names. */
export function proposedBasics(
  reading: Pick<Reading, "currency" | "channelValues" | "personaValues">,
): Partial<Basics> {
  const named = (values: Reading["channelValues"]) => values.some(({ name }) => name !== "" && name !== unassigned);
  // Leads without a name get no share of the goal: with nothing but such leads no leads would be needed.
  const byChannel = named(reading.channelValues) ? "channel" : "total";
  const detail: Detail = named(reading.personaValues) ? "channel and persona" : byChannel;
  return { detail, ...(reading.currency && { currency: reading.currency }) };
}

export interface CheckedBasics {
  readonly company: string;
  readonly currency: string;
  readonly revenueGoal: number | null;
  readonly detail: Detail;
}

export type Problems = Readonly<Record<string, string>>;

/** Problems by field; the goal may stay blank, since it can be typed into SLA Setup later. */
export function checkBasics(basics: Basics): { readonly value: CheckedBasics; readonly problems: Problems } {
  const problems: Record<string, string> = {};
  const currency = basics.currency.trim().toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency)) {
    problems.currency = `Currency: "${basics.currency.trim()}" is not a code of three letters: type one such as USD or EUR.`;
  }
  const goal = typedAmount(basics.goal, "Revenue goal");
  if ("problem" in goal) problems.goal = goal.problem;
  const revenueGoal = "value" in goal ? goal.value : null;
  return { value: { company: basics.company.trim(), currency, revenueGoal, detail: basics.detail }, problems };
}

// biome-ignore format: a list reads better in rows
export const usualCurrencies = [
  "USD", "EUR", "GBP", "CAD", "AUD", "NZD", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "BRL", "MXN", "INR", "JPY", "SGD", "ZAR",
];

export const detailChoices: readonly { readonly value: Detail; readonly label: string; readonly about: string }[] = [
  { value: "total", label: "One row", about: "One close rate and one goal for the whole company." },
  { value: "channel", label: "By channel", about: "One row for each channel." },
  { value: "channel and persona", label: "By channel and persona", about: "One row for each pair; the fullest view." },
];
