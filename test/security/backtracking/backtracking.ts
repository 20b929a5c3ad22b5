/**
 * How long a regular expression can look for a match that is not there: linear, a power of the length, or exponential.
 * Ways through the places are counted as a backtracking matcher tries them: two ways round one loop over the same signs
 * are exponential; a loop after which another loop takes the same signs is a power. Assertions are taken to hold, which
 * only adds ways, so that what is called linear is.
 */
import { type Automaton, automatonOf } from "./automaton.ts";
import { parsePattern } from "./parsePattern.ts";
import { haveCommon, signSet } from "./signSets.ts";

export type Growth = "linear" | "power" | "exponential";

export function growthOf(pattern: string, flags: string): Growth {
  const { tree, inner } = parsePattern(pattern, flags.includes("u"));
  const parts = [{ tree, anywhere: !flags.includes("y") }, ...inner.map(body => ({ tree: body, anywhere: true }))].map(
    part => growthOfTree(automatonOf(part.tree), flags, part.anywhere),
  );
  return parts.includes("exponential") ? "exponential" : parts.includes("power") ? "power" : "linear";
}

function growthOfTree(automaton: Automaton, flags: string, anywhere: boolean): Growth {
  const { sources, next, first, done, anchored } = automaton;
  const sets = sources.map(source => signSet(source, flags));
  const after = next.map(ways => [...ways.keys()]);
  // A search begins anew at every sign: a loop over anything before the first place.
  const searching = anywhere && (!anchored || flags.includes("m"));
  const from = sets.length;
  if (searching) {
    sets.push(signSet("[^]", ""));
    after.push([from, ...first.keys()]);
  }
  const common = memoized((a: number, b: number) => haveCommon(sets[a]!, sets[b]!), sets.length);
  const circle = circlesOf(after);

  for (const [place, ways] of next.entries())
    for (const [to, count] of ways) if (count > 1 && circle[place] === circle[to]) return "exponential";

  // Two ways from one place back to it: a pair that leaves the diagonal and returns to it.
  const size = sets.length;
  const pairs = new Map<number, number[]>();
  const open: number[] = [];
  const visit = (a: number, b: number) => {
    const pair = a * size + b;
    if (!pairs.has(pair)) {
      pairs.set(pair, []);
      open.push(pair);
    }
    return pair;
  };
  const inCircle = (place: number) => after[place]!.some(to => circle[to] === circle[place]);
  for (let place = 0; place < from; place += 1) if (inCircle(place)) visit(place, place);
  while (open.length > 0) {
    const pair = open.pop()!;
    const [a, b] = [Math.floor(pair / size), pair % size];
    for (const c of after[a]!)
      for (const d of after[b]!)
        if (circle[c] === circle[a] && circle[d] === circle[b] && circle[c] === circle[d] && common(c, d))
          pairs.get(pair)!.push(visit(c, d));
  }
  const ids = [...pairs.keys()];
  const index = new Map(ids.map((pair, at) => [pair, at]));
  const pairCircle = circlesOf(ids.map(pair => pairs.get(pair)!.map(to => index.get(to)!)));
  const diagonal = new Set(
    ids.flatMap((pair, at) => (Math.floor(pair / size) === pair % size ? [pairCircle[at]!] : [])),
  );
  if (ids.some((pair, at) => Math.floor(pair / size) !== pair % size && diagonal.has(pairCircle[at]!)))
    return "exponential";

  const loops = sets.map((_, place) => place).filter(inCircle);
  // A place that has matched already cannot fail any more.
  for (const p of loops)
    for (const q of loops) if (p !== q && !done.has(q) && common(p, q) && meets(p, q)) return "power";
  return "linear";

  /** Whether the same signs lead from p to p, from p to q and from q to q. */
  function meets(p: number, q: number): boolean {
    const key = (a: number, b: number, c: number) => (a * size + b) * size + c;
    const seen = new Set([key(p, p, q)]);
    const waiting: [number, number, number][] = [[p, p, q]];
    while (waiting.length > 0) {
      const [a, b, c] = waiting.pop()!;
      for (const x of after[a]!) {
        if (circle[x] !== circle[p]) continue;
        for (const z of after[c]!) {
          if (circle[z] !== circle[q] || !common(x, z)) continue;
          for (const y of after[b]!) {
            if (!common(x, y) || !common(y, z) || !haveCommon(sets[x]!, sets[y]!, sets[z]!)) continue;
            if (x === p && y === q && z === q) return true;
            const state = key(x, y, z);
            if (seen.has(state)) continue;
            seen.add(state);
            waiting.push([x, y, z]);
          }
        }
      }
    }
    return false;
  }
}

function memoized(work: (a: number, b: number) => boolean, size: number): (a: number, b: number) => boolean {
  const known = new Map<number, boolean>();
  return (a, b) => {
    const key = a < b ? a * size + b : b * size + a;
    const found = known.get(key) ?? work(a, b);
    known.set(key, found);
    return found;
  };
}

/** The number of the circle that each node is in: nodes with the same one lead to each other. */
function circlesOf(after: readonly (readonly number[])[]): number[] {
  const before: number[][] = after.map(() => []);
  after.forEach((list, node) => {
    for (const to of list) before[to]!.push(node);
  });
  const order: number[] = [];
  walkAll(
    after,
    after.map((_, node) => node),
    node => order.push(node),
    () => {},
  );
  const circle = new Array<number>(after.length).fill(-1);
  let number = -1;
  walkAll(
    before,
    order.reverse(),
    () => {},
    (node, root) => {
      if (root) number += 1;
      circle[node] = number;
    },
  );
  return circle;
}

/** Every node once, deep first: told when it is entered, as a new root or not, and when all after it is done. */
function walkAll(
  after: readonly (readonly number[])[],
  roots: readonly number[],
  left: (node: number) => void,
  entered: (node: number, root: boolean) => void,
): void {
  const seen = new Set<number>();
  for (const root of roots) {
    if (seen.has(root)) continue;
    seen.add(root);
    entered(root, true);
    const path: { node: number; at: number }[] = [{ node: root, at: 0 }];
    while (path.length > 0) {
      const top = path[path.length - 1]!;
      const to = after[top.node]![top.at++];
      if (to === undefined) {
        left(top.node);
        path.pop();
      } else if (!seen.has(to)) {
        seen.add(to);
        entered(to, false);
        path.push({ node: to, at: 0 });
      }
    }
  }
}
