/** What a person decides about one export. Of two decisions about the same thing the later one holds. */
import type { Decision } from "../../crm/change.ts";
import type { Mapping, ProblemKind, Question, Role, Switch } from "../../crm/reading.ts";
import { mergeMapping, plainWord } from "./mergeAnswers.ts";

export interface Choices {
  readonly columns: Readonly<Partial<Record<Role, number | null>>>;
  readonly answered: readonly { readonly question: Question; readonly option: number }[];
  readonly mapped: Mapping;
  readonly switches: Readonly<Partial<Record<ProblemKind, Switch>>>;
  readonly asOf: string | null;
  /** Null: the proposed one. */
  readonly source: string | null;
  readonly months: Readonly<Record<string, Decision>>;
}

export type ChoiceEvent =
  | { readonly kind: "column"; readonly role: Role; readonly index: number | null }
  | { readonly kind: "answer"; readonly question: Question; readonly option: number }
  | { readonly kind: "map"; readonly what: keyof Mapping; readonly raw: string; readonly name: string }
  | { readonly kind: "switch"; readonly problem: ProblemKind; readonly to: Switch }
  | { readonly kind: "as of"; readonly date: string }
  | { readonly kind: "source"; readonly name: string }
  | { readonly kind: "month"; readonly month: string; readonly decision: Decision };

export const noChoices: Choices = {
  columns: {},
  answered: [],
  mapped: { channels: {}, personas: {} },
  switches: {},
  asOf: null,
  source: null,
  months: {},
};

export function nextChoices(choices: Choices, event: ChoiceEvent): Choices {
  switch (event.kind) {
    case "column": {
      const column = event.index === null ? null : event.index + 1;
      const rest = withoutAnswers(choices, option => event.role in (option.answers?.columns ?? {}));
      return { ...rest, columns: { ...choices.columns, [event.role]: column } };
    }
    case "answer":
      return answered(choices, event.question, event.option);
    case "map": {
      const patch = { channels: {}, personas: {}, [event.what]: { [event.raw]: event.name } };
      const rest = withoutAnswers(choices, option => has(option.mapping?.[event.what] ?? {}, event.raw));
      return { ...rest, mapped: mergeMapping(choices.mapped, patch) };
    }
    case "switch": {
      const rest = withoutAnswers(choices, option => event.problem in (option.answers?.switches ?? {}));
      return { ...rest, switches: { ...choices.switches, [event.problem]: event.to } };
    }
    case "as of":
      return { ...choices, asOf: event.date || null };
    case "source":
      return { ...choices, source: event.name };
    case "month":
      return { ...choices, months: { ...choices.months, [event.month]: event.decision } };
  }
}

/** An answer stands above what was typed before about the same columns, switches and values. */
function answered(choices: Choices, question: Question, option: number): Choices {
  const { answers, mapping } = question.options[option] ?? {};
  const without = (record: object, keys: object) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => !has(keys, key)));
  return {
    ...choices,
    columns: without(choices.columns, answers?.columns ?? {}),
    switches: without(choices.switches, answers?.switches ?? {}),
    mapped: {
      channels: without(choices.mapped.channels, mapping?.channels ?? {}),
      personas: without(choices.mapped.personas, mapping?.personas ?? {}),
    },
    answered: [...choices.answered.filter(one => one.question.id !== question.id), { question, option }],
  };
}

/** A decision in the tables takes the place of an answer about the same thing. */
function withoutAnswers(choices: Choices, isAbout: (option: Question["options"][number]) => boolean): Choices {
  return { ...choices, answered: choices.answered.filter(({ question }) => !question.options.some(isAbout)) };
}

const has = (record: object, key: string): boolean =>
  Object.keys(record).some(other => plainWord(other) === plainWord(key));
