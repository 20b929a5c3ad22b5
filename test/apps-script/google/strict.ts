/** Objects of the fake services: whatever the fake does not know is an error, and every call can be watched or made to fail. */

export interface Watch {
  /** Before each call; throws to let it fail. */
  onCall(service: string, method: string): void;
}

export function strict<T extends object>(service: string, known: T, watch: Watch): T {
  return new Proxy(known, {
    get(target, name) {
      if (typeof name === "symbol" || name === "toJSON" || name === "then") return undefined;
      if (!Object.hasOwn(target, name)) throw new TypeError(`${service}.${name} is not known to the fake`);
      const value = (target as Record<string, unknown>)[name];
      if (typeof value !== "function") return value;
      return (...given: unknown[]) => {
        watch.onCall(service, name);
        return (value as (...given: unknown[]) => unknown)(...given);
      };
    },
    set(_, name) {
      throw new TypeError(`${service}.${String(name)} cannot be set`);
    },
  });
}

/** Builders answer every call with themselves and remember what was said; `build` gives it. */
export function builder(service: string, methods: readonly string[], build: (said: Said[]) => object): object {
  const said: Said[] = [];
  const self: object = new Proxy(
    {},
    {
      get(_, name) {
        if (name === "build") return () => build([...said]);
        if (!methods.includes(String(name))) throw new TypeError(`${service}.${String(name)} is not known to the fake`);
        return (...given: unknown[]) => {
          if (given.some(value => value === undefined)) throw new TypeError(`${service}.${String(name)}: undefined`);
          said.push([String(name), given]);
          return self;
        };
      },
    },
  );
  return self;
}

export type Said = readonly [method: string, given: readonly unknown[]];
