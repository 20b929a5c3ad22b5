/** A version of the agreement as both teams signed it. Nothing ever changes it; refreshes show the drift against it. */
import type { DocumentLine } from "./documentLine.ts";
import type { Figures } from "./figures.ts";

/** One row of SLA Metrics as it was agreed; null = not known then. */
export interface AgreedRow {
  readonly channel: string;
  readonly persona: string;
  readonly owner: string;
  readonly share: number | null;
  readonly goal: number | null;
  readonly rate: number | null;
  readonly price: number | null;
  readonly leadsAMonth: number | null;
  readonly leadsNeeded: number | null;
  readonly leadsWithBuffer: number | null;
}

export interface AgreedVersion {
  /** From 1. */
  readonly number: number;
  /** ISO day of the agreement. */
  readonly date: string;
  /** Who agreed. */
  readonly marketing: string;
  readonly sales: string;
  readonly form: string;
  readonly currency: string;
  /** ISO day of the data behind the numbers; "" where there were none. */
  readonly dataAsOf: string;
  readonly figures: Figures;
  readonly rows: readonly AgreedRow[];
  /** The commitments and all other words, as they stood in the document. */
  readonly text: readonly DocumentLine[];
}
