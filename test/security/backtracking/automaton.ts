/** The tree as places that each take one sign, with the number of ways from one to the next. */
import type { Node } from "./parsePattern.ts";

type Ways = Map<number, number>;

export interface Automaton {
  readonly sources: readonly string[];
  /** Place -> places after it, with the number of ways there, 2 for all above. */
  readonly next: readonly Ways[];
  readonly first: Ways;
  /** Places after which the whole has matched, whatever follows. */
  readonly done: ReadonlySet<number>;
  /** Whether a match can only begin at the start of the text. */
  readonly anchored: boolean;
}

interface Part {
  readonly first: Ways;
  readonly last: Ways;
  /** Ways to take no sign. */
  readonly none: number;
  /** As `last` and `none`, where no assertion stands in between. */
  readonly free: ReadonlySet<number>;
  readonly noneFree: boolean;
}

/** Longer counts are taken for endless: that only adds ways. */
const mostCopies = 40;
const few = (ways: number) => Math.min(2, ways);

export function automatonOf(tree: Node): Automaton {
  const sources: string[] = [];
  const next: Ways[] = [];

  const join = (from: Ways, to: Ways) => {
    for (const [place, ways] of from)
      for (const [after, more] of to) next[place]!.set(after, few((next[place]!.get(after) ?? 0) + ways * more));
  };
  const add = (into: Ways, from: Ways, times: number) => {
    if (times > 0) for (const [place, ways] of from) into.set(place, few((into.get(place) ?? 0) + ways * times));
  };
  const empty = (free: boolean): Part => ({
    first: new Map(),
    last: new Map(),
    none: 1,
    free: new Set(),
    noneFree: free,
  });

  function sequence(parts: readonly Node[]): Part {
    return parts.map(build).reduce(followed, empty(true));
  }

  function followed(a: Part, b: Part): Part {
    join(a.last, b.first);
    const [first, last] = [new Map(a.first), new Map(b.last)];
    add(first, b.first, a.none);
    add(last, a.last, b.none);
    const free = new Set([...b.free, ...(b.noneFree ? a.free : [])]);
    return { first, last, none: few(a.none * b.none), free, noneFree: a.noneFree && b.noneFree };
  }

  function repeat(body: Node, min: number, max: number): Part {
    const copies = body.kind === "sign" ? mostCopies : 12;
    const endless = max > copies;
    const needed = Math.min(min, copies);
    let whole = empty(true);
    for (let copy = 0; copy < needed; copy += 1) whole = followed(whole, build(body));
    if (endless) return followed(whole, loop(body));
    // x{0,2} is (x(x)?)?: one way for each number of copies.
    let rest: Part | null = null;
    for (let copy = needed; copy < max; copy += 1) {
      const one = build(body);
      const tail: Part = rest ? followed(one, rest) : one;
      // An empty round is given up at once.
      rest = { ...tail, none: 1, noneFree: true };
    }
    return rest ? followed(whole, rest) : whole;
  }

  function loop(body: Node): Part {
    const part = build(body);
    join(part.last, part.first);
    return { ...part, none: 1, noneFree: true };
  }

  function build(node: Node): Part {
    if (node.kind === "sign") {
      const place = sources.push(node.source) - 1;
      next.push(new Map());
      return {
        first: new Map([[place, 1]]),
        last: new Map([[place, 1]]),
        none: 0,
        free: new Set([place]),
        noneFree: false,
      };
    }
    if (node.kind === "assertion") return empty(false);
    if (node.kind === "sequence") return sequence(node.parts);
    if (node.kind === "repeat") return repeat(node.body, node.min, node.max);
    const parts = node.options.map(build);
    const [first, last]: [Ways, Ways] = [new Map(), new Map()];
    for (const part of parts) {
      add(first, part.first, 1);
      add(last, part.last, 1);
    }
    return {
      first,
      last,
      none: few(parts.reduce((sum, { none }) => sum + none, 0)),
      free: new Set(parts.flatMap(({ free }) => [...free])),
      noneFree: parts.some(({ noneFree }) => noneFree),
    };
  }

  const { first, free } = build(tree);
  return { sources, next, first, done: free, anchored: startsAtStart(tree) };
}

function startsAtStart(node: Node): boolean {
  if (node.kind === "assertion") return node.start;
  if (node.kind === "choice") return node.options.every(startsAtStart);
  return node.kind === "sequence" && node.parts.length > 0 && startsAtStart(node.parts[0]!);
}
