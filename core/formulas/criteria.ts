/** What SUMIFS and COUNTIFS ask of a cell: ">=46023", "Organic", "<>". */
import { compare, folded, isError, numberInText, type Scalar } from "./values.ts";

export type Test = (cell: Scalar) => boolean;

const operators = ["<>", "<=", ">=", "=", "<", ">"] as const;

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
    if (/[*?~]/.test(wanted)) {
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
  const fits = (order: number) =>
    operator === "<" ? order < 0 : operator === ">" ? order > 0 : operator === "<=" ? order <= 0 : order >= 0;
  return cell => typeof cell === typeof wanted && !isError(cell) && fits(compare(cell, wanted));
}

/** * for any text, ? for one sign, ~ before either takes it as it stands. */
function wildcards(text: string): RegExp {
  const pattern = text.replace(/~([*?~])|([*?])|([.+^${}()|[\]\\])/g, (_, escaped, wild, special) =>
    escaped !== undefined ? `\\${escaped}` : wild !== undefined ? (wild === "*" ? "[^]*" : "[^]") : `\\${special}`,
  );
  return new RegExp(`^${pattern}$`, "i");
}
