/** A table of a warehouse -> the same reading as of a file. Each step asks for the rows of one statement. */
import type { Reading, ReadOptions, Refusal } from "../crm/reading.ts";
import type { Looked } from "./condensedTable.ts";
import { countedOf } from "./counted.ts";
import { countStatement } from "./countSql.ts";
import { asFile, chooseFor, decide, refuse } from "./decide.ts";
import type { Dialect } from "./dialects/dialect.ts";
import { nameProblem } from "./dialects/identifier.ts";
import { distinctStatement, distinctsOf } from "./distincts.ts";
import { modelOf, optionProblem } from "./modelOf.ts";
import { noProducts, productRows, repeatsStatement } from "./repeatsSql.ts";
import { fieldOf, type Rows, type Statement } from "./source.ts";
import { warehouseReading } from "./warehouseReading.ts";

export type Asking<Result> = Generator<Statement, Result, Rows>;

/** The counting statement with everything that it was decided from. */
export interface Prepared {
  readonly kind: "prepared";
  readonly statement: Statement;
  /** The rows of the statement -> the reading. */
  read(rows: Rows): Reading | Refusal;
}

/** `from`: the table as it stands in a statement, quoted. */
export function* preparedSteps(
  dialect: Dialect,
  from: string,
  looked: Looked,
  options: ReadOptions,
): Asking<Prepared | Refusal> {
  const problem = optionProblem(options) ?? namesProblem(looked);
  if (problem !== null) return problem;
  if (looked.size === 0) return refuse("The table has no rows. Check its name and its filters.");
  const chosen = chooseFor(looked, options);
  if (chosen.kind === "refusal") return chosen;
  const { columns } = looked;
  const rows = yield distinctStatement(dialect, from, columns, chosen.columns);
  const distincts = distinctsOf(rows, columns, chosen.columns);
  if (typeof distincts === "string") return refuse(distincts);
  const decisions = decide(looked, chosen, distincts, options);
  const repeats = repeatsStatement(dialect, from, looked, decisions.columns);
  const products = repeats === null ? noProducts : productRows(yield repeats, decisions, options);
  if (products === "split") return refuse(`The rows of a deal are split between its owners. ${asFile}`);
  const model = modelOf(decisions, distincts, columns, options, products.adds);
  return {
    kind: "prepared",
    statement: countStatement(dialect, from, model),
    read: counts => warehouseReading(countedOf(counts, decisions.currency.workbook), decisions, options, products),
  };
}

/** The same up to the reading. */
export function* warehouseSteps(
  dialect: Dialect,
  from: string,
  looked: Looked,
  options: ReadOptions,
): Asking<Reading | Refusal> {
  const prepared = yield* preparedSteps(dialect, from, looked, options);
  return prepared.kind === "refusal" ? prepared : prepared.read(yield prepared.statement);
}

function namesProblem({ columns }: Looked): Refusal | null {
  for (const [index, column] of columns.entries()) {
    const problem = nameProblem(fieldOf(column), `column ${index + 1}`);
    if (problem !== null) return refuse(problem);
  }
  return null;
}
