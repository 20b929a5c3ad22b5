/** The vocabulary of the refresh: what a person can answer, and what reading an export gives. */
import type { CohortCounts, WeekRow } from "./history.ts";

/** What a column can stand for. A role given to no column means that the export does not know it. */
// biome-ignore format: a list reads better in rows
export const roles = [
  "id", "created", "modified", "channel", "persona", "stage", "wonFlag", "lostFlag", "mqlDate", "sqlDate", "wonDate",
  "lostDate", "amount", "currency", "disqualified", "remarketing", "pipeline", "name", "email", "firstContact",
  "attempts", "owner",
] as const;
export type Role = (typeof roles)[number];

export type DateOrder = "DMY" | "MDY" | "YMD";
export type Decimal = "point" | "comma";
export type RowKind = "lead" | "opportunity";
export type Outcome = "won" | "lost" | "open" | "disqualified";

/** What a person decided about an export; all optional. Also the form of the command line's answers.json. */
export interface Answers {
  /** Role -> header, or column number from 1; null = the export has no such column. */
  readonly columns?: Readonly<Partial<Record<Role, string | number | null>>>;
  /** Stage or status words, compared without case, accents, spaces and underscores. */
  readonly won?: readonly string[];
  readonly lost?: readonly string[];
  readonly open?: readonly string[];
  readonly disqualified?: readonly string[];
  readonly dateOrder?: DateOrder;
  readonly decimal?: Decimal;
  /** What one row of the export is; labels follow it, no count does. */
  readonly rowKind?: RowKind;
  /** Dates that a sheet read in another order than its texts have: turn day and month round, or keep them as they stand. */
  readonly turnedDates?: "turn" | "keep";
  /** The source stands in the first row of a group only, and holds for the rows below it too. */
  readonly sourceFillsDown?: boolean;
  /** Problem kind -> take these rows, or leave them out. */
  readonly switches?: Readonly<Partial<Record<ProblemKind, Switch>>>;
}

export type Switch = "use" | "leave out";

/** Raw value -> name, for both dimensions. */
export interface Mapping {
  readonly channels: Readonly<Record<string, string>>;
  readonly personas: Readonly<Record<string, string>>;
}

export interface ReadOptions {
  readonly fileName?: string;
  /** ISO date; without it the latest creation or modification date of the file (or win, where nothing is modified). */
  readonly asOf?: string | null;
  /** Currency of the workbook; without it the one most rows have. */
  readonly currency?: string | null;
  readonly answers?: Answers;
  readonly mapping?: Mapping;
  /** Names that the workbook has; proposals stay within them where they are given. */
  readonly channels?: readonly string[];
  readonly personas?: readonly string[];
  /** IANA zone to which times with an offset are converted; default UTC. Times without one count as written. */
  readonly timeZone?: string | null;
  /** A first contact within this many minutes is in time; default one day. */
  readonly responseMinutes?: number;
  /** Work hours as fractions of a day: only these, Monday to Friday, count for the response; without both every minute does. */
  readonly workStart?: number | null;
  readonly workEnd?: number | null;
  /** ISO dates on which nobody answers; count only with work hours. */
  readonly holidays?: readonly string[];
  /** Contact attempts that are enough; default 5. */
  readonly enoughAttempts?: number;
}

// biome-ignore format: a list reads better in rows
export type ProblemKind =
  | "duplicates" | "deleted" | "test leads" | "remarketing" | "no source" | "no persona" | "won without amount"
  | "won without date" | "won after as-of date" | "closed before created" | "future dates" | "other currency"
  | "other pipeline" | "existing business" | "too many cells" | "unreadable amount"
  | "repeated amounts" | "negative amount" | "no creation date";

/** One line of the quality report. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly count: number;
  /** Row numbers as a person sees them in the file. */
  readonly rows: readonly number[];
  /** What is done with these rows, in one sentence. */
  readonly text: string;
  /** Present where the person may choose; the value in force. */
  readonly choice?: Switch;
}

/** Something the file does not decide. `text` is one plain question with samples from the file. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly samples: readonly string[];
  /** Each option carries what it changes; the pane merges it and reads again. */
  readonly options: readonly { readonly label: string; readonly answers?: Answers; readonly mapping?: Mapping }[];
  /** Index of the option that is taken while nobody answers. */
  readonly taken: number;
  /** False where the answer cannot change any count. */
  readonly changesCounts: boolean;
}

export interface Column {
  /** From 0. */
  readonly index: number;
  readonly header: string;
  readonly samples: readonly string[];
  /** Share of rows in which the cell is not blank. */
  readonly filled: number;
}

