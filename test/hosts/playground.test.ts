import { headlessGrid } from "../../playground/headlessGrid.ts";
import { playgroundHost } from "../../playground/host.ts";
import { describeRenderer } from "./contract.ts";

describeRenderer("playground", async () => {
  const grid = headlessGrid();
  const host = playgroundHost(grid);
  const sheet = (name: string) => grid.book.getSheetByName(name)!;
  return {
    render: plan => host.render(plan),
    readSheets: names => host.readSheets(names),
    async type(name, row, column, value) {
      sheet(name)
        .getRange(row - 1, column - 1)
        .setValue(value);
      await grid.settled();
    },
    sheetNames: async () => grid.book.getSheets().map(tab => tab.getSheetName()),
    isHidden: async name => sheet(name).isSheetHidden(),
    numberFormat: async (name, row, column) =>
      sheet(name)
        .getRange(row - 1, column - 1)
        .getNumberFormat(),
    nameAddress: async name => grid.book.getDefinedName(name)?.getFormulaOrRefString().replaceAll("$", "") ?? null,
    validations: async name => sheet(name).getDataValidations().length,
    conditionalFormats: async name => sheet(name).getConditionalFormattingRules().length,
  };
});
