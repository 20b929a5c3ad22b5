/**
 * Excel below Microsoft's client: takes the batches apart and does their actions one after the other, on a workbook in
 * memory. A batch is no transaction: what was done before a failure stays done. Sizes are limited as on the web.
 */
import { type Pauses, workbookNode } from "./bookNodes.ts";
import { ExcelError } from "./excelError.ts";
import { FakeBook } from "./fakeBook.ts";
import { member, type Node } from "./node.ts";

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly number[];
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select: readonly string[] };
}

interface Body {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Request {
  readonly bytes: number;
  readonly answerBytes: number;
  readonly actions: number;
  readonly failed: string | null;
}

/** Brings what formulas show up to date. */
export type Calculate = (book: FakeBook) => Promise<void>;

const limit = 5_000_000;
const kinds = { instantiate: 1, query: 2, method: 3, set: 4 } as const;
const paths = { global: 1, method: 3, part: 4, item: 5 } as const;

export class FakeExcel {
  book = new FakeBook();
  requests: Request[] = [];
  /** Fails in front of the action with this number, counted from 0 over all requests from now on. */
  failBefore: number | null = null;
  /** No request after a failure is answered any more, as if the pane had been closed. */
  goneAfterFailure = false;
  /** Requests and answers are neither weighed nor copied, and looks not kept: for many runs that are about something else. */
  isQuick = false;
  actionsDone = 0;
  /** Numbers of the actions that changed more than how a cell looks. */
  changes: number[] = [];
  /** Told after each action that may have changed more than looks: the sheet it reached into (null: the workbook), what it did. */
  afterAction: ((sheet: string | null, kind: string) => void) | null = null;
  #gone = false;
  readonly #calculate: Calculate;
  #calculating: Promise<void> | null = null;

  constructor(calculate: Calculate = async () => {}) {
    this.#calculate = calculate;
  }

  comeBack(): void {
    this.failBefore = null;
    this.goneAfterFailure = false;
    this.#gone = false;
  }

  async answer(given: unknown): Promise<unknown> {
    const text = this.isQuick ? "" : JSON.stringify(given);
    const body = this.isQuick ? (given as Body) : (JSON.parse(text) as Body);
    const bytes = Buffer.byteLength(text);
    const results: { ActionId: number; Value: unknown }[] = [];
    try {
      if (this.#gone) throw new ExcelError("ConnectionFailure", "Excel is gone.");
      if (bytes > limit) throw new ExcelError("RequestPayloadSizeLimitExceeded", `The request has ${bytes} bytes.`);
      await this.#run(body, results);
      const answerBytes = this.isQuick ? 0 : Buffer.byteLength(JSON.stringify(results));
      if (answerBytes > limit) {
        throw new ExcelError("ResponsePayloadSizeLimitExceeded", `The answer has ${answerBytes} bytes.`);
      }
      this.requests.push({ bytes, answerBytes, actions: body.Actions.length, failed: null });
      return { ErrorCode: "", ErrorMessage: "", Headers: {}, Body: { Results: results } };
    } catch (thrown) {
      if (!(thrown instanceof ExcelError)) throw thrown;
      if (this.goneAfterFailure) this.#gone = true;
      const { code, message } = thrown;
      this.requests.push({ bytes, answerBytes: 0, actions: body.Actions.length, failed: code });
      const failure = { Code: code, Message: message, ActionIndex: results.length };
      return { ErrorCode: code, ErrorMessage: message, Headers: {}, Body: { Results: [], Error: failure } };
    }
  }

  async #run({ Actions, ObjectPaths }: Body, results: { ActionId: number; Value: unknown }[]): Promise<void> {
    const pauses: Pauses = { calculation: false };
    const nodes = new Map<number, Node>();
    const argumentsOf = (info: ArgumentInfo | undefined): unknown[] =>
      (info?.Arguments ?? []).map((given, at) => {
        const referenced = info?.ReferencedObjectPathIds?.[at] ?? 0;
        return referenced > 0 ? nodeOf(referenced) : (given ?? null);
      });
    const nodeOf = (id: number): Node => {
      const standing = nodes.get(id);
      if (standing) return standing;
      const path = ObjectPaths[id];
      if (!path) throw new TypeError(`There is no object path ${id}.`);
      const node =
        path.ObjectPathType === paths.global
          ? workbookNode(this.book, pauses)
          : reached(nodeOf(path.ParentObjectPathId!), path, argumentsOf(path.ArgumentInfo));
      nodes.set(id, node);
      return node;
    };
    for (const action of Actions) {
      if (this.failBefore !== null && this.actionsDone >= this.failBefore) {
        this.failBefore = null;
        throw new ExcelError("GeneralException", "Excel failed.");
      }
      const path = ObjectPaths[action.ObjectPathId];
      if (isChange(action, path)) this.changes.push(this.actionsDone);
      this.actionsDone += 1;
      if (this.isQuick && looks.test(action.Name) && !isBelow("ConditionalFormats", path, ObjectPaths)) {
        results.push({ ActionId: action.Id, Value: null });
        continue;
      }
      const node = nodeOf(action.ObjectPathId);
      const select = action.QueryInfo?.Select ?? [];
      if (select.includes("values") && !pauses.calculation) await this.calculated();
      results.push({ ActionId: action.Id, Value: done(node, action, argumentsOf(action.ArgumentInfo), select) });
      if (this.afterAction !== null && isContent(action, path, ObjectPaths)) {
        this.afterAction(sheetOf(path, ObjectPaths), `${node.kind}.${action.Name || path?.Name}`);
      }
    }
  }

