/**
 * The agreement as a Word document. Heavy: import this module only where a document is asked for. The imports are named,
 * so that a page carries no more of the library than this.
 */
import { AlignmentType, Document, Footer, LevelFormat, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { DocumentLine } from "../../core/agreement/documentLine.ts";
import { documentParts } from "../../core/agreement/documentParts.ts";
import type { Paper } from "../paper.ts";
import { bodyOf, clean, ink, soft } from "./docxBody.ts";

export interface DocxOptions {
  readonly paper: Paper;
  /** Names the version and its date on every page. */
  readonly footer: string;
}

/** Twentieths of a point. */
const papers = { A4: { width: 11_906, height: 16_838 }, Letter: { width: 12_240, height: 15_840 } } as const;
const margin = 900;
export async function agreementDocx(lines: readonly DocumentLine[], options: DocxOptions): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(documentOf(lines, options)));
}

function documentOf(lines: readonly DocumentLine[], { paper, footer }: DocxOptions): Document {
  const size = papers[paper];
  const width = size.width - 2 * margin;
  const parts = documentParts(lines);
  const title = parts.find(part => part.kind === "title");
  const font = (points: number) => ({ run: { font: "Calibri", size: points * 2, bold: true, color: ink } });
  return new Document({
    creator: "SLA Metrics",
    title: title?.kind === "title" ? clean(title.text) : "Agreement",
    styles: {
      default: {
        document: { run: { font: "Calibri", size: 20 }, paragraph: { spacing: { after: 40 } } },
        title: { ...font(20), paragraph: { spacing: { after: 40 } } },
        heading1: { ...font(13), paragraph: { spacing: { before: 140, after: 40 } } },
        heading2: { ...font(11), paragraph: { spacing: { before: 120, after: 40 } } },
      },
    },
    numbering: {
      config: [
        {
          reference: "items",
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "•",
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 240 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size, margin: { top: margin, bottom: margin, left: margin, right: margin } } },
        footers: { default: footerOf(footer) },
        children: bodyOf(parts, width),
      },
    ],
  });
}

const footerOf = (text: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ text: `${clean(text)}  |  Page `, size: 16, color: soft }),
          new TextRun({ children: [PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES], size: 16, color: soft }),
        ],
      }),
    ],
  });
