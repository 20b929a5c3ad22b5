/** What a person decides about one export. Of two decisions about the same thing the later one holds. */
import type { Decision } from "../../crm/change.ts";
import type { Mapping, ProblemKind, Question, Role, RowKind, Switch } from "../../crm/reading.ts";
import type { Owner } from "../../workbook/state/state.ts";
import { mergeMapping, plainWord } from "./mergeAnswers.ts";

export interface Choices {
  readonly columns: Readonly<Partial<Record<Role, number | null>>>;
  readonly answered: readonly { readonly question: Question; readonly option: number }[];
  readonly mapped: Mapping;
  readonly switches: Readonly<Partial<Record<ProblemKind, Switch>>>;
  readonly asOf: string | null;
  /** Null: what the headers say. */
  readonly rowKind: RowKind | null;
  /** Null: the proposed one. */
  readonly source: string | null;
  readonly months: Readonly<Record<string, Decision>>;
  /** Of channels that the workbook does not have yet. */
  readonly owners: Readonly<Record<string, Owner>>;
  /** "export": the amounts count in the export's currency, and the workbook takes it over. */
  readonly currency: "workbook" | "export";
}

export type ChoiceEvent =
  | { readonly kind: "column"; readonly role: Role; readonly index: number | null }
  | { readonly kind: "answer"; readonly question: Question; readonly option: number }
  | { readonly kind: "map"; readonly what: keyof Mapping; readonly raw: string; readonly name: string }
  | { readonly kind: "map all"; readonly what: keyof Mapping; readonly names: Readonly<Record<string, string>> }
  | { readonly kind: "switch"; readonly problem: ProblemKind; readonly to: Switch }
  | { readonly kind: "row kind"; readonly rowKind: RowKind }
  | { readonly kind: "as of"; readonly date: string }
  | { readonly kind: "source"; readonly name: string }
  | { readonly kind: "months"; readonly months: readonly string[]; readonly decision: Decision }
  | { readonly kind: "owner"; readonly channel: string; readonly owner: Owner }
  | { readonly kind: "currency"; readonly of: Choices["currency"] };

export const noChoices: Choices = {
  columns: {},
  answered: [],
  mapped: { channels: {}, personas: {} },
  switches: {},
  asOf: null,
  rowKind: null,
  source: null,
  months: {},
  owners: {},
  currency: "workbook",
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
    case "map":
      return mapped(choices, event.what, { [event.raw]: event.name });
    case "map all":
      return mapped(choices, event.what, event.names);
    case "switch": {
      const rest = withoutAnswers(choices, option => event.problem in (option.answers?.switches ?? {}));
      return { ...rest, switches: { ...choices.switches, [event.problem]: event.to } };
    }
    case "row kind":
      return { ...choices, rowKind: event.rowKind };
    case "as of":
      return { ...choices, asOf: event.date || null };
    case "source":
      return { ...choices, source: event.name };
    case "months": {
      const decided = event.months.map(month => [month, event.decision] as const);
      return { ...choices, months: { ...choices.months, ...Object.fromEntries(decided) } };
    }
    case "owner":
      return { ...choices, owners: { ...choices.owners, [event.channel]: event.owner } };
    case "currency":
      return { ...choices, currency: event.of };
  }
}

function mapped(choices: Choices, what: keyof Mapping, names: Readonly<Record<string, string>>): Choices {
  const patch = { channels: {}, personas: {}, [what]: names };
  const raws = new Set(Object.keys(names).map(plainWord));
  const isAbout = (option: Question["options"][number]) =>
    Object.keys(option.mapping?.[what] ?? {}).some(raw => raws.has(plainWord(raw)));
  return { ...withoutAnswers(choices, isAbout), mapped: mergeMapping(choices.mapped, patch) };
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
