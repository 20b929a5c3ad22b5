/** The parts of the agreement in the styles of Google Docs, so that its outline and its table of contents work. */
import type { DocumentPart } from "../../core/agreement/documentParts.ts";

type Body = GoogleAppsScript.Document.Body;

/** Points: room to sign in. */
const signingHeight = 32;

export function writeBody(body: Body, parts: readonly DocumentPart[]): void {
  for (const part of parts) append(body, part);
  // A new document begins with a blank line.
  if (parts.length > 0) body.removeChild(body.getChild(0));
}

function append(body: Body, part: DocumentPart): void {
  const { ParagraphHeading } = DocumentApp;
  switch (part.kind) {
    case "list":
      for (const item of part.items) body.appendListItem(item).setGlyphType(DocumentApp.GlyphType.BULLET);
      break;
    case "table":
    case "signatures":
      appendTable(body, part.header, part.rows, part.kind === "signatures");
      break;
    default: {
      const styles = {
        title: ParagraphHeading.TITLE,
        status: ParagraphHeading.SUBTITLE,
        heading: ParagraphHeading.HEADING1,
        subheading: ParagraphHeading.HEADING2,
        paragraph: ParagraphHeading.NORMAL,
      };
      body.appendParagraph(part.text).setHeading(styles[part.kind]);
    }
  }
}

function appendTable(body: Body, header: readonly string[], rows: readonly (readonly string[])[], toSign: boolean) {
  // All rows alike: a table of Google Docs has as many cells in each row as it is given.
  const table = body.appendTable([header, ...rows].map(row => header.map((_, column) => row[column] ?? "")));
  table.getRow(0).editAsText().setBold(true);
  if (!toSign) return;
  for (let row = 1; row <= rows.length; row += 1) table.getRow(row).setMinimumHeight(signingHeight);
}
