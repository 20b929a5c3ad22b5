/** How a host reaches a warehouse; everything that crosses it is JSON. */
import type { SourceColumn, Statement } from "./source.ts";

/** A statement that was started. */
export interface Job {
  readonly project: string;
  readonly id: string;
  readonly location: string;
}

/** The columns of a table, its size, and its first rows as they would stand in an export. */
export interface LookedTable {
  readonly columns: readonly SourceColumn[];
  readonly rows: number;
  readonly bytes: number;
  /** Names of further columns, whose types cannot be counted by. */
  readonly unread: readonly string[];
  readonly first: readonly (readonly string[])[];
}

export type JobState =
  | { readonly kind: "running" }
  | { readonly kind: "failed"; readonly text: string }
  | { readonly kind: "done"; readonly rows: number };

export interface JobPage {
  readonly rows: readonly (readonly (string | null)[])[];
  /** Of the next page; null after the last one. */
  readonly next: string | null;
}

/** `look` and `estimate` cost nothing. A statement that would read more than it may is refused before it starts. */
export interface WarehousePort {
  look(table: string): Promise<LookedTable>;
  /** Bytes that the statement would read. */
  estimate(project: string, statement: Statement): Promise<number>;
  start(project: string, statement: Statement, mostBytes: number): Promise<Job>;
  poll(job: Job): Promise<JobState>;
  page(job: Job, from: string | null): Promise<JobPage>;
  stop(job: Job): Promise<void>;
}
