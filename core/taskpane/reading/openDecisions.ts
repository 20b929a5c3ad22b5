/** What is left to decide about a reading; a step without anything here is folded into one line. */
import type { Question, Reading, Role, ValueMapping } from "../../crm/reading.ts";
import { unassigned } from "../../workbook/state/state.ts";
import type { Flow } from "./flow.ts";

export interface AskedQuestion {
  readonly question: Question;
  /** Index of the chosen option; null while nobody has answered. */
  readonly answer: number | null;
}

/** The questions of this file that are answered or still open; one that another answer has settled is gone. */
export function questionsOf(flow: Flow): readonly AskedQuestion[] {
  const stillOpen = (question: Question) => flow.reading?.questions.some(open => open.id === question.id) ?? false;
  return flow.asked
    .map((question): AskedQuestion => {
      const answered = flow.choices.answered.find(one => one.question.id === question.id);
      return answered ? { question: answered.question, answer: answered.option } : { question, answer: null };
    })
    .filter(({ question, answer }) => answer !== null || stillOpen(question));
}

export function unansweredQuestions(flow: Flow): readonly Question[] {
  return questionsOf(flow).flatMap(({ question, answer }) => (answer === null ? [question] : []));
}

/** Unanswered questions that could change a count: nothing is applied before them. */
export function blockingQuestions(flow: Flow): readonly Question[] {
  return unansweredQuestions(flow).filter(question => question.changesCounts);
}

/** Columns worth a look: those a question is about, and a channel or persona that is missing or mostly blank. */
export function unsureRoles(flow: Flow): readonly Role[] {
  const asked = unansweredQuestions(flow).flatMap(question =>
    question.options.flatMap(option => Object.keys(option.answers?.columns ?? {}) as Role[]),
  );
  const thin = flow.reading ? (["channel", "persona"] as const).filter(role => isThin(flow, role)) : [];
  return Array.from(new Set<Role>([...asked, ...thin]));
}

function isThin(flow: Flow, role: Role): boolean {
  if (role in flow.choices.columns || role in (flow.rememberedAnswers.columns ?? {})) return false;
  const index = flow.reading?.columns[role];
  return index === undefined || (flow.reading?.allColumns[index]?.filled ?? 0) < 0.5;
}

/** Values without a name or a proposal. A blank one has nothing to map; one with a question is decided there. */
export function unknownValues(flow: Flow): readonly ValueMapping[] {
  const asked = unansweredQuestions(flow).flatMap(({ options }) =>
    options.flatMap(({ mapping }) => (mapping ? [mapping.channels, mapping.personas].flatMap(Object.keys) : [])),
  );
  return [...(flow.reading?.channelValues ?? []), ...(flow.reading?.personaValues ?? [])].filter(
    value => value.by === "nothing" && value.raw.trim() !== "" && !asked.includes(value.raw),
  );
}

/** Unseen values first, then our proposals, then what was mapped before; many rows first. */
export function inMappingOrder(values: readonly ValueMapping[]): readonly ValueMapping[] {
  const rank = { nothing: 0, proposal: 1, mapping: 2 };
  return [...values].sort((a, b) => rank[a.by] - rank[b.by] || b.rows - a.rows);
}

/** Names that a raw value can be given: the workbook's, those in force, and new ones of this flow. */
export function namesToOffer(
  flow: Flow,
  what: "channels" | "personas",
  defaults: readonly string[],
): readonly string[] {
  const reading: Reading | null = flow.reading;
  const values = what === "channels" ? reading?.channelValues : reading?.personaValues;
  const names = [
    ...(flow.remembered[what] ?? defaults),
    ...(values ?? []).map(value => value.name),
    ...Object.values(flow.choices.mapped[what]),
  ];
  return Array.from(new Set(names)).filter(name => name !== "" && name !== unassigned);
}
