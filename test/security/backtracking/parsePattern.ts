/** The pattern of a regular expression as a tree; what takes no sign (\b, ^, $, lookarounds) is an assertion. */

export type Node =
  | { readonly kind: "sign"; readonly source: string }
  | { readonly kind: "assertion"; readonly start: boolean }
  | { readonly kind: "sequence"; readonly parts: readonly Node[] }
  | { readonly kind: "choice"; readonly options: readonly Node[] }
  | { readonly kind: "repeat"; readonly body: Node; readonly min: number; readonly max: number };

export interface Parsed {
  readonly tree: Node;
  /** The insides of lookarounds, which are tried at a place of their own. */
  readonly inner: readonly Node[];
}

const escaped = /\\(?:p\{[^}]*\}|P\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|[\s\S])/y;
const characterClass = /\[\^?(?:\\[\s\S]|[^\]\\])*\]/y;
const quantifier = /(?:[*+?]|\{(\d+)(,(\d*))?\})\??/y;
const group = /\((?:\?(?:<?[=!]|:|<\w+>))?/y;

export function parsePattern(pattern: string, unicode: boolean): Parsed {
  const inner: Node[] = [];
  let at = 0;

  const take = (form: RegExp): RegExpExecArray | null => {
    form.lastIndex = at;
    const found = form.exec(pattern);
    if (found) at += found[0].length;
    return found;
  };

  function choice(): Node {
    const options = [sequence()];
    while (pattern[at] === "|") {
      at += 1;
      options.push(sequence());
    }
    return options.length === 1 ? options[0]! : { kind: "choice", options };
  }

  function sequence(): Node {
    const parts: Node[] = [];
    while (at < pattern.length && pattern[at] !== "|" && pattern[at] !== ")") parts.push(repeated(atom()));
    return { kind: "sequence", parts };
  }

  function repeated(body: Node): Node {
    const found = take(quantifier);
    if (!found) return body;
    const sign = found[0][0];
    if (sign === "*") return { kind: "repeat", body, min: 0, max: Number.POSITIVE_INFINITY };
    if (sign === "+") return { kind: "repeat", body, min: 1, max: Number.POSITIVE_INFINITY };
    if (sign === "?") return { kind: "repeat", body, min: 0, max: 1 };
    const min = Number(found[1]);
    const max = found[2] === undefined ? min : found[3] === "" ? Number.POSITIVE_INFINITY : Number(found[3]);
    return { kind: "repeat", body, min, max };
  }

  function atom(): Node {
    const opening = take(group);
    if (opening) {
      const body = choice();
      if (pattern[at] !== ")") throw new Error(`no end of a group in ${pattern}`);
      at += 1;
      if (!/[=!]$/.test(opening[0])) return body;
      inner.push(body);
      return { kind: "assertion", start: false };
    }
    if (pattern[at] === "^" || pattern[at] === "$") {
      at += 1;
      return { kind: "assertion", start: pattern[at - 1] === "^" };
    }
    const set = take(characterClass) ?? take(escaped);
    if (set) {
      if (/^\\[bB]$/.test(set[0])) return { kind: "assertion", start: false };
      // What a group has matched may be anything, of any length.
      if (/^\\[1-9k]/.test(set[0])) {
        return { kind: "repeat", body: { kind: "sign", source: "[^]" }, min: 0, max: Number.POSITIVE_INFINITY };
      }
      return { kind: "sign", source: set[0] };
    }
    const sign = unicode ? String.fromCodePoint(pattern.codePointAt(at)!) : pattern[at]!;
    at += sign.length;
    return { kind: "sign", source: /[.\]}{]/.test(sign) && sign !== "." ? `\\${sign}` : sign };
  }

  const tree = choice();
  if (at < pattern.length) throw new Error(`${pattern} cannot be read from ${at} on`);
  return { tree, inner };
}
