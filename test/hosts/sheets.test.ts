import { sheetsHost } from "../../apps-script/sidebar/host.ts";
import { a1 } from "../../core/workbook/model/address.ts";
import { Book } from "../apps-script/google/book.ts";
import { rangeService } from "../apps-script/google/rangeService.ts";
import { scriptProject } from "../apps-script/google/scriptProject.ts";
import { tabService } from "../apps-script/google/tabService.ts";
import { describeRenderer } from "./contract.ts";

describeRenderer("Google Sheets", async () => {
  const book = new Book({ calculated: true });
  const project = scriptProject(book);
  const host = sheetsHost(project.send);
  return {
    render: plan => host.render(plan),
    readSheets: names => host.readSheets(names),
    async type(name, row, column, value) {
      const tab = book.tab(name);
      book.onWrite();
      tab.cells.enter(row, column, value);
      const range = rangeService(book, tab, { row, column, rows: 1, columns: 1 }, () => tabService(book, tab));
      project.run("onEdit", { range });
    },
    sheetNames: async () => book.tabs.map(({ name }) => name),
    isHidden: async name => book.tab(name).hidden,
    numberFormat: async (name, row, column) => book.tab(name).cells.at(row, column).format,
    nameAddress: async name => {
      const held = book.names.get(name);
      if (!held) return null;
      const { row, column, rows, columns } = held.area;
      const last = rows * columns > 1 ? `:${a1(row + rows - 1, column + columns - 1)}` : "";
      return `'${held.tab.name}'!${a1(row, column)}${last}`;
    },
    validations: async name => {
      const rules = [...book.tab(name).cells.entries()].flatMap(([, , { validation }]) =>
        validation ? [(validation as { getHelpText(): string }).getHelpText()] : [],
      );
      return new Set(rules).size;
    },
    conditionalFormats: async name => book.tab(name).conditionalFormats.length,
  };
});
