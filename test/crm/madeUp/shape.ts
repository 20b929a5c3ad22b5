import type { Answers } from "../../../core/crm/reading.ts";

/** A moment as a wall clock shows it. */
export interface Moment {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly h: number;
  readonly min: number;
}

/** One lead as it was made up, before any CRM wrote it down. */
export interface MadeLead {
  readonly number: number;
  readonly created: number;
  readonly createdCell: "date" | "blank" | "unreadable";
  readonly modified: number;
  readonly outcome: "won" | "lost" | "open" | "disqualified";
  /** Day of the win or the loss; for open leads the day on which sales hopes for the win. */
  readonly closed: number;
  readonly closedCell: "date" | "blank" | "unreadable";
  readonly cents: number;
  readonly currency: string;
  readonly source: string;
  readonly persona: string;
  readonly mql: boolean;
  readonly test: boolean;
  readonly remarketing: boolean;
}

export type Field =
  | "id"
  | "created"
  | "modified"
  | "name"
  | "company"
  | "email"
  | "phone"
  | "source"
  | "persona"
  | "status"
  | "won"
  | "lost"
  /** Says of a lead that it became an opportunity. */
  | "sqlMark"
  | "closed"
  /** The day of the win alone, blank for everybody else. */
  | "wonDay"
  | "expected"
  | "amount"
  | "currency"
  | "mqlDay"
  | "remarketing"
  | "owner"
  | "note"
  | "blank";

/** How one CRM, language and country writes its export; all data, no code but the spelling of one cell. */
export interface Shape {
  readonly name: string;
  readonly delimiter: "," | ";" | "\t";
  readonly quoteAll?: boolean;
  readonly mark?: boolean;
  readonly lineBreak?: "\n" | "\r\n";
  /** Lines above the header, below the rows, and between them. */
  readonly above?: readonly string[];
  readonly below?: readonly string[];
  readonly within?: readonly ("blank" | "header" | string)[];
  readonly columns: readonly (readonly [header: string, cell: Field | ((lead: MadeLead) => string)])[];
  readonly id?: (number: number) => string;
  readonly date: (moment: Moment) => string;
  readonly amount?: (cents: number) => string;
  /** Raw values and what they mean; the blank one is made as well. */
  readonly sources: Readonly<Record<string, string>>;
  readonly personas?: Readonly<Record<string, string>>;
  readonly words?: Readonly<Partial<Record<MadeLead["outcome"], readonly string[]>>>;
  readonly marks?: readonly [yes: string, no: string];
  readonly currencies?: readonly [own: string, other: string];
  /** No day above this one, where the order of day and month must stay open. */
  readonly lastDay?: number;
  /** Questions that the file leaves open, and the answers that a person would give. */
  readonly asks?: readonly string[];
  readonly answers?: Answers;
  readonly mapping?: Readonly<Record<string, string>>;
}
