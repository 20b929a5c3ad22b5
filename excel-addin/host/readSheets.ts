/** Whole sheets as cells. Where nothing has grown since the last time, one request answers everything. */
import type { SheetContent } from "../../core/workbook/writing/host.ts";
import type { ExcelApi } from "./excelApi.ts";
import type { KnownBook, KnownSheet } from "./knownBook.ts";
import { askForBook, askForSheet } from "./listing.ts";
import { codeOf } from "./plainFailure.ts";
import { askForPiece, inAnswers, type Piece, type ReadPiece, readGroup } from "./readPieces.ts";
import { sheetContent } from "./sheetContent.ts";

export interface SheetsRead {
  readonly known: KnownBook;
  readonly contents: readonly SheetContent[];
}

/** A cell of a sheet that was never read before is taken to be about this long; readGroup halves what proves longer. */
const usualBytesOfCell = 16;
const pauseWhileBusy = 400;
const mostPauses = 25;

export async function readSheets(
  api: Pick<ExcelApi, "newContext">,
  earlier: KnownBook | null,
  names: readonly string[],
): Promise<SheetsRead> {
  for (let pauses = 0; ; pauses += 1) {
    const read = (await readAsBefore(api, earlier, names)) ?? (await readAnew(api, earlier, names));
    if (pauses >= mostPauses || !isCalculating(read.contents)) return read;
    await new Promise(done => setTimeout(done, pauseWhileBusy));
  }
}

/** Custom functions answer a moment later than the spreadsheet's own. */
const isCalculating = (contents: readonly SheetContent[]): boolean =>
  contents.some(({ cells }) =>
    cells.some(line => line.some(cell => typeof cell === "object" && cell !== null && cell.v === "#BUSY!")),
  );

/** All at once, where every sheet still is as large as it was; null where that is not so. */
async function readAsBefore(
  api: Pick<ExcelApi, "newContext">,
  earlier: KnownBook | null,
  names: readonly string[],
): Promise<SheetsRead | null> {
  if (earlier === null) return null;
  const sheets = names.flatMap(name => earlier.sheets.get(name) ?? []);
  if (sheets.some(({ rows }) => rows === 0)) return null;
  const [first, ...later] = inAnswers(sheets.map(wholePiece));
  const context = api.newContext();
  const bookAnswer = askForBook(context, earlier);
  const sheetAnswers = sheets.map(({ name }) => askForSheet(context, name));
  const pieceAnswers = (first ?? []).map(piece => askForPiece(context, piece));
  try {
    await context.sync();
  } catch (thrown) {
    if (/ItemNotFound|InvalidArgument|PayloadSizeLimitExceeded/.test(codeOf(thrown) ?? "")) return null;
    throw thrown;
  }
  const sizes = sheets.map(({ rows, columns }) => [rows, columns] as const);
  const known = bookAnswer();
  for (const [at, { name }] of sheets.entries()) sheetAnswers[at]!(known.sheets.get(name)!);
  const grown = sheets.some((sheet, at) => sheet.rows > sizes[at]![0] || sheet.columns > sizes[at]![1]);
  const appeared = names.filter(name => known.sheets.has(name)).length !== sheets.length;
  if (grown || appeared) return null;
  const pieces = pieceAnswers.map(answer => answer());
  for (const group of later) pieces.push(...(await readGroup(api.newContext, group)));
  return { known, contents: contentsOf(known, sheets, pieces) };
}

/** First which sheets there are, then how large they are, then their cells. */
async function readAnew(
  api: Pick<ExcelApi, "newContext">,
  earlier: KnownBook | null,
  names: readonly string[],
): Promise<SheetsRead> {
  const listing = api.newContext();
  const bookAnswer = askForBook(listing, earlier);
  await listing.sync();
  const known = bookAnswer();
  const sheets = names.flatMap(name => known.sheets.get(name) ?? []);
  if (sheets.length === 0) return { known, contents: [] };
  const measuring = api.newContext();
  const answers = sheets.map(({ name }) => askForSheet(measuring, name));
  await measuring.sync();
  for (const [at, sheet] of sheets.entries()) answers[at]!(sheet);
  const pieces: ReadPiece[] = [];
  for (const group of inAnswers(sheets.map(wholePiece))) pieces.push(...(await readGroup(api.newContext, group)));
  return { known, contents: contentsOf(known, sheets, pieces) };
}

function wholePiece({ name, rows, columns, bytesOfRow }: KnownSheet): Piece {
  const bytes = rows * (bytesOfRow || columns * usualBytesOfCell);
  return { sheet: name, area: { row: 1, column: 1, rows, columns }, bytes };
}

function contentsOf(known: KnownBook, sheets: readonly KnownSheet[], pieces: readonly ReadPiece[]): SheetContent[] {
  return sheets.map(({ name }) => {
    const own = pieces.filter(({ sheet }) => sheet === name);
    const rows = own.reduce((sum, { area }) => sum + area.rows, 0);
    known.sheets.get(name)!.bytesOfRow = Math.ceil(own.reduce((sum, { bytes }) => sum + bytes, 0) / Math.max(1, rows));
    return sheetContent(name, own);
  });
}
