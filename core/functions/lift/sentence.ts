import type { Definition } from "../define.ts";
import type { Size } from "./broadcast.ts";
import type { Position } from "./values.ts";

/** "SLA_CLOSE_RATE: leads, row 3: " and what is wrong there. A side of one cell needs no number. */
export function sentence(definition: Definition, param: string, size: Size, at: Position, text: string): string {
  const row = size.rows > 1 ? `, row ${at.row + 1}` : "";
  const column = size.columns > 1 ? `, column ${at.column + 1}` : "";
  // Without a parameter the call as a whole is meant.
  return param === "" ? `${definition.name}: ${text}` : `${definition.name}: ${param}${row}${column}: ${text}`;
}

/** Too many or too few arguments, or null. */
export function wrongCount(definition: Definition, came: number): string | null {
  const { name, params } = definition;
  const needed = params.filter(param => !param.optional).length;
  if (came >= needed && came <= params.length) return null;
  const range = needed === params.length ? `${needed}` : `${needed} to ${params.length}`;
  const names = params.map(param => (param.optional ? `[${param.name}]` : param.name)).join(", ");
  const missing = params.slice(came, needed).map(param => param.name);
  const advice = came < needed ? `add ${missing.join(" and ")}` : `take out the last ${came - params.length}`;
  return `${name}: expected ${range} argument${range === "1" ? "" : "s"} (${names}), but ${came} came; ${advice}.`;
}
