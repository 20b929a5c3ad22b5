import { type Answers, type Column, type ReadOptions, type Role, roles } from "../reading.ts";
import { key } from "../text/fold.ts";
import type { Table } from "../text/table.ts";

/** The columns that a person named, or the sentence about one that the file does not have. */
export function givenColumns(all: readonly Column[], answers: Answers | undefined): Map<Role, number | null> | string {
  const given = new Map<Role, number | null>();
  for (const role of roles) {
    const answer = answers?.columns?.[role];
    if (answer === undefined) continue;
    if (answer === null) {
      given.set(role, null);
      continue;
    }
    const column =
      typeof answer === "number"
        ? all[answer - 1]
        : (all.find(({ header }) => header === answer.trim()) ?? all.find(({ header }) => key(header) === key(answer)));
    if (column === undefined) {
      const what = typeof answer === "number" ? `column number ${answer}` : `the column "${answer}"`;
      return `The answer for "${role}" names ${what}, which the file does not have. Its columns are: ${listHeaders(all)}.`;
    }
    given.set(role, column.index);
  }
  return given;
}

export function listHeaders(all: readonly { readonly header: string }[]): string {
  const names = all.map(({ header }) => header || "(no name)");
  return names.length <= 40 ? names.join(", ") : `${names.slice(0, 40).join(", ")} and ${names.length - 40} more`;
}

/** What the table itself knows about its columns, below what a person says. */
export function withGiven({ given }: Table, options: ReadOptions): ReadOptions {
  if (given === undefined) return options;
  return { ...options, answers: { ...options.answers, columns: { ...given, ...options.answers?.columns } } };
}
