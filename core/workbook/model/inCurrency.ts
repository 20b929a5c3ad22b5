/** A workbook whose amounts show the decimals of its currency: yen none, dinars of Kuwait three. */
import { currencyDecimals } from "../../currencyDecimals.ts";
import type { Chart, Format, FormatChoice, Workbook } from "./model.ts";

const ofMoney = { 0: "money0", 2: "money", 3: "money3" } as const;

export function inCurrency(workbook: Workbook, currency: string): Workbook {
  const money = ofMoney[currencyDecimals(currency)];
  if (money === "money") return workbook;
  const own = (format: Format): Format => (format === "money" ? money : format);
  const ownChoice = (choice: FormatChoice): FormatChoice => ({
    ...choice,
    formats: Object.fromEntries(Object.entries(choice.formats).map(([value, format]) => [value, own(format)])),
  });
  const ownChart = (chart: Chart): Chart => (chart.format === "money" ? { ...chart, format: money } : chart);
  return {
    ...workbook,
    sheets: workbook.sheets.map(sheet => ({
      ...sheet,
      blocks: sheet.blocks.map(block => ({ ...block, formats: block.formats.map(own) })),
      formatChoices: sheet.formatChoices.map(ownChoice),
      charts: sheet.charts.map(ownChart),
    })),
  };
}
