/** The first rows of a table as an export would show them. */
import type { ColumnType, SourceColumn } from "../../core/warehouse/source.ts";

const types: Readonly<Record<string, ColumnType>> = {
  STRING: "text",
  BOOL: "boolean",
  BOOLEAN: "boolean",
  DATE: "date",
  DATETIME: "datetime",
  TIMESTAMP: "timestamp",
  INT64: "number",
  INTEGER: "number",
  FLOAT64: "number",
  FLOAT: "number",
  NUMERIC: "number",
  BIGNUMERIC: "number",
};

/** Null: lists, records and the like cannot be counted by. */
export const columnOf = ({ name, type, mode }: { name: string; type: string; mode?: string }): SourceColumn | null => {
  const found = types[type.toUpperCase()];
  return mode === "REPEATED" || found === undefined ? null : { name, type: found };
};

/** A moment comes as seconds since 1970. */
export function cellOf(value: unknown, type: ColumnType): string {
  if (value === null || value === undefined) return "";
  if (type === "timestamp") return new Date(Math.floor(Number(value) * 1000)).toISOString();
  return type === "datetime" ? String(value).replace("T", " ").slice(0, 19) : String(value);
}
