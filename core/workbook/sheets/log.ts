/** SLA Log: one line a refresh. */
import { data, labels } from "../model/blocks.ts";
import type { Sheet } from "../model/model.ts";
import { sheetNames } from "../model/sheetNames.ts";
import { serialOfDate } from "../state/dates.ts";
import type { LogRow } from "../state/state.ts";
import { plainSheet } from "./plainSheet.ts";

const headers = ["When", "Source", "File", "Data as of", "Rows read", "Used", "Merged", "Left out", "Fingerprint"];

export function logSheet(log: readonly LogRow[]): Sheet {
  return plainSheet({
    name: sheetNames.log,
    blocks: [
      labels({ name: "header", row: 1, column: 1 }, [headers], "heading"),
      data(
        { name: "rows", row: 2, column: 1 },
        log.map(row => [
          row.when,
          row.source,
          row.file,
          serialOfDate(row.asOf),
          row.read,
          row.used,
          row.merged,
          row.leftOut,
          row.fingerprint,
        ]),
        ["text", "text", "text", "date", "count", "count", "count", "count", "text"],
      ),
    ],
    widths: { 1: 190, 2: 150, 3: 220, 4: 100, 5: 80, 6: 80, 7: 80, 8: 80, 9: 460 },
    frozenRows: 1,
  });
}
