/** The definitions -> the top-level functions of Code.js: Sheets takes names, arguments and help from these alone. */
import type { Definition } from "../core/functions/define.ts";
import { argumentHelp } from "../core/functions/help/argumentHelp.ts";
import type { Kind, Param, Shape } from "../core/functions/lift/param.ts";

/** `bundle`: the global name under which the call of a function is found. */
export const stubs = (definitions: readonly Definition[], bundle: string): string =>
  definitions.map(definition => stub(definition, bundle)).join("\n");

function stub({ name, summary, params }: Definition, bundle: string): string {
  const lines = [
    summary,
    ...params.map(param => `@param {${typeOf(param)}} ${variable(param)} ${argumentHelp(param)}`),
    "@customfunction",
  ];
  const wrong = lines.find(line => line.includes("*/") || line.includes("\n"));
  if (wrong !== undefined) throw new Error(`${name}: "${wrong}" would break its comment; take out */ and line breaks.`);
  return [
    "/**",
    ...lines.map(line => ` * ${line}`.trimEnd()),
    " */",
    `function ${name}(${params.map(variable).join(", ")}) {`,
    `  return ${bundle}.call("${name}", arguments);`,
    "}",
    "",
  ].join("\n");
}

/** Words of the language that would do as argument names. */
const reserved = new Set("case class default export for function import in new package return switch this".split(" "));

const variable = ({ name }: Param) => (reserved.has(name) ? `${name}_range` : name);

const words: Readonly<Partial<Record<Kind, string>>> = { date: "Date", time: "Date", text: "string", cells: "Object" };

function typeOf({ kind, shape }: Param): string {
  const one = words[kind] ?? "number";
  const types: Readonly<Record<Shape, string>> = { each: one, range: `${one}[][]`, single: one };
  return types[shape];
}
