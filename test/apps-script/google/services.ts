/// <reference types="google-apps-script" />
/** The globals that a script of a spreadsheet sees. */
import type { Book } from "./book.ts";
import { heldBy, rangeService } from "./rangeService.ts";
import { builder, type Said, strict } from "./strict.ts";
import { tabBehind, tabService } from "./tabService.ts";
import { formatDate } from "./times.ts";

type BookNames = Partial<Record<keyof GoogleAppsScript.Spreadsheet.Spreadsheet, unknown>>;
type AppNames = Partial<Record<keyof GoogleAppsScript.Spreadsheet.SpreadsheetApp, unknown>>;

export interface Shell {
  /** Items of the menu in their order: text and name of the function. */
  readonly menu: (readonly [text: string, name: string])[];
  /** Pages that were opened beside the spreadsheet. */
  readonly sidebars: { title: string; html: string }[];
  /** Texts of the files of the project, by name without ending. */
  readonly files: Readonly<Record<string, string>>;
}

const validationMethods = [
  "setAllowInvalid",
  "setHelpText",
  "requireValueInList",
  "requireDate",
  "requireFormulaSatisfied",
  "requireNumberGreaterThanOrEqualTo",
  "requireNumberBetween",
];
const formatMethods = ["whenFormulaSatisfied", "setFontColor", "setBackground", "setRanges"];

const argument = (said: readonly Said[], name: string) => said.find(([method]) => method === name)?.[1][0];

export function services(book: Book, shell: Shell): Record<string, object> {
  const bookService: object = strict(
    "Spreadsheet",
    bookNames(book, () => bookService),
    book,
  );
  const app = {
    getActiveSpreadsheet: () => bookService,
    flush: () => undefined,
    getUi: () => ui(book, shell),
    newDataValidation: () =>
      builder("DataValidationBuilder", validationMethods, said => ({
        said,
        getHelpText: () => argument(said, "setHelpText") ?? null,
      })),
    newConditionalFormatRule: () =>
      builder("ConditionalFormatRuleBuilder", formatMethods, said => {
        for (const range of argument(said, "setRanges") as unknown[]) heldBy(range);
        return { said, getBooleanCondition: () => ({ getFontColor: () => argument(said, "setFontColor") ?? null }) };
      }),
    ProtectionType: { SHEET: "SHEET", RANGE: "RANGE" },
    BorderStyle: { SOLID: "SOLID" },
  } satisfies AppNames;
  return {
    SpreadsheetApp: strict("SpreadsheetApp", app, book),
    Charts: { ChartType: { BAR: "BAR", COLUMN: "COLUMN", LINE: "LINE" }, ChartMergeStrategy: { MERGE_COLUMNS: "M" } },
    CacheService: strict("CacheService", { getUserCache: () => cache(book) }, book),
    LockService: strict("LockService", { getDocumentLock: () => lock(book) }, book),
    HtmlService: strict("HtmlService", htmlNames(shell), book),
    Utilities: { formatDate },
  };
}

function bookNames(book: Book, self: () => object): BookNames {
  const service = (name: string) => {
    const tab = book.tabs.find(each => each.name === name);
    return tab ? tabService(book, tab) : null;
  };
  const change = <T>(work: () => T): T => {
    book.onWrite();
    return work();
  };
  return {
    getSheetByName: service,
    getSheets: () => book.tabs.map(tab => tabService(book, tab)),
    getNumSheets: () => book.tabs.length,
    insertSheet: (name: string, index: number) => change(() => tabService(book, book.insert(name, index))),
    deleteSheet: (given: unknown) =>
      change(() => {
        const tab = tabBehind(given);
        book.tabs.splice(book.tabs.indexOf(tab), 1);
        if (book.active === tab) book.active = book.tabs.find(({ hidden }) => !hidden)!;
      }),
    getActiveSheet: () => tabService(book, book.active),
    setActiveSheet(given: unknown) {
      book.active = tabBehind(given);
      return given;
    },
    getActiveRange: () =>
      rangeService(book, book.active, { rows: 1, columns: 1, ...book.selected }, () => tabService(book, book.active)),
    getActiveCell: () =>
      rangeService(book, book.active, { ...book.selected, rows: 1, columns: 1 }, () => tabService(book, book.active)),
    setNamedRange: (name: string, range: unknown) => change(() => void book.names.set(name, heldBy(range))),
    getNamedRanges: () =>
      [...book.names].map(([name, { tab, area }]) => ({
        getName: () => name,
        getRange: () => rangeService(book, tab, area, () => tabService(book, tab)),
        remove: () => change(() => void book.names.delete(name)),
      })),
    getRangeByName(name: string) {
      const held = book.names.get(name);
      return held ? rangeService(book, held.tab, held.area, () => tabService(book, held.tab)) : null;
    },
    getSpreadsheetTimeZone: () => book.timeZone,
    getName: () => "Team numbers",
    getUrl: () => "https://docs.google.com/spreadsheets/d/1",
    toast: (text: string) => {
      book.toasts.push(text);
      return self();
    },
  };
}

function ui(book: Book, shell: Shell): object {
  const menu = {
    addItem(text: string, name: string) {
      shell.menu.push([text, name]);
      return menu;
    },
    addToUi: () => undefined,
  };
  const names = {
    createMenu: (_title: string) => menu,
    showSidebar: (page: { title: string; html: string }) => void shell.sidebars.push(page),
    alert: (text: string) => void book.toasts.push(text),
  };
  return strict("Ui", names, book);
}

const htmlNames = ({ files }: Shell) => {
  const output = (html: string) => {
    const page = {
      title: "",
      html,
      getContent: () => html,
      setTitle(title: string) {
        page.title = title;
        return page;
      },
    };
    return page;
  };
  return {
    createHtmlOutput: output,
    createHtmlOutputFromFile(name: string) {
      const html = files[name];
      if (html === undefined) throw new Error(`Exception: No HTML file named ${name} was found.`);
      return output(html);
    },
  };
};

/** Keeps texts only, and not without limits. */
const cache = (book: Book) =>
  strict(
    "Cache",
    {
      get: (key: string) => book.cache.get(key) ?? null,
      put(key: string, value: string, seconds: number) {
        if (key.length > 250 || typeof value !== "string" || value.length > 100_000) {
          throw new Error("Exception: Argument too large: value");
        }
        if (!(seconds >= 1 && seconds <= 21_600)) throw new RangeError("kept for 1 to 21600 seconds");
        book.cache.set(key, value);
        book.notes.push([key, value]);
      },
    } satisfies Partial<Record<keyof GoogleAppsScript.Cache.Cache, unknown>>,
    book,
  );

const lock = (book: Book) =>
  strict("Lock", { tryLock: (_patience: number) => !book.locked, releaseLock: () => undefined }, book);
