import type { Open } from "../questions.ts";
import type { Column, Question, Role } from "../reading.ts";

function columnQuestion(
  id: string,
  role: Role,
  text: string,
  indexes: readonly number[],
  all: readonly Column[],
): Question {
  return {
    id,
    text,
    samples: indexes.length === 0 ? [] : all[indexes[0]!]!.samples,
    options: indexes.map(index => ({
      label: `${all[index]!.header} (${Math.round(all[index]!.filled * 100)} % filled: ${all[index]!.samples.join(", ")})`,
      answers: { columns: { [role]: index + 1 } },
    })),
    taken: 0,
    changesCounts: true,
  };
}

export function createdQuestion({ columns, all, options }: Open): readonly Question[] {
  if (columns.mayBeCreated.length > 0) return [servesQuestion(columns.mayBeCreated, all)];
  if (columns.roles.created === undefined && options.answers?.columns?.created === undefined) {
    return [servesQuestion([], all)];
  }
  if (columns.unsureCreated.length === 0) return [];
  const text = `No header names the creation date. Is it "${all[columns.unsureCreated[0]!]!.header}"?`;
  return [columnQuestion("created column", "created", text, columns.unsureCreated, all)];
}

/** Only a person knows whether another date may stand for the creation. */
function servesQuestion(indexes: readonly number[], all: readonly Column[]): Question {
  const what =
    indexes.length > 0
      ? "May another date stand for it?"
      : "A date needs day, month and year in one column; write it so to count leads, or go on without.";
  const text = `No column holds the day on which a lead was created. ${what}`;
  const question = columnQuestion("created column", "created", text, indexes, all);
  const none = {
    label: "No: count what was won and lost, but no leads by month",
    answers: { columns: { created: null } },
  };
  return { ...question, options: [none, ...question.options] };
}

export function channelQuestion({ columns, all }: Open): readonly Question[] {
  const chosen = columns.roles.channel;
  if (columns.otherChannels.length === 0 || chosen === undefined) return [];
  const names = columns.otherChannels.map(index => `"${all[index]!.header}"`).join(" or ");
  const text = `Which column says where a lead came from: "${all[chosen]!.header}", or ${names}?`;
  return [columnQuestion("channel column", "channel", text, [chosen, ...columns.otherChannels], all)];
}

export function personaQuestion({ columns, all }: Open): readonly Question[] {
  if (!columns.weakPersona) return [];
  const index = columns.roles.persona!;
  const text = `Does "${all[index]!.header}" say what kind of buyer a lead is (the persona)?`;
  return [orNone("persona", columnQuestion("persona column", "persona", text, [index], all))];
}

export function amountQuestion({ columns, all, wins }: Open): readonly Question[] {
  const chosen = columns.roles.amount;
  if (columns.unsureAmounts.length > 0) return wins === 0 ? [] : [unnamedAmount(columns.unsureAmounts, all)];
  if (columns.otherAmounts.length === 0 || chosen === undefined) return [];
  const names = columns.otherAmounts.map(index => `"${all[index]!.header}"`).join(" or ");
  const text = `Which column holds the sale price: "${all[chosen]!.header}" (column ${chosen + 1}), or ${names}?`;
  return [columnQuestion("amount column", "amount", text, [chosen, ...columns.otherAmounts], all)];
}

/** Offered, not taken: amounts that the CRM has converted at a rate of its own. */
export function convertedNotes({
  columns,
  all,
  formats,
}: Pick<Open, "columns" | "all" | "formats">): readonly string[] {
  const { roles, convertedAmounts } = columns;
  if (roles.amount === undefined || convertedAmounts.length === 0 || formats.currencies.size < 2) return [];
  const converted = all[convertedAmounts[0]!]!.header;
  return [
    `"${all[roles.amount]!.header}" stands in several currencies, and only those in the workbook's count; to count all of them, choose "${converted}" as the amount and no column as the currency.`,
  ];
}

function unnamedAmount(indexes: readonly number[], all: readonly Column[]): Question {
  const text = "No header names the amount. Which column holds the sale price?";
  return orNone("amount", columnQuestion("amount column", "amount", text, indexes, all));
}

/** A channel or persona found by its values alone: perhaps it is something else. */
export function contentQuestions({ columns, all }: Open): readonly Question[] {
  return columns.byContent.map(role => {
    const index = columns.roles[role]!;
    const text = `No header names the ${role}, but the values of "${all[index]!.header}" look like it. Is it the ${role}?`;
    return orNone(role, columnQuestion(`${role} column`, role, text, [index], all));
  });
}

const orNone = (role: Role, question: Question): Question => ({
  ...question,
  options: [...question.options, { label: "No, the export has none", answers: { columns: { [role]: null } } }],
});
