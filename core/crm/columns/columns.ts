import { type Answers, type Column, type Refusal, type Role, roles } from "../reading.ts";
import { convertedAmounts, mayBeAmounts } from "./amountColumns.ts";
import { chooseOutcome } from "./chooseOutcome.ts";
import {
  channelColumn,
  dateColumns,
  findDisqualified,
  findRemarketing,
  isCompany,
  isDealName,
  isMostlyChannel,
  isName,
  knownChannels,
  mayBeFlag,
  mayBeStage,
  namedAmount,
  namedCreated,
  personaColumn,
  withHeader,
} from "./findColumns.ts";
import { givenColumns } from "./givenColumns.ts";
import {
  activeHeaders,
  closedHeaders,
  companyHeaders,
  deletedHeaders,
  lostReasonHeaders,
  mediumHeaders,
  productHeaders,
  typeHeaders,
} from "./otherHeaders.ts";
import { mayTellOutcome, type OutcomeColumn, readableOutcome, standsForWin } from "./outcomeColumns.ts";
import type { Profile } from "./profile.ts";
import { isWeakPersona, proposeColumns } from "./proposeColumns.ts";
import { otherAmounts, otherChannels, wholeAmount } from "./rivals.ts";

/** Which column stands for what, and the columns that help to judge a row. */
export interface Columns {
  readonly kind: "columns";
  readonly roles: Readonly<Partial<Record<Role, number>>>;
  /** All columns in which a test row shows by name. */
  readonly names: readonly number[];
  readonly companies: readonly number[];
  /** Without an id the e-mail address stands for the lead; in a list of deals it is only their contact's. */
  readonly byEmail: boolean;
  readonly products: readonly number[];
  /** Refines the source: google with the medium cpc is paid. */
  readonly medium: number | null;
  readonly closed: number | null;
  readonly type: number | null;
  /** Rows that were thrown away, by a yes or a date. */
  readonly deleted: number | null;
  /** Beside a reason for losing: a no says that the row is lost. */
  readonly active: number | null;
  /** Columns that may also be the channel, where the choice is open. */
  readonly otherChannels: readonly number[];
  /** Columns that are called an amount just as well, with other values. */
  readonly otherAmounts: readonly number[];
  /** Columns of numbers of which one may be the amount, where no header says so. */
  readonly unsureAmounts: readonly number[];
  /** Amounts in the currency of the company, beside those in the currency of the deal. */
  readonly convertedAmounts: readonly number[];
  /** Date columns that may be the creation date, where no header says so. */
  readonly unsureCreated: readonly number[];
  /** Date columns of another meaning that a person may choose where the export has no creation date. */
  readonly mayBeCreated: readonly number[];
  /** The persona is an industry or holds many unknown values. */
  readonly weakPersona: boolean;
  /** Roles whose column has no telling header: only its values speak for it. */
  readonly byContent: readonly Role[];
  /** A person chose a column of dates as the one that says who bought. */
  readonly wonByDate: boolean;
  /** A person chose a column without marks, such as an invoice number: every row that has one is won. */
  readonly wonWhereFilled: boolean;
  /** Columns that may say who bought, where the chosen ones do not. */
  readonly mayTell: readonly OutcomeColumn[];
}

