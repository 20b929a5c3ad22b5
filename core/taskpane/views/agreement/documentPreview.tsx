/** The document as it will be printed; every text is a text node, whatever it holds. */
import type { DocumentLine } from "../../../agreement/documentLine.ts";
import { type DocumentPart, documentParts } from "../../../agreement/documentParts.ts";

interface DocumentPreviewProps {
  readonly lines: readonly DocumentLine[];
  /** Where the print button finds it. */
  readonly id: string;
}

export function DocumentPreview({ lines, id }: DocumentPreviewProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="sla-document" id={id} aria-label="Preview of the document" tabIndex={0}>
      {documentParts(lines).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no names; their order is the document
        <Part key={index} part={part} />
      ))}
    </section>
  );
}

function Part({ part }: { part: DocumentPart }) {
  switch (part.kind) {
    case "title":
      return <h4 dir="auto">{part.text}</h4>;
    case "heading":
      return <h5 dir="auto">{part.text}</h5>;
    case "subheading":
      return <h6 dir="auto">{part.text}</h6>;
    case "list":
      return (
        <ul>
          {part.items.map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two items may say the same
            <li key={index} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      );
    case "table":
    case "signatures":
      return <PartTable header={part.header} rows={part.rows} signatures={part.kind === "signatures"} />;
    default:
      return (
        <p dir="auto" class={part.kind === "status" ? "sla-help" : undefined}>
          {part.text}
        </p>
      );
  }
}

interface PartTableProps {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly signatures: boolean;
}

function PartTable({ header, rows, signatures }: PartTableProps) {
  return (
    <table class={signatures ? "sla-signatures" : undefined}>
      <thead>
        <tr>
          {header.map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same head
            <th key={index} scope="col" dir="auto">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names
          <tr key={row}>
            {header.map((_, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have no names
              <td key={column} dir="auto">
                {cells[column] ?? ""}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
