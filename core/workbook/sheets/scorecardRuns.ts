/** Lines of a table that have one format each -> as few blocks as there are runs of the same format. */
import { formulas } from "../model/blocks.ts";
import type { Block, Content, Format } from "../model/model.ts";
import { monthsBefore } from "../scorecard/scorecardPeriods.ts";
import { columns } from "./scorecardPlaces.ts";

export interface RunLine {
  readonly key: string;
  readonly format: Format;
  /** From the value to the note. */
  readonly cells: readonly Content[];
}

export function runBlocks(name: string, row: number, lines: readonly RunLine[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const { format, key } = lines[at]!;
    let end = at;
    while (lines[end]?.format === format) end += 1;
    const run = lines.slice(at, end);
    const months = Array<Format>(monthsBefore).fill(format);
    blocks.push(
      formulas(
        { name: `${name} from ${key}`, row: row + at, column: columns.value, rowKeys: run.map(line => line.key) },
        run.map(({ cells }) => cells),
        [format, format, format, "text", "count", "rate", "rate", ...months, "text"],
      ),
    );
    at = end;
  }
  return blocks;
}
