/// <reference types="google-apps-script" />
/** Sheet: everything that the renderer and the reader ask of one tab. */
import type { Book, Tab } from "./book.ts";
import { areaOfAddress, heldBy, listService, rangeService } from "./rangeService.ts";
import { builder, strict } from "./strict.ts";

type Names = Partial<Record<keyof GoogleAppsScript.Spreadsheet.Sheet, unknown>>;

const services = new WeakMap<Tab, object>();
const tabs = new WeakMap<object, Tab>();

export const tabBehind = (service: unknown): Tab => {
  const tab = tabs.get(service as object);
  if (!tab) throw new TypeError("a sheet was expected");
  return tab;
};

const chartMethods = ["setChartType", "addRange", "setMergeStrategy", "setNumHeaders", "setOption", "setPosition"];

export function tabService(book: Book, tab: Tab): object {
  const made = services.get(tab);
  if (made) return made;
  const self = () => tabService(book, tab);
  const change = (work: () => void) => {
    book.onWrite();
    work();
    return self();
  };
  const visible = () => book.tabs.filter(({ hidden }) => !hidden);
  const known = {
    getName: () => tab.name,
    getMaxRows: () => tab.rows,
    getMaxColumns: () => tab.columns,
    insertRowsAfter: (after: number, count: number) =>
      change(() => {
        if (after !== tab.rows || count < 1) throw new RangeError("rows are only added at the end");
        tab.rows += count;
      }),
    insertColumnsAfter: (after: number, count: number) =>
      change(() => {
        if (after !== tab.columns || count < 1) throw new RangeError("columns are only added at the end");
        tab.columns += count;
      }),
    getRange: (row: number | string, column = 1, rows = 1, columns = 1) =>
      rangeService(book, tab, typeof row === "string" ? areaOfAddress(row) : { row, column, rows, columns }, self),
    getRangeList: (addresses: unknown) => listService(book, tab, addresses),
    getDataRange() {
      const { rows, columns } = tab.cells.used();
      return rangeService(
        book,
        tab,
        { row: 1, column: 1, rows: Math.max(1, rows), columns: Math.max(1, columns) },
        self,
      );
    },
    getConditionalFormatRules: () => [...tab.conditionalFormats],
    setConditionalFormatRules: (rules: object[]) =>
      change(() => {
        tab.conditionalFormats = [...rules];
      }),
    getDeveloperMetadata: () =>
      tab.metadata.map(entry => ({
        getKey: () => entry.key,
        getValue: () => entry.value,
        remove: () => change(() => void tab.metadata.splice(tab.metadata.indexOf(entry), 1)),
      })),
    addDeveloperMetadata: (key: string, value: string) => change(() => void tab.metadata.push({ key, value })),
    setColumnWidths: (first: number, count: number, width: number) =>
      change(() => {
        if (first + count - 1 > tab.columns || !(width > 0))
          throw new Error("Exception: Those columns are out of bounds.");
        for (let column = first; column < first + count; column += 1) tab.widths[column] = width;
      }),
    setFrozenRows: (rows: number) =>
      change(() => {
        if (rows >= tab.rows) throw new Error("Exception: You can't freeze all visible rows.");
        tab.frozenRows = rows;
      }),
    setFrozenColumns: (columns: number) =>
      change(() => {
        tab.frozenColumns = columns;
      }),
    getCharts: () =>
      tab.charts.map(chart => {
        const option = (name: string) =>
          chart.said.find(([method, given]) => method === "setOption" && given[0] === name)?.[1][1] ?? null;
        const position = chart.said.find(([method]) => method === "setPosition")![1];
        return Object.assign(chart, {
          getOptions: () => ({ get: option }),
          getContainerInfo: () => ({ getAnchorRow: () => position[0], getAnchorColumn: () => position[1] }),
        });
      }),
    removeChart: (chart: Tab["charts"][number]) => change(() => void tab.charts.splice(tab.charts.indexOf(chart), 1)),
    newChart: () =>
      builder("EmbeddedChartBuilder", chartMethods, said => {
        for (const [method, given] of said) if (method === "addRange") heldBy(given[0]);
        return { said };
      }),
    insertChart: (chart: Tab["charts"][number]) => change(() => void tab.charts.push(chart)),
    isSheetHidden: () => tab.hidden,
    hideSheet: () =>
      change(() => {
        if (visible().length === 1)
          throw new Error("Exception: You can't remove all the visible sheets in a document.");
        tab.hidden = true;
        if (book.active === tab) book.active = visible()[0]!;
      }),
    showSheet: () =>
      change(() => {
        tab.hidden = false;
      }),
    getProtections: () => (tab.protectedFromMe ? [{ canEdit: () => false }] : []),
  } satisfies Names;
  const service = strict(`Sheet ${tab.name}`, known, book);
  services.set(tab, service);
  tabs.set(service, tab);
  return service;
}
