/** The BigQuery text of a statement run by DuckDB: its functions are given the names and meanings that it uses. */
import type { Engine } from "../../command-line/warehouse/duckdbEngine.ts";
import { bigquery } from "../../core/warehouse/dialects/bigquery.ts";
import { duckdb } from "../../core/warehouse/dialects/duckdb.ts";
import type { Parameter, Rows } from "../../core/warehouse/source.ts";

const macros = [
  "date_from_unix_date(d) AS DATE '1970-01-01' + CAST(d AS INTEGER)",
  "format_date(f, d) AS strftime(d, f)",
  "unix_date(d) AS date_diff('day', DATE '1970-01-01', d)",
  "timestamp_millis(m) AS to_timestamp(m / 1000.0)",
  "google_datetime(moment, zone) AS timezone(zone, moment)",
  "datetime_diff(one, other) AS epoch_ms(CAST(one AS TIMESTAMP)) - epoch_ms(other)",
  "format_timestamp(f, moment) AS strftime(timezone('UTC', moment), f)",
  "farm_fingerprint(t) AS hash(t)",
  "google_extract(t, p) AS CASE WHEN regexp_matches(t, p) THEN regexp_extract(t, p, 1) END",
  "google_replace(t, p, r) AS regexp_replace(t, p, r, 'g')",
];

export async function withGoogleFunctions(engine: Engine): Promise<void> {
  for (const macro of macros) await engine.run(`CREATE OR REPLACE MACRO ${macro}`);
}

export function askGoogle(engine: Engine, sql: string, parameters: Readonly<Record<string, Parameter>>): Promise<Rows> {
  const text = sql
    .replace(bigquery.rules("@rules"), duckdb.rules("$rules"))
    .replace(/FARM_FINGERPRINT\(TO_JSON_STRING\(STRUCT\([^\n]*?\)\)\) AS row_no/g, "row_number() OVER () AS row_no")
    .replace(/\br'/g, "'")
    .replace(/\bREGEXP_EXTRACT\(/g, "google_extract(")
    .replace(/\bREGEXP_REPLACE\(/g, "google_replace(")
    .replace(/\bREGEXP_CONTAINS\(/g, "regexp_matches(")
    .replace(/\bSAFE_CAST\(/g, "TRY_CAST(")
    .replace(/\bINT64\b/g, "BIGINT")
    .replace(/\bFLOAT64\b/g, "DOUBLE")
    .replace(/\bDATETIME\(/g, "google_datetime(")
    .replace(/, DATETIME '1970-01-01', MILLISECOND/g, ", TIMESTAMP '1970-01-01'")
    .replace(/`/g, '"')
    .replace(/@(\w+)/g, "$$$1");
  return engine.ask({ sql: text, parameters });
}
