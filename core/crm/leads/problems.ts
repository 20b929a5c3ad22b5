import type { Answers, Problem, ProblemKind, Switch } from "../reading.ts";

/** What the quality report says of a kind of row, and what is done with it while nobody decides. */
interface Kind {
  /** Absent: there is no choice. */
  readonly taken?: Switch;
  readonly text: Readonly<Record<Switch, string>>;
}

const same = (text: string) => ({ use: text, "leave out": text });

/** In the order of the quality report. */
const kinds: Readonly<Record<ProblemKind, Kind>> = {
  "too many cells": {
    taken: "leave out",
    text: {
      use: "They have more cells than the header; the cells beyond the last column are ignored.",
      "leave out": "They have more cells than the header, so their cells may have moved; they are left out.",
    },
  },
  duplicates: {
    taken: "leave out",
    text: {
      use: "They stand for the same lead as another row; every row is counted.",
      "leave out": "They stand for the same lead as a newer row; only the newest row counts.",
    },
  },
  deleted: {
    taken: "leave out",
    text: {
      use: "They are marked as deleted; they are counted.",
      "leave out": "They are marked as deleted; they are left out.",
    },
  },
  "test leads": {
    taken: "leave out",
    text: {
      use: 'They have the word "test" in the name or the e-mail address; they are counted.',
      "leave out": 'They have the word "test" in the name or the e-mail address; they are left out.',
    },
  },
  remarketing: {
    taken: "leave out",
    text: {
      use: "They are leads that came back; they are counted again.",
      "leave out": "They are leads that came back; a lead counts once, at its first creation.",
    },
  },
  "future dates": { text: same("They were created after the as-of date; they are left out until then.") },
  "no source": {
    taken: "use",
    text: {
      use: "They have no source; they count as Unassigned.",
      "leave out": "They have no source; they are left out.",
    },
  },
  "no persona": {
    taken: "use",
    text: {
      use: "They have no persona; they count as Unassigned.",
      "leave out": "They have no persona; they are left out.",
    },
  },
  "won without amount": {
    taken: "use",
    text: {
      use: "They are won without an amount; they count as customers, but not in the average sale price.",
      "leave out": "They are won without an amount; they are left out.",
    },
  },
  "won without date": {
    taken: "use",
    text: {
      use: "They are won without a readable date; they count as customers and are booked in their creation month.",
      "leave out": "They are won without a readable date; they are left out.",
    },
  },
  "won after as-of date": { text: same("They were won after the as-of date; on that date they are still open.") },
  "closed before created": {
    taken: "use",
    text: {
      use: "They were won before they were created; they count, with no days to win.",
      "leave out": "They were won before they were created; they are left out.",
    },
  },
  "other currency": {
    taken: "use",
    text: {
      use: "They are won in another currency; they count as customers, their amounts do not.",
      "leave out": "They are won in another currency; they are left out.",
    },
  },
  "unreadable amount": { text: same("Their amount is negative or cannot be read; it counts as no amount.") },
  "repeated amounts": {
    taken: "leave out",
    text: { use: "The amounts of the rows of a deal add up.", "leave out": "The amount of a deal counts once." },
  },
  "no creation date": { text: same("They have no readable creation date; they are left out.") },
  "negative amount": {
    taken: "use",
    text: {
      use: "They are won with a negative amount; they count as customers without an amount.",
      "leave out": "They are won with a negative amount, as credit notes are; they are left out.",
    },
  },
  "other pipeline": {
    taken: "use",
    text: {
      use: "They are in another pipeline than most rows; they are counted.",
      "leave out": "They are in another pipeline than most rows; they are left out.",
    },
  },
  "existing business": {
    taken: "use",
    text: {
      use: "They are business with existing customers; they are counted.",
      "leave out": "They are business with existing customers; they are left out.",
    },
  },
};

/** Collects the rows of each problem and says what is done with them. */
export interface Problems {
  /** Notes the row and gives back whether rows of this kind are used. */
  take(kind: ProblemKind, row: number): Switch;
  /** One more sentence about a kind. */
  note(kind: ProblemKind, text: string): void;
  /** A problem that is not about single rows. */
  whole(kind: ProblemKind, count: number, text: string): void;
  list(): readonly Problem[];
}

/** `defaults` replace what is done with a kind in this file. */
export function newProblems(answers: Answers | undefined, defaults: Answers["switches"] = {}): Problems {
  /** By kind its rows, and what is done with them: both are asked for every row that has a problem. */
  const found = new Map<ProblemKind, { readonly rows: number[]; readonly taken: Switch }>();
  const notes = new Map<ProblemKind, string>();
  const wholes = new Map<ProblemKind, { count: number; text: string }>();
  const taken = (kind: ProblemKind): Switch | undefined =>
    kinds[kind].taken === undefined ? undefined : (answers?.switches?.[kind] ?? defaults[kind] ?? kinds[kind].taken);
  return {
    take(kind, row) {
      let list = found.get(kind);
      if (list === undefined) {
        list = { rows: [], taken: taken(kind) ?? "use" };
        found.set(kind, list);
      }
      list.rows.push(row);
      return list.taken;
    },
    note: (kind, text) => void notes.set(kind, text),
    whole: (kind, count, text) => void wholes.set(kind, { count, text }),
    list() {
      const problems: Problem[] = [];
      for (const kind of Object.keys(kinds) as ProblemKind[]) {
        const list = found.get(kind)?.rows ?? [];
        const whole = wholes.get(kind);
        if (list.length === 0 && whole === undefined) continue;
        const choice = taken(kind);
        const note = notes.get(kind);
        const text = whole?.text ?? kinds[kind].text[choice ?? "use"];
        problems.push({
          kind,
          count: whole?.count ?? list.length,
          rows: list,
          text: note === undefined ? text : `${text} ${note}`,
          ...(choice === undefined || whole !== undefined ? {} : { choice }),
        });
      }
      return problems;
    },
  };
}
