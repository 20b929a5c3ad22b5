/** What SUMIFS and COUNTIFS ask of a cell: ">=46023", "Organic", "<>". */
import { compare, folded, isError, numberInText, type Scalar } from "./values.ts";

export type Test = (cell: Scalar) => boolean;

const operators = ["<>", "<=", ">=", "=", "<", ">"] as const;

const wild = /[*?~]/;

/** The text that a criterion asks for as it stands; null where it asks for anything else. */
export function plainTextOf(criterion: Scalar): string | null {
  if (typeof criterion !== "string" || criterion === "" || /^[<>=]/.test(criterion)) return null;
  return wild.test(criterion) || numberInText(criterion) !== null ? null : criterion;
}

export function testOf(criterion: Scalar): Test {
  if (isError(criterion)) return cell => isError(cell) && cell.error === criterion.error;
  // A blank criterion stands for 0.
  if (typeof criterion !== "string") return equalTo(criterion ?? 0);
  const operator = operators.find(sign => criterion.startsWith(sign));
  const rest = criterion.slice(operator?.length ?? 0);
  const wanted = numberInText(rest) ?? rest;
  switch (operator) {
    case undefined:
      return rest === "" ? cell => cell === null || cell === "" : equalTo(wanted);
    case "=":
      return rest === "" ? cell => cell === null : equalTo(wanted);
    case "<>": {
      const equal = rest === "" ? (cell: Scalar) => cell === null : equalTo(wanted);
      return cell => !equal(cell);
    }
    default:
      return ordered(operator, wanted);
  }
}

function equalTo(wanted: number | string | boolean): Test {
  if (typeof wanted === "string") {
    if (wild.test(wanted)) {
      const pattern = wildcards(wanted);
      return cell => typeof cell === "string" && pattern.test(cell);
    }
    const key = folded(wanted);
    return cell => typeof cell === "string" && folded(cell) === key;
  }
  if (typeof wanted === "boolean") return cell => cell === wanted;
  return cell => cell === wanted || (typeof cell === "string" && numberInText(cell) === wanted);
}

/** Only cells of the same kind are ordered: a text is neither below nor above a number. */
function ordered(operator: "<" | ">" | "<=" | ">=", wanted: number | string): Test {
  if (typeof wanted === "number") return orderedNumber(operator, wanted);
  const fits = (order: number) =>
    operator === "<" ? order < 0 : operator === ">" ? order > 0 : operator === "<=" ? order <= 0 : order >= 0;
  return cell => typeof cell === typeof wanted && !isError(cell) && fits(compare(cell, wanted));
}

/** Months are asked for in every sum over the history. */
function orderedNumber(operator: "<" | ">" | "<=" | ">=", wanted: number): Test {
  switch (operator) {
    case "<":
      return cell => typeof cell === "number" && cell < wanted;
    case ">":
      return cell => typeof cell === "number" && cell > wanted;
    case "<=":
      return cell => typeof cell === "number" && cell <= wanted;
    case ">=":
      return cell => typeof cell === "number" && cell >= wanted;
  }
}

/** * for any text, ? for one sign, ~ before either takes it as it stands. */
function wildcards(text: string): RegExp {
  const pattern = text.replace(/~([*?~])|([*?])|([.+^${}()|[\]\\])/g, (_, escaped, wild, special) =>
    escaped !== undefined ? `\\${escaped}` : wild !== undefined ? (wild === "*" ? "[^]*" : "[^]") : `\\${special}`,
  );
  return new RegExp(`^${pattern}$`, "i");
}
