import type { CellWork, Definition } from "../define.ts";
import { broadcast, type Size, sizeText } from "./broadcast.ts";
import { eachCell, tooLarge } from "./eachCell.ts";
import type { Failure } from "./failure.ts";
import { asTheyStand, checkCells } from "./givenCells.ts";
import type { Param } from "./param.ts";
import { pool } from "./pool.ts";
import { isOmitted, readArgument, sizeOf } from "./readArgument.ts";
import { sentence, wrongCount } from "./sentence.ts";
import type { Answer, Argument, Outcome, Position, SlaError, Table } from "./values.ts";

const one: Size = { rows: 1, columns: 1 };
const start: Position = { row: 0, column: 0 };
/** A long column with a long row would give more cells than memory holds. */
const mostCells = 10_000_000;

/** Runs a function as a cell would: reads and checks the arguments, calculates, puts problems into sentences. Never throws. */
export function call(definition: Definition, args: readonly Argument[]): Outcome {
  const { params, calculation } = definition;
  const count = wrongCount(definition, args.length);
  if (count !== null) return { code: "#VALUE!", message: count };
  const tables: (Table | null)[] = [];
  for (const [at, param] of params.entries()) {
    const table = readParam(definition, param, args[at]);
    if (table && "code" in table) return table;
    tables.push(table);
  }
  const constants = params.map((param, at) =>
    param.kind === "text" || param.kind === "cells" ? asTheyStand(param, args[at]) : constant(param, tables[at]!),
  );
  if (calculation.kind === "whole") return whole(definition, tables, calculation.run(...constants));

  const elements = params.filter(param => param.shape === "each").length;
  const each = calculation.given(...constants.slice(elements));
  if (typeof each === "object") return failed(definition, tables, each, each.position ?? start, []);
  return cells(definition, tables.slice(0, elements), { each, unless: calculation.unless });
}

/** null = no numbers: omitted without a default, or cells that are handed over as they stand. */
function readParam(definition: Definition, param: Param, argument: Argument): Table | null | SlaError {
  if (param.optional && isOmitted(argument)) {
    return typeof param.standard === "number" ? { ...one, values: Float64Array.of(param.standard) } : null;
  }
  const came = param.shape === "single" ? sizeOf(argument) : one;
  if (came.rows * came.columns > 1) {
    const text = `${sizeText(came)} came where one value is expected; point to a single cell.`;
    return { code: "#VALUE!", message: sentence(definition, param.name, one, start, text) };
  }
  const raw = param.kind === "text" || param.kind === "cells";
  const table = raw ? checkCells(argument) : readArgument(argument, param);
  if (table === null) return null;
  if (!("text" in table)) return table;
  return { code: "#VALUE!", message: sentence(definition, param.name, table.size, table.position, table.text) };
}

/** Single values are handed over as numbers, ranges as tables. */
function constant(param: Param, table: Table | null): Table | number | null {
  return table && param.shape === "single" ? table.values[0]! : table;
}

function cells(definition: Definition, tables: readonly (Table | null)[], work: CellWork): Outcome {
  const present = tables.filter(table => table !== null);
  const size = broadcast(present);
  if ("misfit" in size) {
    const table = present[size.misfit]!;
    const text = `${sizeText(table)} do not go with ${sizeText(size.against)} of the arguments before; use ranges of the same size, or one row, one column or a single value.`;
    const { name } = definition.params[tables.indexOf(table)]!;
    return { code: "#VALUE!", message: sentence(definition, name, one, start, text) };
  }
  if (size.rows * size.columns > mostCells) {
    const text = `the result would have ${sizeText(size)}, more cells than a sheet holds; use shorter ranges.`;
    return { code: "#VALUE!", message: sentence(definition, "", one, start, text) };
  }
  const full = tables.map((table, at) => table ?? pool(definition.params[at]!, definition.params, tables, size));
  const outcome = eachCell(work, full, size);
  if (typeof outcome !== "object" || Array.isArray(outcome)) return outcome;
  return failed(definition, full, outcome.failure, outcome.position, outcome.values);
}

function whole(
  definition: Definition,
  tables: readonly (Table | null)[],
  result: Answer | Answer[][] | Failure,
): Outcome {
  if (typeof result === "object" && !Array.isArray(result)) {
    return failed(definition, tables, result, result.position ?? start, []);
  }
  const rows = Array.isArray(result) ? result : [[result]];
  if (rows.some(row => row.some(cell => typeof cell === "number" && !Number.isFinite(cell)))) {
    return failed(definition, tables, tooLarge, start, []);
  }
  return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0]! : rows;
}

function failed(
  definition: Definition,
  tables: readonly (Table | null)[],
  { code, param, text, position }: Failure,
  cell: Position,
  values: readonly number[],
): SlaError {
  const at = definition.params.findIndex(({ name }) => name === param);
  const table = tables[at];
  // A failure of a whole range names no cell unless it gives one.
  const size = table && (position || definition.params[at]!.shape === "each") ? table : one;
  const words = typeof text === "string" ? text : text(...values);
  return { code, message: sentence(definition, param, size, cell, words) };
}
