/** A look-up by a name from a file or a cell: "constructor" and the like, which every object inherits, are not found. */
export const ownValue = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.getOwnPropertyDescriptor(record, name)?.value as Value | undefined;
