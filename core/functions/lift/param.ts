import type { CellValue, Table } from "./values.ts";

/** What a number means, and with it its limits and its messages. */
export type NumberKind = "count" | "money" | "rate" | "number" | "score" | "date" | "time";
/** text: a word to choose from. cells: a range of anything, handed over as it stands. */
export type Kind = NumberKind | "text" | "cells";
/** each: goes cell by cell and broadcasts. range: is read as a whole. single: refuses more than one cell. */
export type Shape = "each" | "range" | "single";

export interface Limits {
  readonly min: number;
  readonly max: number;
  /** The limits themselves are refused. */
  readonly open: boolean;
  readonly whole: boolean;
}

/** What an omitted argument stands for: a number, nothing, or the pool of two other arguments (sum / sum). */
export type Default = number | null | { readonly sumOf: string; readonly over: string };

export interface Param<
  Name extends string = string,
  S extends Shape = Shape,
  D extends Default | undefined = Default | undefined,
  K extends Kind = Kind,
> {
  readonly name: Name;
  /** One line with the unit. */
  readonly help: string;
  readonly kind: K;
  readonly shape: S;
  readonly limits: Limits;
  readonly optional: boolean;
  /** The default as a person reads it, "" where the argument is required. */
  readonly defaultText: string;
  /** undefined = required. */
  readonly standard: D;
}

/** What a whole calculation receives for a parameter. */
export type ValueOf<P> =
  P extends Param<string, infer S, infer D, infer K> ? Value<S, K> | (D extends null ? null : never) : never;

/** Rows of cells of equal length, as the host handed them over. */
export type Cells = readonly (readonly CellValue[])[];

type Value<S, K> = [K] extends ["cells"] ? Cells : [K] extends ["text"] ? string : S extends "single" ? number : Table;

type Required<Name extends string, S extends Shape = "each", K extends Kind = NumberKind> = Param<
  Name,
  S,
  undefined,
  K
>;
type Change = Partial<Limits>;

function make<K extends Kind>(kind: K, usual: Change) {
  return <const Name extends string>(name: Name, help: string, change: Change = {}): Required<Name, "each", K> => {
    const limits = { min: 0, max: Number.MAX_VALUE, open: false, whole: false, ...usual, ...change };
    return { name, help, kind, shape: "each", limits, optional: false, defaultText: "", standard: undefined };
  };
}

/** Leads, deals, customers: 0 or more; parts of one are fine unless `whole`. */
export const count = make("count", {});
export const money = make("money", {});
/** 0 to 1, typed as 50% or 0.5. */
export const rate = make("rate", { max: 1 });
export const number = make("number", {});
export const score = make("score", { max: 100 });
/** A day, with or without a time; blank and 0 = no date. */
export const date = make("date", {});
/** A time of day as a part of the day: 9:00 is 0.375. */
export const time = make("time", { max: 1 });
const anyText = make("text", {});
const anyCells = make("cells", {});

/** One word that the function knows. */
export const text = <const Name extends string>(name: Name, help: string) => single(anyText(name, help));
/** A range with headers, words, numbers and dates in it. */
export const cells = <const Name extends string>(name: Name, help: string) => range(anyCells(name, help));

export function single<Name extends string, D extends Default | undefined, K extends Kind>(
  param: Param<Name, Shape, D, K>,
): Param<Name, "single", D, K> {
  return { ...param, shape: "single" };
}

export function range<Name extends string, D extends Default | undefined, K extends Kind>(
  param: Param<Name, Shape, D, K>,
): Param<Name, "range", D, K> {
  return { ...param, shape: "range" };
}

/** `words` say the default where the number alone does not. */
export function optional<Name extends string, S extends Shape, const D extends Default, K extends Kind>(
  param: Param<Name, S, undefined, K>,
  standard: D,
  words?: string,
): Param<Name, S, D, K> {
  return { ...param, optional: true, standard, defaultText: words ?? shownDefault(param.kind, standard) };
}

function shownDefault(kind: Kind, standard: Default): string {
  if (typeof standard !== "number") return "none";
  return kind === "rate" ? `${standard * 100}%` : String(standard);
}
