/** SLA Mapping: which raw value counts as which name, and what was answered for exports with the same header. */
import { data, labels } from "../model/blocks.ts";
import type { Sheet } from "../model/model.ts";
import { sheetNames } from "../model/sheetNames.ts";
import type { MappingRow, RememberedAnswers } from "../state/state.ts";
import { plainSheet } from "./plainSheet.ts";

export const answersColumn = 5;

export function mappingSheet(mapping: readonly MappingRow[], answers: readonly RememberedAnswers[]): Sheet {
  return plainSheet({
    name: sheetNames.mapping,
    blocks: [
      labels({ name: "header", row: 1, column: 1 }, [["Kind", "Value in the export", "Counts as"]], "heading"),
      data(
        { name: "rules", row: 2, column: 1 },
        mapping.map(({ kind, raw, name }) => [kind, raw, name]),
        ["text", "text", "text"],
      ),
      labels({ name: "answers header", row: 1, column: answersColumn }, [["Header", "Source", "Answers"]], "heading"),
      data(
        { name: "answers", row: 2, column: answersColumn },
        answers.map(({ headerFingerprint, source, answers: json }) => [headerFingerprint, source, json]),
        ["text", "text", "text"],
      ),
    ],
    widths: { 1: 90, 2: 220, 3: 160, 4: 24, 5: 120, 6: 160, 7: 320 },
    frozenRows: 1,
    validations: [
      {
        area: { row: 2, column: 1, rows: 1000, columns: 1 },
        rule: { kind: "list", values: ["channel", "persona"] },
        help: "What the value is: channel or persona.",
      },
    ],
    notes: [
      { row: 1, column: 2, text: "Compared without case, accents, spaces and underscores." },
      { row: 1, column: answersColumn, text: "Answers given for exports with this header; used again next month." },
    ],
  });
}
