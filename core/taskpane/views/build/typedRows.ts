/** Channels and personas as typed into the form, and the check that makes them part of a workbook. */
import { defaultChannels } from "../../../workbook/state/defaultSettings.ts";
import { nameProblem } from "../../../workbook/state/names.ts";
import type { Channel, Owner, Persona } from "../../../workbook/state/state.ts";
import { typedAmount, typedRate } from "../../typedNumber.ts";

export interface TypedChannel {
  readonly id: number;
  readonly name: string;
  readonly owner: Owner;
  readonly rate: string;
}

export interface TypedPersona {
  readonly id: number;
  readonly name: string;
  readonly price: string;
}

export const usualChannels: readonly TypedChannel[] = defaultChannels.map(({ name, owner }, index) => ({
  id: index + 1,
  name,
  owner,
  rate: "",
}));

export const firstPersonas: readonly TypedPersona[] = [{ id: 1, name: "", price: "" }];

/** For teams that have not named their personas yet. */
export const everyBuyer = "Every buyer";

type Rows<Row> = { readonly value: readonly Row[]; readonly problems: Readonly<Record<number, string>> };

export function checkChannels(
  typed: readonly TypedChannel[],
): Rows<Channel & { readonly ownCloseRate: number | null }> {
  const problems: Record<number, string> = {};
  const rows = typed.filter(row => row.name.trim() !== "" || row.rate.trim() !== "");
  const value = rows.map((row, index) => {
    const name = row.name.trim();
    const rate = typedRate(row.rate, `Close rate of ${name || "the channel"}`);
    const problem = nameProblem(name, namesBefore(rows, index), "channel") ?? ("problem" in rate ? rate.problem : null);
    if (problem !== null) problems[row.id] = problem;
    return { name, owner: row.owner, costPerLead: null, ownCloseRate: "value" in rate ? rate.value : null };
  });
  const first = typed[0];
  if (rows.length === 0 && first) problems[first.id] = "A workbook needs at least one channel: name one here.";
  return { value, problems };
}

export function checkPersonas(typed: readonly TypedPersona[]): Rows<Persona> {
  const problems: Record<number, string> = {};
  const rows = typed.filter(row => row.name.trim() !== "" || row.price.trim() !== "");
  const only = rows.length === 1;
  const value = rows.map((row, index) => {
    // A single persona without a name still carries its price.
    const name = row.name.trim() || (only ? everyBuyer : "");
    const price = typedAmount(row.price, `Sale price of ${name || "the persona"}`);
    const problem =
      nameProblem(name, namesBefore(rows, index), "persona") ?? ("problem" in price ? price.problem : null);
    if (problem !== null) problems[row.id] = problem;
    return { name, ownPrice: "value" in price ? price.value : null };
  });
  return { value: rows.length > 0 ? value : [{ name: everyBuyer, ownPrice: null }], problems };
}

const namesBefore = (rows: readonly { readonly name: string }[], index: number) =>
  rows.slice(0, index).map(row => row.name);

export const nextId = (rows: readonly { readonly id: number }[]): number => Math.max(0, ...rows.map(row => row.id)) + 1;
