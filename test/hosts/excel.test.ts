import { patterns } from "../../core/workbook/model/numberFormats.ts";
import { keyOf } from "../excel-addin/fake/fakeBook.ts";
import { openExcel } from "../excel-addin/fake/openExcel.ts";
import { shownPattern } from "../excel-addin/fake/shownPattern.ts";
import { univerCalculation } from "../excel-addin/fake/univerCalculation.ts";
import { writeCell } from "../excel-addin/fake/writeCells.ts";
import { describeRenderer } from "./contract.ts";

describeRenderer("Excel", async () => {
  const { excel, host } = openExcel({ calculate: univerCalculation() });
  const { book } = excel;
  return {
    render: plan => host.render(plan),
    readSheets: names => host.readSheets(names),
    async type(name, row, column, value) {
      writeCell(book, book.sheet(name), row, column, value);
      book.dirty = true;
    },
    sheetNames: async () => book.sheets.map(({ name }) => name),
    isHidden: async name => book.sheet(name).hidden,
    numberFormat: async (name, row, column) =>
      shownPattern(book.sheet(name), row, column) ??
      book.sheet(name).patterns.get(keyOf(row, column)) ??
      patterns.general,
    nameAddress: async name => book.names.get(name.toLowerCase())?.formula.slice(1).replaceAll("$", "") ?? null,
    validations: async name => book.sheet(name).validations.length,
    conditionalFormats: async name => book.sheet(name).conditionalFormats.length,
  };
});
