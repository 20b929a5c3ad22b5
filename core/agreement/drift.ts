/** What has moved since a version was agreed: the plan of today against its numbers. Nothing is changed by it. */
import { rowKey } from "../workbook/metrics/metricRows.ts";
import type { State } from "../workbook/state/state.ts";
import type { AgreedRow, AgreedVersion } from "./agreedVersion.ts";
import { type FigureKey, figureList } from "./figures.ts";
import { countText, moneyText, shareText } from "./plainText.ts";
import { planFigures, planRows } from "./planFigures.ts";

export interface DriftLine {
  /** Blank for the whole agreement. */
  readonly channel: string;
  readonly persona: string;
  /** Which number, e.g. "Close rate". */
  readonly what: string;
  readonly agreed: number | null;
  readonly now: number | null;
  /** One sentence with both. */
  readonly words: string;
}

type Spelling = "count" | "money" | "share";

const figures: readonly (readonly [FigureKey, Spelling])[] = [
  ["revenueGoal", "money"],
  ["marketingGoal", "money"],
  ["leads", "count"],
  ["promisedAWeek", "count"],
  ["closeRate", "share"],
  ["mqlCloseRate", "share"],
  ["customers", "count"],
];

const rowNumbers: readonly (readonly [
  key: "share" | "goal" | "rate" | "price" | "leadsNeeded",
  what: string,
  as: Spelling,
])[] = [
  ["share", "Share of goal", "share"],
  ["goal", "Goal", "money"],
  ["rate", "Close rate", "share"],
  ["price", "Sale price", "money"],
  ["leadsNeeded", "Leads needed", "count"],
];

/** The agreement's own numbers first, then row by row, the largest change of the leads needed first. */
export function driftFrom(version: AgreedVersion, state: State): DriftLine[] {
  const now = planFigures(state);
  const whole = figures.flatMap(([key, as]) => {
    const { label } = figureList.find(figure => figure.key === key)!;
    return lineOf({ channel: "", persona: "", what: label, agreed: version.figures[key], now: now[key] }, as, version);
  });
  const agreedRows = new Map(version.rows.map(row => [rowKey(row), row]));
  const rows = planRows(state);
  const gone = version.rows.filter(row => !rows.some(other => rowKey(other) === rowKey(row)));
  const pairs = [
    ...rows.map(row => ({ agreed: agreedRows.get(rowKey(row)), now: row as AgreedRow | undefined })),
    ...gone.map(row => ({ agreed: row as AgreedRow | undefined, now: undefined })),
  ];
  const moves = ({ agreed, now: today }: (typeof pairs)[number]) =>
    Math.abs((today?.leadsNeeded ?? 0) - (agreed?.leadsNeeded ?? 0));
  pairs.sort((a, b) => moves(b) - moves(a));
  return [...whole, ...pairs.flatMap(pair => rowLines(pair, version))];
}

function rowLines(
  { agreed, now }: { readonly agreed: AgreedRow | undefined; readonly now: AgreedRow | undefined },
  version: AgreedVersion,
): DriftLine[] {
  const { channel, persona } = (now ?? agreed)!;
  return rowNumbers.flatMap(([key, what, as]) =>
    lineOf({ channel, persona, what, agreed: agreed?.[key] ?? null, now: now?.[key] ?? null }, as, version),
  );
}

/** No line where both are the same, or where there was nothing and is still nothing to say. */
function lineOf(line: Omit<DriftLine, "words">, as: Spelling, { currency }: AgreedVersion): DriftLine[] {
  const { channel, persona, what, agreed, now } = line;
  if (same(agreed, now)) return [];
  const spelled = (value: number | null) => {
    if (value === null) return "not known";
    if (as === "money") return moneyText(value, currency);
    return as === "share" ? shareText(value) : countText(value);
  };
  const place = channel === "" ? "" : `${channel}, ${persona}: `;
  return [{ ...line, words: `${place}${what}: ${spelled(agreed)} agreed, ${spelled(now)} now.` }];
}

const same = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? (a ?? 0) === (b ?? 0) : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
