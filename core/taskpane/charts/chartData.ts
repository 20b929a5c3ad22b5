/** A chart of the pane as data: what is drawn, and the table behind it. */
import type { Format } from "../../workbook/model/model.ts";

export interface ChartData {
  readonly kind: "bar" | "column" | "line";
  readonly title: string;
  /** What the categories are: Month, Channel. */
  readonly of: string;
  readonly categories: readonly string[];
  /** "limit": a goal or a bound, drawn as a thin line. */
  readonly series: readonly {
    readonly title: string;
    readonly values: readonly (number | null)[];
    readonly as?: "limit";
  }[];
  readonly format: Format;
  /** One line on how to read it. */
  readonly about?: string;
}
