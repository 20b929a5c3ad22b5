/** SLA Mapping -> mapping rules and remembered answers. */
import { rowCount } from "../model/grid.ts";
import { answersColumn } from "../sheets/mapping.ts";
import type { MappingRow, RememberedAnswers } from "../state/state.ts";
import type { SheetContent } from "../writing/host.ts";
import { type CellReader, choiceAt, textAt } from "./values.ts";

export function readMapping(
  content: SheetContent,
  problems: string[],
): { mapping: MappingRow[]; answers: RememberedAnswers[] } {
  const reader: CellReader = { content, problems };
  const mapping: MappingRow[] = [];
  const answers: RememberedAnswers[] = [];
  for (let row = 2; row <= rowCount(content); row += 1) {
    const [raw, name] = [textAt(reader, row, 2), textAt(reader, row, 3).trim()];
    const kind = choiceAt(reader, row, 1, "kind", ["channel", "persona"]);
    if (kind !== null) mapping.push({ kind, raw, name });
    else if (raw !== "" || name !== "") {
      problems.push(`${content.name}, row ${row}: the kind is missing; type channel or persona.`);
    }
    const headerFingerprint = textAt(reader, row, answersColumn);
    if (headerFingerprint === "") continue;
    const json = textAt(reader, row, answersColumn + 2);
    if (!isJsonObject(json)) {
      problems.push(
        `${content.name}, row ${row}: the remembered answers are damaged; clear this line and answer again.`,
      );
    } else answers.push({ headerFingerprint, source: textAt(reader, row, answersColumn + 1), answers: json });
  }
  return { mapping, answers };
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
