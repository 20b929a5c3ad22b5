/** The built Code.js in a bare script context: no service of Google, no Node, no page. */
import { existsSync, readFileSync } from "node:fs";
import vm from "node:vm";

const file = "dist/apps-script/Code.js";

export function codeText(): string {
  if (!existsSync(file)) throw new Error(`${file} is not there: run \`node build.mjs\` first.`);
  return readFileSync(file, "utf8");
}

/** What a cell shows: the value, or the message of the error. */
export type Shown = { readonly value: unknown } | { readonly message: string };

export interface BareScript {
  /** The globals that the script adds, sorted. */
  readonly names: readonly string[];
  type(name: string, args: readonly unknown[]): Shown;
}

export function bareScript(): BareScript {
  const context = vm.createContext({});
  const before = globals(context);
  vm.runInContext(codeText(), context);
  return {
    names: globals(context)
      .filter(name => !before.includes(name))
      .sort(),
    type(name, args) {
      // All values are made inside, as they are in a real script: nothing of ours crosses the border but text.
      const call = `${name}(${args.map(literal).join(", ")})`;
      const answer = vm.runInContext(
        `try { JSON.stringify({ value: ${call} }) } catch (thrown) { JSON.stringify({ message: thrown.message, isError: thrown instanceof Error }) }`,
        context,
      ) as string;
      const shown = JSON.parse(answer) as { value?: unknown; message?: string; isError?: boolean };
      if (shown.message === undefined) return { value: shown.value };
      if (!shown.isError) throw new Error(`${call} threw something that is no Error.`);
      return { message: shown.message };
    },
  };
}

const globals = (context: vm.Context): string[] =>
  JSON.parse(vm.runInContext("JSON.stringify(Object.getOwnPropertyNames(globalThis))", context) as string);

/** A moment by its wall clock, as Sheets hands over a date: made inside the context. */
export class WallClock {
  readonly parts: readonly number[];
  constructor(parts: readonly number[]) {
    this.parts = parts;
  }
}

function literal(value: unknown): string {
  if (value === undefined) return "undefined";
  if (value instanceof WallClock) {
    const [year, month, ...rest] = value.parts;
    return `new Date(${[year, month! - 1, ...rest].join(", ")})`;
  }
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  return JSON.stringify(value);
}
