/**
 * Copies, and says whether the clipboard took it: Office panes often forbid it, and the text is then shown to be copied
 * by hand. With `html` the layout goes along where the clipboard takes it.
 */
export async function copied(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined || typeof ClipboardItem === "undefined") await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([itemOf(text, html)]);
    return true;
  } catch {
    return false;
  }
}

function itemOf(text: string, html: string): ClipboardItem {
  const blob = (content: string, type: string) => new Blob([content], { type });
  return new ClipboardItem({ "text/html": blob(html, "text/html"), "text/plain": blob(text, "text/plain") });
}
