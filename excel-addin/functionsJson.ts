/** The definitions -> functions.json, from which Excel knows names, arguments and their help. */
import type { Definition } from "../core/functions/define.ts";
import { argumentHelp } from "../core/functions/help/argumentHelp.ts";

/**
 * Every argument is a range of anything: Excel itself would refuse other text with an error of its own, and would call a
 * function for single values once for each cell of a range. One cell is a range of one cell.
 */
const anything = { type: "any", dimensionality: "matrix" } as const;

export function functionsJson(definitions: readonly Definition[]): string {
  const functions = definitions.map(({ name, summary, params }) => ({
    id: name,
    name,
    description: summary,
    parameters: params.map(param => ({
      name: param.name,
      description: argumentHelp(param),
      ...anything,
      ...(param.optional ? { optional: true } : {}),
    })),
    result: anything,
    // Where the cell stands, so that the pane can say why it shows an error.
    options: { requiresAddress: true },
  }));
  const file = { allowCustomDataForDataTypeAny: true, allowErrorForDataTypeAny: true, functions };
  return `${JSON.stringify(file, null, 2)}\n`;
}
