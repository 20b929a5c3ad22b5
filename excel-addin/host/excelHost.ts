/** The product's port to Excel. Reading is one request where nothing has grown, a whole change is two. */
import type { Host, RenderPlan, WholeChange } from "../../core/workbook/writing/host.ts";
import { sealingPlan } from "../../core/workbook/writing/seal.ts";
import { planSteps } from "../render/planSteps.ts";
import type { ExcelApi } from "./excelApi.ts";
import type { KnownBook } from "./knownBook.ts";
import { askForBook, lookInto } from "./listing.ts";
import { plainFailure } from "./plainFailure.ts";
import { askForLengths, printedPieces, writtenContents } from "./readBack.ts";
import { askForPiece, inAnswers, type ReadPiece, readGroup } from "./readPieces.ts";
import { readSheets } from "./readSheets.ts";
import { refuseLocked } from "./refuseLocked.ts";
import { repairFormulas } from "./repairFormulas.ts";
import { onSelection } from "./selection.ts";
import { send } from "./send.ts";
import { typeFormula } from "./typeFormula.ts";

/** Pictures of functions, spilling and custom functions came together; without them, plain formulas show the same. */
function defaultMode({ supports }: Pick<ExcelApi, "supports">): Host["defaultMode"] {
  return supports("ExcelApi", "1.12") && supports("CustomFunctionsRuntime", "1.3") ? "sla" : "plain";
}

export function excelHost(api: ExcelApi): Host {
  let known: KnownBook | null = null;

  /** Whatever fails may have happened in part: then nothing remembered is sure any more. */
  async function sure<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (thrown) {
      known = null;
      throw plainFailure(thrown);
    }
  }

  /** The workbook, and of the sheets that the plans write all that they must know of them. */
  async function knownBook(plans: readonly RenderPlan[]): Promise<KnownBook> {
    if (known === null) {
      const context = api.newContext();
      const answer = askForBook(context, null);
      await context.sync();
      known = answer();
    }
    await lookInto(api, known, plans);
    return known;
  }

  async function read(names: readonly string[]) {
    const result = await readSheets(api, known, names);
    known = result.known;
    return result.contents;
  }

  return {
    kind: "excel",
    defaultMode: defaultMode(api),
    readSheets: names => sure(() => read(names)),
    render: plan =>
      sure(async () => {
        if (isEmpty(plan)) return;
        known = null;
        const book = await knownBook([plan]);
        refuseLocked(book, [plan]);
        await send(api.newContext(), planSteps(plan, book));
      }),
    change: whole =>
      sure(async () => {
        const plans = whole.ahead === null ? [whole.plan] : [whole.ahead, whole.plan];
        const book = await knownBook(plans);
        refuseLocked(book, plans);
        const write = (context: Excel.RequestContext) => writeWhole(api, context, book, whole);
        // Excel refuses to undo steps in which sheets come or go.
        const tabsStay = plans.every(
          ({ sheets, remove }) => remove.length === 0 && sheets.every(s => book.sheets.has(s.name)),
        );
        await (tabsStay ? api.asOneStep(write) : write(api.newContext()));
      }),
    readActiveSheet: () =>
      sure(async () => {
        const context = api.newContext();
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.load("name");
        await context.sync();
        return (await read([sheet.name]))[0] ?? { name: sheet.name, cells: [] };
      }),
    showSheet: name =>
      sure(async () => {
        if (!(await knownBook([])).sheets.has(name)) return;
        const context = api.newContext();
        const sheet = context.workbook.worksheets.getItem(name);
        sheet.visibility = "Visible";
        sheet.activate();
        await context.sync();
      }),
    onSelection: listener => onSelection(api, listener),
    typeFormula: formula => sure(() => typeFormula(api, formula)),
    repairFormulas: () =>
      sure(async () => {
        const context = api.newContext();
        const answer = askForBook(context, known);
        await context.sync();
        known = answer();
        const contents = await read([...known.sheets.keys()]);
        return repairFormulas(api, known, contents);
      }),
  };
}

const isEmpty = ({ sheets, names, remove }: RenderPlan): boolean => sheets.length + names.length + remove.length === 0;

async function writeWhole(
  api: ExcelApi,
  context: Excel.RequestContext,
  book: KnownBook,
  { ahead, plan, seal }: WholeChange,
): Promise<void> {
  const steps = [...(ahead === null ? [] : planSteps(ahead, book)), ...planSteps(plan, book)];
  const groups = inAnswers(printedPieces(seal));
  let lengths = () => {};
  let answers: (() => ReadPiece)[] = [];
  await send(context, steps, asked => {
    lengths = askForLengths(asked, book);
    if (groups.length === 1) answers = groups[0]!.map(piece => askForPiece(asked, piece));
  });
  lengths();
  const pieces = answers.map(answer => answer());
  if (groups.length > 1) for (const group of groups) pieces.push(...(await readGroup(api.newContext, group)));
  await send(context, planSteps(sealingPlan(seal, writtenContents(book, pieces)), book));
}
