/** Numbers that look random and are the same in every run. */
export interface Random {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  of<Item>(items: readonly Item[]): Item;
  chance(share: number): boolean;
}

export function newRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    below: end => Math.floor(next() * end),
    of: items => items[Math.floor(next() * items.length)]!,
    chance: share => next() < share,
  };
}
