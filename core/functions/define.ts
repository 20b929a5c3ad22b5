import type { Failure } from "./lift/failure.ts";
import type { Default, Kind, NumberKind, Param, ValueOf } from "./lift/param.ts";
import type { Answer, Argument, ErrorCode } from "./lift/values.ts";

export { bad, noAnswer, noData } from "./lift/failure.ts";
export { cells, count, date, money, number, optional, range, rate, score, single, text, time } from "./lift/param.ts";
export type { Answer, Table } from "./lift/values.ts";

/** Shown in the reference as formula text and run as a test. */
export interface Example {
  readonly args: readonly Argument[];
  readonly gives: Answer | readonly (readonly Answer[])[] | ErrorCode;
  readonly note?: string;
}

/** What a person can read about a function. */
export interface Described {
  readonly name: `SLA_${string}`;
  readonly summary: string;
  readonly returns: { readonly kind: Kind | "text"; readonly help: string };
  /** When which error comes; bad input is #VALUE! everywhere and needs no line of its own. */
  readonly errors: Readonly<Partial<Record<ErrorCode, string>>>;
  /** Where the metric comes from. */
  readonly source: string;
  readonly examples: readonly Example[];
}

export type Each = (...values: number[]) => Answer | Failure;
export type Unless = (...values: number[]) => Failure | null;

/** What is done for one cell. */
export interface CellWork {
  readonly each: Each;
  /** Asked first: a calculation that only ever gives numbers is three times as fast over a wide block. */
  readonly unless: Unless;
}

/** Everything about one function: all hosts, help texts and example tests are made from it. */
export interface Definition extends Described {
  readonly params: readonly Param[];
  readonly calculation:
    | {
        readonly kind: "each";
        readonly given: (...settings: readonly unknown[]) => Each | Failure;
        readonly unless: Unless;
      }
    | { readonly kind: "whole"; readonly run: (...values: readonly unknown[]) => Answer | Answer[][] | Failure };
}

type Elements = readonly Param<string, "each", Default | undefined, NumberKind>[];
type Wholes = readonly Param<string, "range" | "single">[];
type Numbers<P extends Elements> = { readonly [K in keyof P]: number };
type Values<P extends Wholes> = { readonly [K in keyof P]: ValueOf<P[K]> };
type Names<P extends readonly Param[]> = P[number]["name"];
type Cell<Name extends string> = Answer | Failure<Name>;
/** The loop over the cells hands over four values. */
interface UpToFour {
  readonly length: 1 | 2 | 3 | 4;
}

/** One number a cell: the arguments broadcast. */
interface EachSpec<P extends Elements> extends Described {
  readonly params: P & UpToFour;
  /** Why a cell has no number, where that shows before the calculation. */
  readonly unless?: (...values: Numbers<P>) => Failure<Names<P>> | null;
  readonly each: (...values: Numbers<P>) => Cell<Names<P>>;
}

/** The same with settings after the cells, which hold for the whole call. */
interface GivenSpec<P extends Elements, S extends Wholes> extends Described {
  readonly params: P & UpToFour;
  readonly settings: S;
  readonly given: (
    ...settings: Values<S>
  ) => ((...values: Numbers<P>) => Cell<Names<P> | Names<S>>) | Failure<Names<P> | Names<S>>;
}

/** All arguments at once. */
interface WholeSpec<S extends Wholes> extends Described {
  readonly params: S;
  readonly whole: (...values: Values<S>) => Answer | Answer[][] | Failure<Names<S>>;
}

/** Any of the three, as far as define() itself looks at it. */
interface AnySpec extends Described {
  readonly params: readonly Param[];
  readonly settings?: readonly Param[];
  readonly unless?: (...values: never) => unknown;
  readonly each?: (...values: never) => unknown;
  readonly given?: (...values: never) => unknown;
  readonly whole?: (...values: never) => unknown;
}

/** Makes a custom function from its data and one small pure calculation. Wrong argument names and types do not compile. */
export function define<const P extends Elements>(spec: EachSpec<P>): Definition;
export function define<const P extends Elements, const S extends Wholes>(spec: GivenSpec<P, S>): Definition;
export function define<const S extends Wholes>(spec: WholeSpec<S>): Definition;
export function define({ params, settings = [], unless, each, given, whole, ...described }: AnySpec): Definition {
  return { ...described, params: [...params, ...settings], calculation: calculation(unless, each, given, whole) };
}

const always: Unless = () => null;

/** The overloads have checked each calculation against its own parameters, so it may go by its general type from here on. */
function calculation(unless: unknown, each: unknown, given: unknown, whole: unknown): Definition["calculation"] {
  if (each) return { kind: "each", given: () => each as Each, unless: (unless as Unless | undefined) ?? always };
  if (given)
    return { kind: "each", given: given as (...settings: readonly unknown[]) => Each | Failure, unless: always };
  return { kind: "whole", run: whole as (...values: readonly unknown[]) => Answer | Answer[][] | Failure };
}
