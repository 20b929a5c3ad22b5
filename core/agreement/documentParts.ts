/** The lines of a document -> headings, paragraphs, lists, tables and the signature block, for whatever draws it. */
import type { DocumentLine } from "./documentLine.ts";

export type DocumentPart =
  | { readonly kind: "title" | "status" | "heading" | "subheading" | "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "table" | "signatures";
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export function documentParts(lines: readonly DocumentLine[]): DocumentPart[] {
  const parts: DocumentPart[] = [];
  let items: string[] | null = null;
  let rows: (readonly string[])[] | null = null;
  for (const { kind, cells } of lines) {
    if (kind !== "item") items = null;
    if (kind === "item") {
      if (items === null) {
        items = [];
        parts.push({ kind: "list", items });
      }
      items.push(cells[0] ?? "");
    } else if (kind === "header" || kind === "signature header") {
      rows = [];
      parts.push({ kind: kind === "header" ? "table" : "signatures", header: cells, rows });
    } else if (kind === "row" || kind === "signature row") {
      // A row that lost its header, since someone edited the sheet, is still shown.
      if (rows === null) parts.push({ kind: "paragraph", text: cells.join(", ") });
      else rows.push(cells);
    } else {
      rows = null;
      parts.push({ kind, text: cells[0] ?? "" });
    }
  }
  return parts;
}