export function chooseColumns(
  profiles: readonly Profile[],
  all: readonly Column[],
  answers: Answers | undefined,
): Columns | Refusal {
  const given = givenColumns(all, answers);
  if (typeof given === "string") return { kind: "refusal", text: given };
  const wonByDate = readableOutcome(given, profiles);
  const proposed = proposeColumns(profiles);
  const chosen: Partial<Record<Role, number>> = {};
  const taken = new Set<number>();
  for (const role of roles) {
    const index = given.get(role);
    if (typeof index === "number") {
      chosen[role] = index;
      taken.add(index);
    }
  }
  let weakPersona = false;
  for (const [role, candidates] of proposed) {
    if (given.has(role)) continue;
    const best = candidates.find(candidate => {
      const { column } = candidate;
      if (taken.has(column.index)) return false;
      if (role === "wonFlag") return mayBeFlag(candidate, proposed.get("stage") ?? []);
      if (role === "stage") return mayBeStage(column, chosen);
      return role !== "persona" || !isMostlyChannel(column);
    });
    if (best === undefined) continue;
    chosen[role] = best.column.index;
    taken.add(best.column.index);
    if (role === "persona") weakPersona = isWeakPersona(best);
  }
  const byContent: Role[] = [];
  const fall = (role: Role, index: number | undefined): void => {
    if (index === undefined || given.has(role) || chosen[role] !== undefined) return;
    chosen[role] = index;
    taken.add(index);
    byContent.push(role);
  };
  chooseOutcome(profiles, chosen, taken, given);
  fall("channel", channelColumn(profiles, taken));
  fall("persona", personaColumn(profiles, taken));
  const coarse = given.has("channel") ? undefined : coarseChannel(profiles, taken, chosen);
  // A column that says so is the creation date also where its cells cannot be read: then they are named, not replaced.
  if (!given.has("created") && chosen.created === undefined) setIfFound(chosen, "created", namedCreated(profiles));
  const unsureCreated = chosen.created === undefined && !given.has("created") ? dateColumns(profiles, taken) : [];
  if (unsureCreated.length > 0) chosen.created = unsureCreated[0]!;
  const mayBeCreated =
    chosen.created === undefined && !given.has("created") ? profiles.filter(mayServe).map(({ index }) => index) : [];
  let unsureAmounts: readonly number[] = [];
  if (!given.has("amount")) {
    setIfFound(chosen, "amount", wholeAmount(proposed.get("amount") ?? [], chosen.amount));
    if (chosen.amount === undefined) setIfFound(chosen, "amount", namedAmount(profiles, taken));
    if (chosen.amount === undefined) unsureAmounts = mayBeAmounts(profiles, new Set(Object.values(chosen)));
    setIfFound(chosen, "amount", unsureAmounts[0]);
  }
  if (!given.has("disqualified")) setIfFound(chosen, "disqualified", findDisqualified(profiles, taken, chosen.stage));
  if (!given.has("remarketing")) setIfFound(chosen, "remarketing", findRemarketing(profiles, taken));
  const names = given.has("name")
    ? [...(chosen.name === undefined ? [] : [chosen.name])]
    : profiles.filter(column => isName(column) && !isCompany(column)).map(({ index }) => index);
  if (names.length > 0) chosen.name = names[0]!;
  const medium = withHeader(profiles, mediumHeaders).find(index => index !== chosen.channel) ?? null;
  return {
    kind: "columns",
    roles: inOrder(chosen),
    names,
    byEmail:
      chosen.id === undefined && chosen.email !== undefined && !names.some(index => isDealName(profiles[index]!)),
    companies: withHeader(profiles, companyHeaders),
    products: withHeader(profiles, productHeaders),
    medium,
    closed: withHeader(profiles, closedHeaders).find(index => profiles[index]!.marks >= 0.95) ?? null,
    type: withHeader(profiles, typeHeaders).find(index => index !== chosen.persona && index !== chosen.channel) ?? null,
    deleted: withHeader(profiles, deletedHeaders)[0] ?? null,
    active:
      withHeader(profiles, lostReasonHeaders).length === 0
        ? null
        : (withHeader(profiles, activeHeaders).find(index => profiles[index]!.marks >= 0.95) ?? null),
    otherChannels: given.has("channel")
      ? []
      : coarse !== undefined
        ? [coarse]
        : otherChannels(proposed.get("channel") ?? [], chosen.channel, medium),
    otherAmounts: given.has("amount") ? [] : otherAmounts(proposed.get("amount") ?? [], chosen.amount),
    unsureAmounts,
    convertedAmounts: given.has("amount") ? [] : convertedAmounts(profiles, chosen.amount),
    unsureCreated,
    mayBeCreated,
    weakPersona,
    byContent,
    wonByDate,
    wonWhereFilled:
      given.has("wonFlag") &&
      chosen.wonFlag !== undefined &&
      profiles[chosen.wonFlag]!.marks < 0.95 &&
      standsForWin(profiles[chosen.wonFlag]!),
    mayTell: mayTellOutcome(profiles, chosen),
  };
}

/** "Digital" beside "Google Ads": where the source is coarse, the column whose values are channels is proposed instead. */
function coarseChannel(
  profiles: readonly Profile[],
  taken: Set<number>,
  chosen: Partial<Record<Role, number>>,
): number | undefined {
  const { channel } = chosen;
  if (channel === undefined || knownChannels(profiles[channel]!) >= 0.5) return undefined;
  const finer = channelColumn(profiles, taken);
  if (finer === undefined) return undefined;
  chosen.channel = finer;
  taken.add(finer);
  return channel;
}

const mayServe = ({ written, filled }: Profile) => written >= 0.5 && filled >= 0.8;

function setIfFound(chosen: Partial<Record<Role, number>>, role: Role, index: number | undefined): void {
  if (index !== undefined) chosen[role] = index;
}

function inOrder(chosen: Partial<Record<Role, number>>): Partial<Record<Role, number>> {
  const ordered: Partial<Record<Role, number>> = {};
  for (const role of roles) if (chosen[role] !== undefined) ordered[role] = chosen[role];
  return ordered;
}
