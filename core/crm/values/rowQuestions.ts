import type { Open } from "../questions.ts";
import type { Question } from "../reading.ts";

/** Rows of products or of owners that all say the same amount: each one's own, or the whole deal's? */
export function repeatedQuestion({ repeated, options }: Open): readonly Question[] {
  if (repeated === null || options.answers?.switches?.["repeated amounts"] !== undefined) return [];
  const rows = repeated.rows.join(" and ");
  return [
    {
      id: "repeated amounts",
      text: `Rows ${rows} are one deal and say the same amount, as all such rows do. Is it the price of the whole deal?`,
      samples: [`rows ${rows}`],
      options: [
        { label: "Yes, count it once", answers: { switches: { "repeated amounts": "leave out" } } },
        { label: "No, the amounts of the rows add up", answers: { switches: { "repeated amounts": "use" } } },
      ],
      taken: repeated.once ? 0 : 1,
      changesCounts: true,
    },
  ];
}

/** When more than this share of the rows has no date that can be read, the column or its order is probably wrong. */
export const mostUndated = 0.2;

export function undatedQuestion({ undated, read, columns, all, options }: Open): readonly Question[] {
  const column = columns.roles.created;
  const answered = options.answers?.switches?.["no creation date"] !== undefined;
  if (column === undefined || answered || undated.length <= read * mostUndated) return [];
  const { row, value = "" } = undated[0]!;
  const text = `${undated.length} of ${read} rows have no readable date in "${all[column]!.header}", such as row ${row}${value === "" ? "" : ` with "${value}"`}. Leave them out?`;
  return [
    {
      id: "no creation date",
      text,
      samples: undated.slice(0, 3).map(each => each.value ?? ""),
      options: [{ label: "Leave them out", answers: { switches: { "no creation date": "leave out" } } }],
      taken: 0,
      changesCounts: true,
    },
  ];
}

/** A credit note is no customer; a price that was taken back may be one. */
export function negativeQuestion({ problems, options }: Open): readonly Question[] {
  const found = problems.find(({ kind }) => kind === "negative amount");
  if (found === undefined || options.answers?.switches?.["negative amount"] !== undefined) return [];
  return [
    {
      id: "negative amount",
      text: `${found.count} rows are won with a negative amount, such as row ${found.rows[0]!}. Are they customers?`,
      samples: found.rows.slice(0, 3).map(row => `row ${row}`),
      options: [
        { label: "Yes, customers without an amount", answers: { switches: { "negative amount": "use" } } },
        { label: "No, credit notes: leave them out", answers: { switches: { "negative amount": "leave out" } } },
      ],
      taken: 0,
      changesCounts: true,
    },
  ];
}
