/** Prints the preview alone: a frame of its own gets a copy of its nodes, since the page around it is a spreadsheet. */

const look = `
  @page { margin: 18mm; }
  body { font: 10.5pt/1.4 Calibri, "Segoe UI", Arial, sans-serif; color: #1d2530; }
  h4 { font-size: 20pt; margin: 0 0 4pt; color: #1f3864; }
  h5 { font-size: 13pt; margin: 12pt 0 4pt; color: #1f3864; break-after: avoid; }
  h6 { font-size: 11pt; margin: 8pt 0 3pt; color: #1f3864; break-after: avoid; }
  p, ul { margin: 4pt 0; }
  table { width: 100%; border-collapse: collapse; margin: 6pt 0; }
  th, td { border: 1px solid #8ea9c1; padding: 3pt 5pt; text-align: start; vertical-align: top; }
  th { background: #dce8f2; }
  tr { break-inside: avoid; }
  .sla-signatures td { height: 32pt; vertical-align: bottom; }
  footer { margin-top: 14pt; font-size: 8pt; color: #56616d; text-align: center; }
`;

const frameName = "sla-print";

/** `footer` names the version and its date. Fails with a sentence where this page may not print. */
export function printDocument(preview: HTMLElement, footer: string): void {
  document.querySelector(`iframe[name="${frameName}"]`)?.remove();
  const frame = document.createElement("iframe");
  frame.name = frameName;
  frame.title = "Document to print";
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  Object.assign(frame.style, {
    position: "fixed",
    inset: "auto 100% 100% auto",
    width: "1px",
    height: "1px",
    border: "0",
  });
  document.body.append(frame);
  const page = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!page) throw new Error("This page may not print: download the document and print it from there.");
  const sheet = new page.CSSStyleSheet();
  sheet.replaceSync(look);
  page.document.adoptedStyleSheets = [sheet];
  page.document.title = footer;
  for (const node of preview.childNodes) page.document.body.append(page.document.importNode(node, true));
  const line = page.document.createElement("footer");
  line.textContent = footer;
  page.document.body.append(line);
  page.focus();
  page.print();
}
