/** What was answered for an export before, one line each, and the answers without it: then it is asked again. */
import type { Answers, Role } from "../../crm/reading.ts";
import { roleLabels } from "../review/roleLabels.ts";

export interface KeptAnswer {
  readonly key: string;
  readonly text: string;
  /** All answers but this one. */
  readonly without: Answers;
}

const words = { won: "won", lost: "lost", open: "open", disqualified: "disqualified" } as const;
const orders = { DMY: "day first", MDY: "month first", YMD: "year first" } as const;

/** `header`: the columns of the file, where it is at hand, so that a column number can be named. */
export function keptAnswers(answers: Answers, header: readonly string[] = []): readonly KeptAnswer[] {
  return [
    ...sheetAnswers(answers),
    ...columnAnswers(answers, header),
    ...wordAnswers(answers),
    ...formatAnswers(answers),
    ...switched(answers),
  ];
}

/** The sheet of a workbook file stands in a line of its own. */
function sheetAnswers(answers: Answers & { readonly sheet?: string }): readonly KeptAnswer[] {
  const { sheet, ...without } = answers;
  return sheet === undefined ? [] : [{ key: "sheet", text: `Sheet of the file: "${sheet}"`, without }];
}

function columnAnswers(answers: Answers, header: readonly string[]): readonly KeptAnswer[] {
  const { columns = {}, ...rest } = answers;
  return (Object.keys(columns) as Role[]).flatMap(role => {
    const label = roleLabels[role];
    const column = columns[role];
    if (label === undefined || column === undefined) return [];
    const others = Object.fromEntries(Object.entries(columns).filter(([other]) => other !== role));
    const named = typeof column === "number" ? header[column - 1] : column;
    const place = column === null ? "not in this export" : named ? `"${named}"` : `column ${column}`;
    const without = Object.keys(others).length > 0 ? { ...rest, columns: others } : rest;
    return [{ key: `column ${role}`, text: `${label}: ${place}`, without }];
  });
}

function wordAnswers(answers: Answers): readonly KeptAnswer[] {
  return (Object.keys(words) as (keyof typeof words)[]).flatMap(list =>
    listed(answers[list]).map(word => {
      const { [list]: kept = [], ...rest } = answers;
      const others = kept.filter(other => other !== word);
      const without = others.length > 0 ? { ...rest, [list]: others } : rest;
      return { key: `${list} ${word}`, text: `"${word}" means ${words[list]}`, without };
    }),
  );
}

/** People can edit the sheet that holds the answers: what is no list counts as empty. */
const listed = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((word): word is string => typeof word === "string") : [];

function formatAnswers(answers: Answers): readonly KeptAnswer[] {
  const { dateOrder, ...withoutOrder } = answers;
  const { decimal, ...withoutDecimal } = answers;
  const { rowKind, ...withoutKind } = answers;
  const { turnedDates, ...withoutTurned } = answers;
  const { sourceFillsDown, ...withoutFill } = answers;
  const fills = `The source of a group: ${sourceFillsDown ? "holds for the rows below it" : "holds for its first row"}`;
  const turned = `Dates that a sheet has read: ${turnedDates === "turn" ? "day and month turned" : "kept"}`;
  return [
    ...(dateOrder ? [{ key: "date order", text: `Dates: ${orders[dateOrder]}`, without: withoutOrder }] : []),
    ...(rowKind ? [{ key: "row kind", text: `One row is: ${rowKind}`, without: withoutKind }] : []),
    ...(sourceFillsDown === undefined ? [] : [{ key: "source fills down", text: fills, without: withoutFill }]),
    ...(turnedDates ? [{ key: "turned dates", text: turned, without: withoutTurned }] : []),
    ...(decimal ? [{ key: "decimal", text: `Cents in amounts: after a ${decimal}`, without: withoutDecimal }] : []),
  ];
}

function switched(answers: Answers): readonly KeptAnswer[] {
  const { switches = {}, ...rest } = answers;
  return Object.entries(switches).map(([problem, choice]) => {
    const others = Object.fromEntries(Object.entries(switches).filter(([other]) => other !== problem));
    const without = Object.keys(others).length > 0 ? { ...rest, switches: others } : rest;
    return { key: `switch ${problem}`, text: `Rows with "${problem}": ${choice}`, without };
  });
}
