/** The text of a formula -> what it says, for the formulas that the workbook writes itself. */
import { type Reference, referenceAt } from "./references.ts";
import { type CellError, errorOf } from "./values.ts";

export type Operator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";

export type Expression =
  | { readonly kind: "value"; readonly value: number | string | boolean | null | CellError }
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "negative" | "percent"; readonly of: Expression }
  | { readonly kind: "operation"; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly Expression[] };

/** How tightly each binds; all of them bind to the left. */
// biome-ignore format: a list reads better in rows
const strength: ReadonlyMap<string, number> = new Map([
  ["=", 1], ["<>", 1], ["<", 1], [">", 1], ["<=", 1], [">=", 1], ["&", 2], ["+", 3], ["-", 3], ["*", 4], ["/", 4], ["^", 5],
]);

const numberAt = /(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?/y;
const wordAt = /[A-Za-z_\\][A-Za-z0-9_.\\]*/y;
const errorAt = /#(DIV\/0!|N\/A|NAME\?|NUM!|REF!|VALUE!)/y;

/** `home` is the sheet that the formula stands in. With `ownRow`, references within that row are marked and told of. */
export function parse(
  formula: string,
  home: string,
  ownRow?: number,
  found?: (rowsWritten: number) => void,
): Expression {
  let at = formula.startsWith("=") ? 1 : 0;

  const skipBlanks = () => {
    while (formula[at] === " " || formula[at] === "\n") at += 1;
  };
  const take = (sign: string): boolean => {
    skipBlanks();
    if (!formula.startsWith(sign, at)) return false;
    at += sign.length;
    return true;
  };
  const matched = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const taken = pattern.exec(formula)?.[0] ?? null;
    at += taken?.length ?? 0;
    return taken;
  };
  const expected = (what: string) => new SyntaxError(`Expected ${what} at character ${at + 1} of ${formula}`);

  const operatorHere = (): Operator | null => {
    skipBlanks();
    const sign = formula.charAt(at);
    if (sign === "<" || sign === ">") {
      const two = formula.slice(at, at + 2);
      return two === "<=" || two === ">=" || two === "<>" ? two : sign;
    }
    return strength.has(sign) ? (sign as Operator) : null;
  };
  const operation = (loosest: number): Expression => {
    let left = signed();
    for (;;) {
      const operator = operatorHere();
      const binding = operator === null ? 0 : strength.get(operator)!;
      if (operator === null || binding < loosest) return left;
      at += operator.length;
      left = { kind: "operation", operator, left, right: operation(binding + 1) };
    }
  };
  const signed = (): Expression => {
    skipBlanks();
    const sign = formula[at];
    if (sign === "-" || sign === "+") {
      at += 1;
      return sign === "-" ? { kind: "negative", of: signed() } : signed();
    }
    let whole = primary();
    while (formula[at] === "%") {
      at += 1;
      whole = { kind: "percent", of: whole };
    }
    return whole;
  };
  const text = (): Expression => {
    let value = "";
    for (;;) {
      const end = formula.indexOf('"', at);
      if (end < 0) throw expected("a closing quotation mark");
      value += formula.slice(at, end);
      at = end + 1;
      if (formula[at] !== '"') return { kind: "value", value };
      value += '"';
      at += 1;
    }
  };
  const callArguments = (): Expression[] => {
    if (take(")")) return [];
    const list: Expression[] = [];
    do {
      skipBlanks();
      const omitted = formula[at] === "," || formula[at] === ")";
      list.push(omitted ? { kind: "value", value: null } : operation(1));
    } while (take(","));
    if (!take(")")) throw expected("a closing bracket");
    return list;
  };
  const primary = (): Expression => {
    const sign = formula.charAt(at);
    if (sign === "(") {
      at += 1;
      const inner = operation(1);
      if (!take(")")) throw expected("a closing bracket");
      return inner;
    }
    if (sign === '"') {
      at += 1;
      return text();
    }
    const number = (sign >= "0" && sign <= "9") || sign === "." ? matched(numberAt) : null;
    if (number !== null) return { kind: "value", value: Number(number) };
    const error = sign === "#" ? matched(errorAt) : null;
    if (error !== null) return { kind: "value", value: errorOf(error as CellError["error"]) };
    const referred = referenceAt(formula, at, home);
    if (referred) {
      at = referred.end;
      const { reference, rowsWritten } = referred;
      if (reference.row !== ownRow || reference.rows !== 1 || rowsWritten === 0)
        return { kind: "reference", reference };
      found?.(rowsWritten);
      return { kind: "reference", reference: { ...reference, own: true } };
    }
    const word = matched(wordAt);
    if (word === null) throw expected("a value, a reference or a function");
    if (take("(")) return { kind: "call", name: word.toUpperCase(), arguments: callArguments() };
    const upper = word.toUpperCase();
    return upper === "TRUE" || upper === "FALSE"
      ? { kind: "value", value: upper === "TRUE" }
      : { kind: "name", name: word };
  };

  const whole = operation(1);
  skipBlanks();
  if (at < formula.length) throw expected("the end of the formula");
  return whole;
}
