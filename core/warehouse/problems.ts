import { newProblems } from "../crm/leads/problems.ts";
import type { Answers, Problem, ProblemKind, Role } from "../crm/reading.ts";
import type { Counted } from "./counted.ts";

/** What a counting statement can find. */
const kinds: readonly ProblemKind[] = [
  ...(["duplicates", "deleted", "test leads", "remarketing", "future dates", "no source", "no persona"] as const),
  ...(["won without amount", "won without date", "won after as-of date", "closed before created"] as const),
  ...(["other currency", "other pipeline", "existing business", "unreadable amount", "negative amount"] as const),
];

/** The quality report: counts without row numbers, since a warehouse has none. */
export function countedProblems(
  { problems: found, otherCurrencies }: Counted,
  answers: Answers | undefined,
  defaults: Answers["switches"],
  whole: readonly Pick<Problem, "kind" | "count" | "text">[] = [],
): readonly Problem[] {
  const problems = newProblems(answers, defaults);
  const counts = new Map(kinds.flatMap(kind => (found.has(kind) ? [[kind, found.get(kind)!] as const] : [])));
  for (const kind of counts.keys()) problems.take(kind, 0);
  for (const { kind, count, text } of whole) problems.whole(kind, count, text);
  if (otherCurrencies.length > 0) {
    const list = otherCurrencies.map(({ code, sum }) => `${sum} ${code}`).join(", ");
    problems.note("other currency", `Left out of revenue: ${list}.`);
  }
  const parts = found.get("product rows") ?? 0;
  if (parts > 0) {
    const deals = parts === 1 ? "opportunity stands" : "opportunities stand";
    problems.note("duplicates", `${parts} ${deals} on several product rows: their amounts add up.`);
  }
  const unlike = found.get("other creation dates") ?? 0;
  if (unlike > 0) problems.note("duplicates", `${unlike} of them have another creation date than the row that counts.`);
  const back = found.get("came back and won") ?? 0;
  if (back > 0) problems.note("remarketing", `${back} of the rows that came back are won.`);
  const isWhole = (kind: ProblemKind) => whole.some(one => one.kind === kind);
  return problems.list().map(problem => ({
    ...problem,
    count: isWhole(problem.kind) ? problem.count : (counts.get(problem.kind) ?? problem.count),
    rows: [],
  }));
}

/** What the columns alone say about every lead. */
export function wholeProblems(
  roles: Readonly<Partial<Record<Role, number>>>,
  { rows, outcome }: Counted,
): readonly Pick<Problem, "kind" | "count" | "text">[] {
  const lacking = (kind: "no source" | "no persona", what: string) => ({
    kind,
    count: rows.used,
    text: `The table has no column for the ${what}; every lead counts as Unassigned.`,
  });
  return [
    ...(roles.channel === undefined ? [lacking("no source", "source")] : []),
    ...(roles.persona === undefined ? [lacking("no persona", "persona")] : []),
    ...(roles.wonDate === undefined && outcome.won > 0
      ? [
          {
            kind: "won without date" as const,
            count: outcome.won,
            text: "The table has no column for the day of the win; wins are booked in their creation month.",
          },
        ]
      : []),
  ];
}