  /** One calculation at a time: a second one beside it would write its results over what was changed since. */
  async calculated(): Promise<void> {
    while (this.book.dirty || this.#calculating !== null) {
      this.#calculating ??= this.#calculateNow(this.book);
      await this.#calculating;
    }
  }

  async #calculateNow(book: FakeBook): Promise<void> {
    book.dirty = false;
    try {
      await this.#calculate(book);
    } catch (failure) {
      book.dirty = true;
      throw failure;
    } finally {
      this.#calculating = null;
    }
  }
}

const looks = /^(Color|Size|Bold|Italic|Style|WrapText|HorizontalAlignment|VerticalAlignment)$/;
const onlyLooks = (name: string): boolean => looks.test(name) || /^(ColumnWidth|RowHeight)$|^(_|Suspend)/.test(name);

/** Changes, sizes, and what a conditional format looks like. */
const isContent = (action: Action, path: ObjectPath | undefined, all: Body["ObjectPaths"]): boolean =>
  isChange(action, path) || /^(ColumnWidth|RowHeight)$/.test(action.Name) || isBelow("ConditionalFormats", path, all);

const isBelow = (name: string, path: ObjectPath | undefined, all: Body["ObjectPaths"]): boolean =>
  path !== undefined && (path.Name === name || isBelow(name, all[path.ParentObjectPathId ?? -1], all));

/** Paths below the collection of sheets begin with a sheet's name. */
function sheetOf(path: ObjectPath | undefined, all: Body["ObjectPaths"]): string | null {
  if (path?.ParentObjectPathId === undefined) return null;
  const parent = all[path.ParentObjectPathId];
  return parent?.Name === "Worksheets" ? String(path.ArgumentInfo?.Arguments[0]) : sheetOf(parent, all);
}

function isChange({ ActionType, Name }: Action, path: ObjectPath | undefined): boolean {
  if (ActionType === kinds.instantiate) return path?.Name === "Add";
  return ActionType !== kinds.query && !onlyLooks(Name);
}

function reached(parent: Node, { ObjectPathType, Name }: ObjectPath, given: readonly unknown[]): Node {
  if (ObjectPathType === paths.part) return member(parent, parent.parts, "part", Name)();
  if (ObjectPathType === paths.method) {
    return (member(parent, parent.methods, "method", Name) as (...given: unknown[]) => Node)(...given);
  }
  if (ObjectPathType !== paths.item || !parent.item)
    throw new TypeError(`The fake Excel finds no item of ${parent.kind}.`);
  return parent.item(given[0]);
}

function done(
  node: Node,
  { ActionType, Name, ObjectPathId }: Action,
  given: readonly unknown[],
  select: readonly string[],
) {
  switch (ActionType) {
    case kinds.instantiate:
      return node.kind === "Range" || node.kind === "Columns" ? { _ReferenceId: `reference ${ObjectPathId}` } : {};
    case kinds.query:
      return node.items ? { _Items: node.items().map(item => loaded(item, select)) } : loaded(node, select);
    case kinds.method: {
      const result = (member(node, node.methods, "method", Name) as (...given: unknown[]) => unknown)(...given);
      return typeof result === "object" ? {} : result;
    }
    case kinds.set:
      (member(node, node.setters, "property", Name) as (value: unknown) => void)(given[0]);
      return null;
    default:
      throw new TypeError(`The fake Excel knows no action ${ActionType}.`);
  }
}

/** The client looks for the names with a capital. */
const loaded = (node: Node, select: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    select.map(name => [name.charAt(0).toUpperCase() + name.slice(1), member(node, node.loads, "property", name)()]),
  );
