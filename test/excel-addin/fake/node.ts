/** One object of Excel's as the client addresses it. Whatever is not named here does not exist, and asking for it throws. */

export interface Node {
  readonly kind: string;
  /** Objects that hang on it, such as Format. */
  readonly parts?: Readonly<Record<string, () => Node>>;
  /** The one with this name, where it is a collection. */
  readonly item?: (key: unknown) => Node;
  readonly methods?: Readonly<Record<string, (...given: never[]) => unknown>>;
  readonly setters?: Readonly<Record<string, (value: never) => void>>;
  /** What can be loaded, by its name in lower camel case. */
  readonly loads?: Readonly<Record<string, () => unknown>>;
  /** What a collection holds when it is loaded. */
  readonly items?: () => readonly Node[];
}

export function member<Table extends object>(
  node: Node,
  table: Table | undefined,
  what: string,
  name: string,
): Table[keyof Table] {
  if (table === undefined || !Object.hasOwn(table, name)) {
    throw new TypeError(`The fake Excel knows no ${what} ${name} of ${node.kind}.`);
  }
  return table[name as keyof Table];
}

/** Several alike addressed as one: what is done to it is done to each. Nothing can be read from it. */
export function together(kind: string, nodes: readonly Node[]): Node {
  const first = nodes[0]!;
  const fanned = <Work>(names: object | undefined, work: (name: string) => Work): Record<string, Work> =>
    Object.fromEntries(Object.keys(names ?? {}).map(name => [name, work(name)]));
  return {
    kind,
    parts: fanned(
      first.parts,
      name => () =>
        together(
          `${kind}.${name}`,
          nodes.map(node => node.parts![name]!()),
        ),
    ),
    methods: fanned(first.methods, name => (...given: never[]) => {
      for (const node of nodes) node.methods![name]!(...given);
    }),
    setters: fanned(first.setters, name => (value: never) => {
      for (const node of nodes) node.setters![name]!(value);
    }),
    ...(first.item
      ? {
          item: (key: unknown) =>
            together(
              `${kind} item`,
              nodes.map(node => node.item!(key)),
            ),
        }
      : {}),
  };
}
