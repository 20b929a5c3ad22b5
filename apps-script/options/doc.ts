/** The agreement as a Google Doc in the person's Drive: from the menu, or what the pane shows. */
import { shownVersion } from "../../core/agreement/agreementDocument.ts";
import { documentParts } from "../../core/agreement/documentParts.ts";
import { type Printable, printable } from "../../core/agreement/printable.ts";
import { bookState } from "./bookState.ts";
import { writeBody } from "./docBody.ts";

/** Menu: the version that the sheet SLA Agreement shows. */
export function slaAgreementDoc(): void {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const state = bookState(book, "No document was made.");
  const url = makeDoc(printable(state, shownVersion(state)?.number ?? null));
  book.toast(url, "The agreement is in your Drive");
}

/** The pane: `document` is what it shows, as JSON; gives the address of the Google Doc. */
export const slaMakeDoc = (document: string): string => makeDoc(JSON.parse(document) as Printable);

function makeDoc({ fileName, footer, lines }: Printable): string {
  const doc = DocumentApp.create(fileName);
  try {
    writeBody(doc.getBody(), documentParts(lines));
    doc.addFooter().appendParagraph(footer);
    doc.saveAndClose();
  } catch (failure) {
    throw new Error(
      `Google stopped while the document was written (${(failure as Error).message}). "${fileName}" in your Drive is not complete: delete it, then try again.`,
    );
  }
  return doc.getUrl();
}
