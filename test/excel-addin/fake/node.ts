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
