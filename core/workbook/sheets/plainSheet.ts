/** A sheet of blocks and widths; everything else only where it is named. */
import type { Sheet } from "../model/model.ts";

type Required = Pick<Sheet, "name" | "blocks" | "widths">;

export const plainSheet = (sheet: Required & Partial<Sheet>): Sheet => ({
  hidden: false,
  frozenRows: 0,
  frozenColumns: 0,
  validations: [],
  conditionalFormats: [],
  formatChoices: [],
  notes: [],
  charts: [],
  ...sheet,
});
