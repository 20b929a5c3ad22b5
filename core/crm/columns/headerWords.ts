import type { Role } from "../reading.ts";
import { dateHeaders } from "./dateHeaders.ts";
import { groupHeaders } from "./groupHeaders.ts";
import { valueHeaders } from "./valueHeaders.ts";

/** What the cells of a column must be for a role. */
export type Content =
  | "date"
  | "date or mark"
  | "mark"
  | "amount"
  | "number"
  | "currency"
  | "id"
  | "email"
  | "words"
  | "text";

/** Header words of one role, folded, strongest first; a hint for a proposal, never a decision. */
export interface RoleWords {
  readonly role: Role;
  readonly content: Content;
  readonly tiers: readonly (readonly string[])[];
  /** A header with one of these words is something else. */
  readonly not: ReadonlySet<string>;
}

/** In the order in which columns are given away: dates first, since no other column can be mistaken for one. */
export const roleWords: readonly RoleWords[] = [...dateHeaders, ...valueHeaders, ...groupHeaders];
