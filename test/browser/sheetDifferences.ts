import type { SheetSnapshot } from "./playgroundPage.ts";

type Book = Record<string, SheetSnapshot>;

/** Hidden sheets hold the record of what was built, which is another one in each mode. */
const shownSheets = (book: Book) => Object.keys(book).filter(name => name !== "SLA Build" && name !== "SLA Undo");

export const formulasOf = (book: Book) =>
  Object.fromEntries(shownSheets(book).map(name => [name, book[name]!.formulas]));

/** Cells whose values differ by more than a billionth of their size. */
export function differences(before: Book, after: Book): string[] {
  return shownSheets(before).flatMap(name => {
    const [old, now] = [before[name]!.values, after[name]?.values ?? []];
    return Array.from({ length: Math.max(old.length, now.length) }, (_, r) =>
      Array.from({ length: Math.max(old[r]?.length ?? 0, now[r]?.length ?? 0) }, (_, c) => {
        const pair = [old[r]?.[c] ?? null, now[r]?.[c] ?? null];
        return same(pair[0], pair[1]) ? [] : [`${name}, row ${r + 1}, column ${c + 1}: ${pair.join(" and ")}`];
      }).flat(),
    ).flat();
  });
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  return (a || null) === (b || null);
}
