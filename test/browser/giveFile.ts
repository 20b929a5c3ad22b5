import type { Page } from "playwright-core";

/** A file that is made in the page, so that a large one need not be carried there: a part, repeated. */
export interface MadeFile {
  readonly name: string;
  /** Stands once, above the parts. */
  readonly header?: string;
  readonly part: string | readonly number[];
  readonly times?: number;
}

/** Chooses the file in the pane. */
export async function giveFile(page: Page, file: MadeFile): Promise<void> {
  await page.getByLabel("CRM export file").evaluate((input, { name, header = "", part, times = 1 }) => {
    const bytes = typeof part === "string" ? part : new Uint8Array(part);
    const transfer = new DataTransfer();
    transfer.items.add(new File([header, ...Array(times).fill(bytes)], name));
    (input as HTMLInputElement).files = transfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, file);
}

export async function pasteExport(page: Page, text: string): Promise<void> {
  await page.getByLabel("Paste the export here").fill(text);
  await page.getByRole("button", { name: "Read the pasted text" }).click();
}