/** A distinct raw value with what it counts as. */
export interface ValueMapping {
  readonly raw: string;
  readonly rows: number;
  readonly name: string;
  /** mapped by a person before, proposed by us, or neither (Unassigned). */
  readonly by: "mapping" | "proposal" | "nothing";
}

/** Counts by creation month. */
export interface Cohort extends CohortCounts {
  /** yyyy-mm */
  readonly month: string;
  readonly channel: string;
  readonly persona: string;
  readonly leads: number;
}

/** Wins and revenue by the month of the win. */
export interface Booked {
  readonly month: string;
  readonly channel: string;
  readonly persona: string;
  readonly won: number;
  readonly revenue: number;
}

/** The counts of one week and channel; weeks without a lead and a win are not listed. */
export type Week = Omit<WeekRow, "source">;

export interface Reading {
  readonly kind: "reading";
  readonly fileName: string;
  /** Of the file's text; the same file gives the same one. */
  readonly fingerprint: string;
  /** Of the header row alone; the same CRM view gives the same one. */
  readonly headerFingerprint: string;
  readonly asOf: string;
  readonly asOfFrom: "given" | "file";
  /** ISO date of the first lead that is counted; absent without one. */
  readonly firstCreated?: string;
  readonly currency: string | null;
  readonly delimiter: "," | ";" | "\t" | "|";
  readonly dateOrder: DateOrder | null;
  readonly decimal: Decimal;
  /** Row number of the header. */
  readonly headerRow: number;
  readonly allColumns: readonly Column[];
  /** Role -> index into allColumns. */
  readonly columns: Readonly<Partial<Record<Role, number>>>;
  readonly rows: { readonly read: number; readonly used: number; readonly merged: number; readonly leftOut: number };
  /** Lines that are no records: titles, footers, blank lines, repeated headers, totals. */
  readonly skipped: readonly { readonly row: number; readonly reason: string; readonly text: string }[];
  /** `value`: the cell that is the reason, where one is. */
  readonly leftOut: readonly { readonly row: number; readonly reason: string; readonly value?: string }[];
  /** How many rows are left out by reason, where the rows themselves are not known; then `leftOut` is empty. */
  readonly leftOutCounts?: readonly { readonly reason: string; readonly count: number }[];
  readonly merged: readonly { readonly id: string; readonly kept: number; readonly dropped: readonly number[] }[];
  readonly outcome: { readonly won: number; readonly lost: number; readonly open: number; readonly wonAmount: number };
  readonly channelValues: readonly ValueMapping[];
  readonly personaValues: readonly ValueMapping[];
  readonly stageValues: readonly {
    readonly raw: string;
    readonly rows: number;
    readonly outcome: Outcome;
    readonly sure: boolean;
  }[];
  readonly questions: readonly Question[];
  readonly problems: readonly Problem[];
  readonly cohorts: readonly Cohort[];
  readonly booked: readonly Booked[];
  /** The last 53 weeks, Monday to Sunday, up to the one of the as-of date. */
  readonly weeks: readonly Week[];
  /**
   * Months within which 80 % of the wins come; 0 with fewer than 30 wins. `from`: the cohorts that are at least twelve
   * months old, or all of them where there are none.
   */
  readonly maturity: {
    readonly months: number;
    readonly wins: number;
    readonly from: "old cohorts" | "all cohorts";
  };
  /** What one row is, by its headers or an answer; a guess where it is not sure. */
  readonly rowKind: { readonly kind: RowKind; readonly sure: boolean };
  /** How the file as a whole was read where a person could be surprised; one sentence each, with samples. */
  readonly notes: readonly string[];
  /** How a leads file and a deals file came together; absent for one file. */
  readonly joined?: Joined;
}

/** A file of leads and a file of deals as one export. */
export interface Joined {
  /** The columns whose values are equal in both files, such as "Lead ID" and "Lead ID". */
  readonly by: { readonly leads: string; readonly deals: string };
  readonly leads: number;
  readonly deals: number;
  /** Deals whose lead was found, and leads that have a deal. */
  readonly matchedDeals: number;
  readonly matchedLeads: number;
  /** matchedDeals / deals; 0 to 1. */
  readonly rate: number;
  /** Rows of the deals file without a lead in the leads file: they count as leads of their own. */
  readonly withoutLead: readonly { readonly row: number; readonly key: string }[];
}

/** The file cannot be read at all; `text` says what was expected, what came and what to do. */
export interface Refusal {
  readonly kind: "refusal";
  readonly text: string;
}

/** How far a long reading is; 0 to 1. */
export interface Progress {
  readonly step: string;
  readonly done: number;
}
