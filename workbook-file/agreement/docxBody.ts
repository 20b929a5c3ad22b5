/** The parts of the agreement as paragraphs, lists and tables of a Word document. */
import {
  HeadingLevel,
  HeightRule,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { DocumentPart } from "../../core/agreement/documentParts.ts";

export const ink = "1F3864";
/** Of what stands beside the text. */
export const soft = "56616D";
const rule = { style: "single", size: 4, color: "8EA9C1" } as const;
const borders = { top: rule, bottom: rule, left: rule, right: rule };

/** How wide the columns of a table are, by their number. */
const shares: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  2: [0.3, 0.7],
  3: [0.24, 0.38, 0.38],
  4: [0.4, 0.2, 0.2, 0.2],
};
/** A name beside the room for its signature, twice. */
const signatureShares = [0.27, 0.23, 0.27, 0.23];

export const bodyOf = (parts: readonly DocumentPart[], width: number): (Paragraph | Table)[] =>
  parts.flatMap(part => drawn(part, width));

function drawn(part: DocumentPart, width: number): (Paragraph | Table)[] {
  switch (part.kind) {
    case "title":
      return [paragraph(part.text, { heading: HeadingLevel.TITLE })];
    case "status":
      return [new Paragraph({ ...direction(part.text), children: [run(part.text, { italics: true, color: soft })] })];
    case "heading":
      return [paragraph(part.text, { heading: HeadingLevel.HEADING_1, keepNext: true })];
    case "subheading":
      return [paragraph(part.text, { heading: HeadingLevel.HEADING_2, keepNext: true })];
    case "paragraph":
      return [paragraph(part.text, {})];
    case "list":
      return part.items.map(text => paragraph(text, { numbering: { reference: "items", level: 0 } }));
    default:
      // Two tables in a row would grow together without the line between them.
      return [table(part.header, part.rows, part.kind === "signatures", width), gap()];
  }
}

const gap = (): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT }, children: [] });

type ParagraphLook = Omit<Exclude<ConstructorParameters<typeof Paragraph>[0], string>, "children" | "text">;
type RunLook = Omit<Exclude<ConstructorParameters<typeof TextRun>[0], string>, "text" | "children">;

const paragraph = (text: string, look: ParagraphLook): Paragraph =>
  new Paragraph({ ...look, ...direction(text), children: [run(text, {})] });

const run = (text: string, look: RunLook): TextRun =>
  new TextRun({ ...look, text: clean(text), ...(isRightToLeft(text) ? { rightToLeft: true } : {}) });

const direction = (text: string) => (isRightToLeft(text) ? { bidirectional: true } : {});

/** The first letter decides, as in browsers. */
const isRightToLeft = (text: string): boolean => /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(text);

/** Signs that no XML file may hold would make Word refuse the whole document. */
export const clean = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs to take out
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, "");

/** Widths are set on the table and on every cell: viewers differ in which one they read. */
function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  signatures: boolean,
  width: number,
): Table {
  const columns = header.length;
  const parts = (signatures ? signatureShares : shares[columns]) ?? header.map(() => 1 / columns);
  const widths = parts.map(part => Math.floor(part * width));
  const cell = (text: string, index: number, head: boolean) =>
    new TableCell({
      borders,
      width: { size: widths[index]!, type: WidthType.DXA },
      margins: { top: 20, bottom: 20, left: 90, right: 90 },
      verticalAlign: signatures && !head ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
      ...(head ? { shading: { type: ShadingType.CLEAR, fill: "DCE8F2", color: "auto" } } : {}),
      children: [
        new Paragraph({
          ...direction(text),
          spacing: { after: 0 },
          keepNext: signatures || head,
          children: [run(text, head ? { bold: true, color: ink } : {})],
        }),
      ],
    });
  const line = (cells: readonly string[], head: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: head,
      ...(signatures && !head ? { height: { value: 560, rule: HeightRule.ATLEAST } } : {}),
      children: header.map((_, index) => cell(cells[index] ?? "", index, head)),
    });
  return new Table({
    width: { size: widths.reduce((sum, part) => sum + part, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [line(header, true), ...rows.map(cells => line(cells, false))],
  });
}
