/** The document on SLA Agreement: a draft as formulas that follow the cells, an agreed version as it was signed. */
import { bodyTemplate, draftStatus, shownVersion, titleTemplate } from "../../agreement/agreementDocument.ts";
import { type LineKind, mostCells } from "../../agreement/documentLine.ts";
import { documentText } from "../../agreement/documentText.ts";
import { factsOf } from "../../agreement/facts.ts";
import { formulas } from "../model/blocks.ts";
import type { Block, Content, Look } from "../model/model.ts";
import type { State } from "../state/state.ts";
import { cellContent } from "./agreementFormulas.ts";

const looks: Readonly<Record<LineKind, Look>> = {
  title: "title",
  status: "note",
  heading: "heading",
  subheading: "total",
  paragraph: "text",
  item: "text",
  header: "total",
  row: "text",
  "signature header": "total",
  "signature row": "text",
};

/** Running text stands in the wide second column, beside the first columns of the tables: a cell wraps in its own column. */
const inSecond: ReadonlySet<LineKind> = new Set(["paragraph", "item"]);
const placed = <Cell>(kind: LineKind, cells: readonly Cell[], blank: Cell): readonly Cell[] =>
  inSecond.has(kind) ? [blank, ...cells] : cells;

interface SheetLine {
  readonly kind: LineKind;
  readonly cells: readonly Content[];
  /** What the cells show today; their heights follow it. */
  readonly texts: readonly string[];
}

function linesOf(state: State): { readonly name: string; readonly lines: readonly SheetLine[] } {
  const version = shownVersion(state);
  if (version) {
    const lines = version.text.map(({ kind, cells }) => ({
      kind,
      cells: placed(
        kind,
        cells.map(text => (kind === "item" ? `• ${text}` : text) || null),
        null,
      ),
      texts: placed(kind, cells, ""),
    }));
    return { name: `version ${version.number}`, lines };
  }
  const template = [titleTemplate, draftStatus(state), ...bodyTemplate(state)];
  const facts = factsOf(state);
  const lines = template.map(line => ({
    kind: line.kind,
    texts: placed(line.kind, documentText([line], facts)[0]?.cells ?? [], ""),
    cells: placed(
      line.kind,
      line.cells.map(parts => cellContent(parts, line, state)),
      null,
    ),
  }));
  return { name: state.agreement.form ?? "short", lines };
}

export interface DocumentOnSheet {
  readonly blocks: readonly Block[];
  readonly rows: number;
  /** Row -> pixels: spreadsheets measure a wrapped cell when it is typed, not when its formula is calculated. */
  readonly heights: Readonly<Record<number, number>>;
}

export const documentWidths: Readonly<Record<number, number>> = { 1: 210, 2: 500, 3: 210, 4: 170 };

/** Pixels of a character and of a line, at 11 points; generous, since words are not cut. */
const characterWidth = 7.2;
const lineHeight = 20;

function heightOf({ kind, texts }: SheetLine): number {
  if (kind === "title") return 32;
  const wrapped = looks[kind] === "text" ? texts : [];
  const lines = wrapped.map((text, index) =>
    Math.ceil((text.length * characterWidth) / (documentWidths[index + 1]! - 10)),
  );
  return Math.max(1, ...lines) * lineHeight + 4;
}

/** Neighbouring lines that look alike are one block. */
export function documentBlocks(state: State): DocumentOnSheet {
  const { name, lines } = linesOf(state);
  const runs: { look: Look; row: number; cells: Content[][] }[] = [];
  lines.forEach(({ kind, cells }, index) => {
    const look = looks[kind];
    const padded = Array.from({ length: mostCells }, (_, column) => cells[column] ?? null);
    const last = runs[runs.length - 1];
    if (last?.look === look) last.cells.push(padded);
    else runs.push({ look, row: index + 1, cells: [padded] });
  });
  const blocks = runs.map(({ look, row, cells }, index) =>
    formulas({ name: `${name}, part ${index + 1}`, row, column: 1 }, cells, ["text"], look),
  );
  const heights = Object.fromEntries(lines.map((line, index) => [index + 1, heightOf(line)]));
  return { blocks, rows: lines.length, heights };
}
