import validate from "@ooxml-tools/validate";
import { XMLParser } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { draftDocument } from "../../../core/agreement/agreementDocument.ts";
import { nextVersion } from "../../../core/agreement/agreeOn.ts";
import type { DocumentLine } from "../../../core/agreement/documentLine.ts";
import { printable } from "../../../core/agreement/printable.ts";
import { exampleState } from "../../../core/workbook/state/exampleState.ts";
import { agreementDocx } from "../../../workbook-file/agreement/agreementDocx.ts";
import { awkwardNames, filledState } from "../../agreement/someAgreement.ts";

const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);

/** Every text of the document, paragraph by paragraph, as a reader that no one here wrote finds them. */
function paragraphs(bytes: Uint8Array): string[] {
  const parser = new XMLParser({ preserveOrder: true, trimValues: false, ignoreAttributes: true });
  const found: string[] = [];
  const textOf = (nodes: readonly Record<string, unknown>[]): string =>
    nodes
      .map(node => {
        if ("#text" in node) return String(node["#text"]);
        return Object.values(node)
          .map(child => (Array.isArray(child) ? textOf(child) : ""))
          .join("");
      })
      .join("");
  const walk = (nodes: readonly Record<string, unknown>[]): void => {
    for (const node of nodes) {
      for (const [name, child] of Object.entries(node)) {
        if (!Array.isArray(child)) continue;
        if (name === "w:p") found.push(textOf(child));
        else walk(child);
      }
    }
  };
  walk(parser.parse(partOf(bytes, "word/document.xml")));
  return found.filter(text => text !== "");
}

const textsOf = (lines: readonly DocumentLine[]): string[] => lines.flatMap(({ cells }) => cells);

describe.each(["A4", "Letter"] as const)("the agreement on %s", paper => {
  test.each(["short", "long"] as const)("is a valid Word document in the %s form", async form => {
    const bytes = await agreementDocx(draftDocument(filledState("plain", form)), { paper, footer: 'Draft <1> & "2"' });
    expect(await validate(bytes, "docx", "Microsoft365")).toEqual([]);
    const width = paper === "A4" ? 11_906 : 12_240;
    expect(partOf(bytes, "word/document.xml")).toContain(`w:w="${width}"`);
  });
});

test("it holds every word and number of the document, awkward names and blanks included", async () => {
  const lines = draftDocument(filledState("plain", "long"));
  const found = paragraphs(await agreementDocx(lines, { paper: "A4", footer: "" }));
  expect(found).toEqual(textsOf(lines));
  for (const name of awkwardNames) expect(found.join("\n")).toContain(name);
  expect(found.join("\n")).toContain("____________");
});

test("an older version is printed again as it was signed, and every page names its version and day", async () => {
  const before = exampleState("plain");
  const version = nextVersion(before, { date: "2026-07-01", marketing: "Ada", sales: "Bo" });
  const now = { ...before, settings: { ...before.settings, revenueGoal: 99_000 }, versions: [version] };
  const { lines, footer, fileName } = printable(now, 1);
  const bytes = await agreementDocx(lines, { paper: "A4", footer });
  expect(paragraphs(bytes)).toEqual(textsOf(version.text));
  expect(paragraphs(bytes).join(" ")).toContain("USD 50,000");
  expect(partOf(bytes, "word/footer1.xml")).toContain("Version 1, agreed on 1 July 2026");
  expect(fileName).toBe("SLA agreement, version 1");
  expect(printable(now, null).footer).toContain("Draft of version 2");
});

test("signs that XML forbids are left out instead of spoiling the file", async () => {
  const lines: DocumentLine[] = [{ kind: "paragraph", cells: ["a\u0000b\u000Bc\uD800d"] }];
  const bytes = await agreementDocx(lines, { paper: "A4", footer: "\u0007" });
  expect(await validate(bytes, "docx", "Microsoft365")).toEqual([]);
  expect(paragraphs(bytes)).toEqual(["abcd"]);
});
