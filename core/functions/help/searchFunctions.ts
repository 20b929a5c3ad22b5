import type { Definition } from "../define.ts";

/** The functions in which every word occurs; those with the words in their name first. */
export function searchFunctions(definitions: readonly Definition[], search: string): readonly Definition[] {
  const words = plain(search).split(" ").filter(Boolean);
  const named = (text: string) => words.every(word => text.includes(word));
  const found = definitions.filter(definition => named(textOf(definition)));
  const first = found.filter(({ name }) => named(plain(name)));
  return [...first, ...found.filter(definition => !first.includes(definition))];
}

function textOf({ name, summary, source, params, returns }: Definition): string {
  const help = params.map(param => `${param.name} ${param.help}`);
  return plain([name, summary, source, returns.help, ...help].join(" "));
}

/** SLA_CLOSE_RATE is also found by "close rate", and by a whole formula. */
const plain = (text: string) => text.toLowerCase().replace(/[\s_=()\-[\],]+/g, " ");
