/** The menu, and the pane that it opens. Runs in every authorisation mode: it asks for nothing but the menu itself. */

/** Menu text -> the top-level function that it calls. */
export type Items = readonly (readonly [text: string, name: string])[];

export function addMenu(items: Items): void {
  const menu = SpreadsheetApp.getUi().createMenu("SLA Metrics");
  for (const [text, name] of items) menu.addItem(text, name);
  menu.addToUi();
}

/** `view`: the tab that is in front; `begin`: "sheet" where the sheet in front is read at once; `pasted`: the page, where the project has no file of its own for it. */
export function openPane(view: string, begin: string, pasted: string | undefined): void {
  const page = pasted || HtmlService.createHtmlOutputFromFile("sidebar").getContent();
  const asked = page.replace('data-view="" data-begin=""', `data-view="${view}" data-begin="${begin}"`);
  const output = HtmlService.createHtmlOutput(asked);
  SpreadsheetApp.getUi().showSidebar(output.setTitle("SLA Metrics"));
}
