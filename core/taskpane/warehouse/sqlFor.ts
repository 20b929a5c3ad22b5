import type { Table } from "../../crm/readExport.ts";
import type { ReadOptions, Refusal } from "../../crm/reading.ts";
import { copiedSql } from "../../warehouse/copiedSql.ts";
import { bigquery } from "../../warehouse/dialects/bigquery.ts";
import { duckdb } from "../../warehouse/dialects/duckdb.ts";

export const sqlFor = (table: Table, options: ReadOptions, engine: string, name: string): string | Refusal =>
  copiedSql(table, options, engine === "duckdb" ? duckdb : bigquery, name);
