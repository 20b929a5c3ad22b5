/**
 * The built pane in a browser, with Microsoft's own client in the page and the fake Excel in this process behind it. The
 * address of Office.js is answered from the package: nothing is asked of another machine.
 */
import { readFileSync } from "node:fs";
import { clientFile } from "../excel-addin/fake/excelClient.ts";
import { FakeExcel } from "../excel-addin/fake/fakeExcel.ts";
import { univerCalculation } from "../excel-addin/fake/univerCalculation.ts";
import { type BuiltPage, openBuiltPage } from "./builtPage.ts";

/** What the page finds of Office besides Excel's client: only what the pane uses of it. */
const office = `
const functions = new Map();
window.CustomFunctions = { associate: (id, fn) => functions.set(id, fn) };
const actions = new Map();
window.excelTest = { functions, actions, shown: 0 };
const handlers = new Set();
window.Office = {
  onReady: async () => ({ host: "Excel", platform: "OfficeOnline" }),
  HostType: { Excel: "Excel" },
  EventType: { DocumentSelectionChanged: "documentSelectionChanged" },
  context: {
    requirements: { isSetSupported: (set, version) => set !== "ExcelApi" || Number(version.split(".")[1]) < 20 },
    document: {
      addHandlerAsync: (kind, handler) => handlers.add(handler),
      removeHandlerAsync: (kind, { handler }) => handlers.delete(handler),
    },
  },
  actions: { associate: (name, work) => actions.set(name, work) },
  addin: { showAsTaskpane: async () => { window.excelTest.shown += 1; } },
};
Excel.RequestContext.prototype._requestExecutor = {
  executeAsync: async (data, flags, message) => JSON.parse(await window.answerOfExcel(JSON.stringify(message.Body))),
};
`;

export interface ExcelPage extends BuiltPage {
  readonly excel: FakeExcel;
}

export async function openExcelPage(viewport = { width: 320, height: 760 }): Promise<ExcelPage> {
  const excel = new FakeExcel(univerCalculation());
  const built = await openBuiltPage("excel-addin", { viewport });
  const { page, url } = built;
  await page.exposeFunction("answerOfExcel", async (body: string) =>
    JSON.stringify(await excel.answer(JSON.parse(body))),
  );
  await page.route("https://appsforoffice.microsoft.com/**", route =>
    route.fulfill({ contentType: "text/javascript", body: `${readFileSync(clientFile, "utf8")}\n${office}` }),
  );
  await page.goto(`${url}taskpane.html`);
  return { ...built, excel };
}
