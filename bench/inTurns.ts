/** Times two or more ways to do the same thing in turns, so that a slow moment of the machine hits all of them. */
export interface Timed {
  readonly name: string;
  /** Shortest and middle of the rounds, in milliseconds. */
  readonly minimum: number;
  readonly median: number;
}

export function inTurns(ways: Readonly<Record<string, () => unknown>>, rounds: number): Timed[] {
  const names = Object.keys(ways);
  const times = new Map(names.map(name => [name, [] as number[]]));
  for (let round = -1; round < rounds; round += 1) {
    for (const name of names) {
      const started = performance.now();
      ways[name]!();
      // The round before the first one only warms up.
      if (round >= 0) times.get(name)!.push(performance.now() - started);
    }
  }
  return names.map(name => {
    const sorted = times.get(name)!.sort((a, b) => a - b);
    return { name, minimum: sorted[0]!, median: sorted[Math.floor(sorted.length / 2)]! };
  });
}

/** Rows of a table: time and ratio to the first way. */
export function tableOf(timed: readonly Timed[]): string[] {
  const [peer] = timed;
  return [
    "| | minimum, ms | median, ms | ratio of the minimums |",
    "| --- | --- | --- | --- |",
    ...timed.map(
      ({ name, minimum, median }) =>
        `| ${name} | ${minimum.toFixed(1)} | ${median.toFixed(1)} | ${(minimum / peer!.minimum).toFixed(2)} |`,
    ),
  ];
}
