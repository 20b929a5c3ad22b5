/** What core asks about single rows, asked about their number: a warehouse has no row numbers to name. */
import type { Question, ReadOptions, Switch } from "../crm/reading.ts";
import { leastDoubt } from "../crm/readingOf.ts";
import { mostUndated } from "../crm/values/rowQuestions.ts";
import type { Counted } from "./counted.ts";
import type { Decisions } from "./decide.ts";
import type { ProductRows } from "./repeatsSql.ts";

export function rowQuestions(
  { columns, all }: Decisions,
  counted: Counted,
  { answers }: ReadOptions,
  products: ProductRows,
): readonly Question[] {
  const { roles, byEmail } = columns;
  const { problems, rows } = counted;
  const switches = answers?.switches ?? {};
  const left = (...reasons: readonly string[]) =>
    counted.leftOut.reduce((sum, { reason, count }) => sum + (reasons.includes(reason) ? count : 0), 0);
  const header = (index: number | undefined) => (index === undefined ? "" : all[index]!.header);
  const key = roles.id ?? (byEmail ? roles.email : undefined);
  const undated = left("no creation date", "creation date not readable");
  const candidates = rows.read - undated - left("deleted", "test lead", "remarketing");
  const alike = problems.get("duplicates") ?? 0;
  const unlike = problems.get("other creation dates") ?? 0;
  const back = problems.get("came back and won") ?? 0;
  const negative = problems.get("negative amount") ?? 0;
  return [
    ...(products.asked
      ? ask("repeated amounts", products.adds ? "use" : "leave out", switches["repeated amounts"], {
          text: "Every row of a deal says the same amount. Is it the price of the whole deal?",
          "leave out": "Yes, count it once",
          use: "No, the amounts of the rows add up",
        })
      : []),
    ...(undated > rows.read * mostUndated
      ? ask("no creation date", "leave out", switches["no creation date"], {
          text: `${undated} of ${rows.read} rows have no readable date in "${header(roles.created)}". Leave them out?`,
          "leave out": "Leave them out",
        })
      : []),
    ...(negative > 0
      ? ask("negative amount", "use", switches["negative amount"], {
          text: `${negative} rows are won with a negative amount. Are they customers?`,
          use: "Yes, customers without an amount",
          "leave out": "No, credit notes: leave them out",
        })
      : []),
    ...(back > 0
      ? ask("remarketing", "leave out", switches.remarketing, {
          text: `Rows marked in "${header(roles.remarketing)}" are taken for leads that came back and are left out, but ${back} of them are won. Does each such lead have an older row in this table?`,
          "leave out": "Yes, leave these rows out",
          use: "No, count these rows",
        })
      : []),
    ...(key === undefined && alike > 0
      ? ask("duplicates", "use", switches.duplicates, {
          text: `The table has no id, and ${alike} ${alike === 1 ? "row has" : "rows have"} the same name, creation date and amount as another one. Are they the same lead?`,
          use: "No, count every row",
          "leave out": "Yes, count each group once",
        })
      : []),
    ...(key !== undefined && unlike > candidates * leastDoubt && switches.duplicates !== "leave out"
      ? ask("duplicates", "leave out", undefined, {
          text: `Many rows share one "${header(key)}" but have different creation dates: ${unlike} would go into a row of another day. Are they the same lead?`,
          "leave out": "Yes, count the newest row of each",
          use: "No, count every row",
        })
      : []),
  ];
}

type Asked = Readonly<{ text: string } & Partial<Record<Switch, string>>>;

/** None where it is answered; the options stand as they are named, the one that is taken meanwhile is marked. */
function ask(id: string, taken: Switch, answered: Switch | undefined, { text, ...labels }: Asked): readonly Question[] {
  if (answered !== undefined) return [];
  const choices = Object.keys(labels) as Switch[];
  return [
    {
      id,
      text,
      samples: [],
      options: choices.map(choice => ({ label: labels[choice]!, answers: { switches: { [id]: choice } } })),
      taken: choices.indexOf(taken),
      changesCounts: true,
    },
  ];
}
