/** The reference page, docs/functions.md, made from the definitions. */
import type { Definition } from "../define.ts";
import { formulaText } from "../lift/formulaText.ts";
import type { Param, Shape } from "../lift/param.ts";
import { argumentHelp } from "./argumentHelp.ts";
import { errorLines } from "./errorLines.ts";
import { formulaForm } from "./formulaForm.ts";
import { shownResult } from "./shownResult.ts";

const introduction = `<!-- Made from core/functions by \`npm run build\`; edit the definitions instead. -->
# Functions

Spelled the same and giving the same numbers in Excel, Google Sheets and the playground. A rate is typed as 50% or 0.5,
a date as 2026-06-01 or as a date of the spreadsheet. A blank cell counts as 0, in a date as no date. Numbers as text
("12", "50%") are taken; any other text is refused.

Where an argument takes **a value or a range**, the function goes cell by cell: a single value goes with any range, a row or a
column with a block of the same size, and the result spills. In such a block a cell without data stays empty, and wrong
input fails the whole call with its position.

| error | means |
| --- | --- |
| \`#VALUE!\` | The input is wrong. The message says which argument, which cell, what came and what to type instead |
| \`#DIV/0!\` | There is no data yet |
| \`#N/A\` | No answer exists |
`;

export function functionsPage(definitions: readonly Definition[]): string {
  const list = definitions.map(({ name, summary }) => `| [${name}](#${name.toLowerCase()}) | ${cell(summary)} |`);
  return [introduction, table(["function", "gives"], list), ...definitions.map(section), ""].join("\n");
}

function section(definition: Definition): string {
  const { name, summary, params, returns, source, examples } = definition;
  const lines = examples.map(({ args, gives, note }) => {
    return `| ${code(formulaText(definition, args))} | ${code(shownResult(gives))} | ${cell(note ?? "")} |`;
  });
  const errors = errorLines(definition).map(([error, when]) => `- ${code(error)}: ${when}`);
  return [
    `\n## ${name}\n`,
    `${summary}\n`,
    `    ${formulaForm(definition)}\n`,
    table(["argument", "takes", "what to give"], params.map(argument)),
    `\n**Result:** ${returns.help}.\n`,
    "**Errors:**\n",
    ...errors,
    "",
    table(["example", "gives", ""], lines),
    `\n**Source:** ${source}.`,
  ].join("\n");
}

const takes: Readonly<Record<Shape, string>> = { each: "a value or a range", range: "a range", single: "one value" };

const argument = (param: Param) => `| ${code(param.name)} | ${takes[param.shape]} | ${cell(argumentHelp(param))} |`;

const table = (heads: readonly string[], lines: readonly string[]) =>
  [`| ${heads.join(" | ")} |`, `|${" --- |".repeat(heads.length)}`, ...lines].join("\n");

const code = (text: string) => `\`${cell(text)}\``;

const cell = (text: string) => text.replace(/\|/g, "\\|");
