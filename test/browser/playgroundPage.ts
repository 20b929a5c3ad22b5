/** The built playground in a browser, driven as a person would: by clicks and keys; read through the grid's own interface. */
import type {} from "@univerjs/preset-sheets-core";
import type { Page } from "playwright-core";
import type {} from "../../playground/window.ts";
import { type BuiltPage, openBuiltPage } from "./builtPage.ts";

export type Playground = BuiltPage;

/** Serves the built page on a free port and opens it. */
export async function openPlayground(viewport = { width: 1280, height: 760 }, locale = "en-US"): Promise<Playground> {
  const built = await openBuiltPage("playground", { viewport, locale });
  await built.page.goto(built.url);
  await untilReady(built.page);
  return built;
}

/** A reload gives an empty workbook: the playground keeps nothing. */
export async function startOver(page: Page): Promise<void> {
  await page.reload();
  await untilReady(page);
}

async function untilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => window.univerAPI !== undefined && document.querySelector("#grid canvas") !== null);
  // The grid draws a moment before it listens to the mouse.
  await page.waitForTimeout(800);
}

/** Clicks a cell of the sheet in front, such as B2, until it is selected. Works in the unscrolled part of a sheet. */
export async function clickCell(page: Page, address: string): Promise<void> {
  const [x, y] = await middleOf(page, address);
  await eventually(`${address} is selected`, async () => {
    await page.mouse.click(x, y);
    await page.waitForFunction(
      a1 => window.univerAPI!.getActiveWorkbook()!.getActiveCell()?.getA1Notation() === a1,
      address,
      { timeout: 2000 },
    );
  });
}

async function middleOf(page: Page, address: string): Promise<readonly [number, number]> {
  const at = await page.evaluate(a1 => {
    const sheet = window.univerAPI!.getActiveWorkbook()!.getActiveSheet();
    const cell = sheet.getRange(a1);
    let left = 0;
    let top = 0;
    for (let column = 0; column < cell.getColumn(); column++) left += sheet.getColumnWidth(column);
    for (let row = 0; row < cell.getRow(); row++) top += sheet.getRowHeight(row);
    return { x: left + sheet.getColumnWidth(cell.getColumn()) / 2, y: top + sheet.getRowHeight(cell.getRow()) / 2 };
  }, address);
  const box = await page.locator('#grid canvas[id^="univer-sheet-main-canvas"]').first().boundingBox();
  if (box === null) throw new Error("The grid has no canvas: is the page open?");
  const headers = { width: 46, height: 20 };
  return [box.x + headers.width + at.x, box.y + headers.height + at.y];
}

/** Clicks the cell, types, presses Enter and looks whether the cell has it; a busy machine can swallow a key. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await eventually(`${address} holds ${text}`, async () => {
    await clickCell(page, address);
    await page.keyboard.press(text[0]!);
    await page.waitForFunction(() => window.univerAPI!.getActiveWorkbook()!.isCellEditing(), null, { timeout: 2000 });
    await page.keyboard.type(text.slice(1), { delay: 15 });
    await pressUntilDone(page, "Enter");
    const formula = await page.evaluate(
      a1 => window.univerAPI!.getActiveWorkbook()!.getActiveSheet().getRange(a1).getFormula(),
      address,
    );
    if (text.startsWith("=") && formula.toUpperCase() !== text.toUpperCase()) throw new Error(`It holds ${formula}.`);
  });
}

/** A few attempts, as a person would make them. */
async function eventually(what: string, attempt: () => Promise<void>): Promise<void> {
  let last: unknown;
  for (let tried = 0; tried < 3; tried++) {
    try {
      return await attempt();
    } catch (cause) {
      last = cause;
    }
  }
  throw new Error(`After three attempts it is still not so that ${what}.`, { cause: last });
}

/** Leaves the cell as it was before the typing. */
export const stopTyping = (page: Page): Promise<void> => pressUntilDone(page, "Escape");

/** The first press can go to a list of suggestions that is slow to leave. */
async function pressUntilDone(page: Page, key: "Enter" | "Escape"): Promise<void> {
  for (let press = 1; press <= 4; press++) {
    await page.waitForTimeout(150 * press);
    await page.keyboard.press(key);
    for (let look = 0; look < 10; look++) {
      if (!(await page.evaluate(() => window.univerAPI!.getActiveWorkbook()!.isCellEditing()))) return;
      await page.waitForTimeout(50);
    }
  }
  throw new Error(`The cell is still being edited after ${key} was pressed four times.`);
}

/** What the cell shows. */
export const shownIn = (page: Page, address: string, sheet?: string): Promise<string> =>
  page.evaluate(
    ([a1, name]) => {
      const book = window.univerAPI!.getActiveWorkbook()!;
      const tab = name === undefined ? book.getActiveSheet() : book.getSheetByName(name);
      if (tab === null) throw new Error(`There is no sheet called ${name}.`);
      return tab.getRange(a1!).getDisplayValue();
    },
    [address, sheet],
  );

export async function waitUntilShown(page: Page, address: string, text: string): Promise<void> {
  await page.waitForFunction(
    ([a1, wanted]) =>
      window.univerAPI!.getActiveWorkbook()!.getActiveSheet().getRange(a1!).getDisplayValue() === wanted,
    [address, text],
  );
}

/** Every sheet's values and formulas, for comparing the workbook before and after. */
export interface SheetSnapshot {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly string[])[];
}

export const snapshot = async (page: Page): Promise<Record<string, SheetSnapshot>> => {
  await page.evaluate(() => window.univerAPI!.getFormula().onCalculationResultApplied(60_000));
  return sheetsNow(page);
};

/** The same where no calculation can be due: it does not wait half a second for one to start. */
export async function sheetsNow(page: Page): Promise<Record<string, SheetSnapshot>> {
  // As one text: a hundred thousand cells take far longer one by one.
  const text = await page.evaluate(() => {
    const sheets = window
      .univerAPI!.getActiveWorkbook()!
      .getSheets()
      .map(sheet => {
        const used = sheet.getRange(0, 0, sheet.getLastRow() + 1, sheet.getLastColumn() + 1);
        // Results of a formula beyond its own cell are known only as they are shown.
        const shown = used.getValues();
        const values = used.getRawValues().map((row, r) => row.map((value, c) => value ?? shown[r]![c] ?? null));
        return { name: sheet.getSheetName(), values, formulas: used.getFormulas() };
      });
    return JSON.stringify(sheets);
  });
  const sheets: (SheetSnapshot & { name: string })[] = JSON.parse(text);
  return Object.fromEntries(
    sheets.map(({ name, values, formulas }) => [
      name,
      { values: withoutBlankEnds<unknown>(values, null), formulas: withoutBlankEnds(formulas, "") },
    ]),
  );
}

/** The grid remembers how far a sheet once reached; blank rows and cells at the ends say nothing. */
function withoutBlankEnds<T>(rows: readonly (readonly T[])[], blank: T): T[][] {
  const cut = <Item>(items: readonly Item[], isBlank: (item: Item) => boolean): Item[] => {
    let end = items.length;
    while (end > 0 && isBlank(items[end - 1]!)) end -= 1;
    return items.slice(0, end);
  };
  return cut(
    rows.map(row => cut(row, cell => cell === blank || cell === "")),
    row => row.length === 0,
  );
}
