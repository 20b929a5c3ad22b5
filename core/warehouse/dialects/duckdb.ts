import type { Dialect } from "./dialect.ts";

/** A column of the rules as DuckDB reads it from JSON. */
const shape = '[{"l":"VARCHAR","v":"VARCHAR","s":"VARCHAR","n":"BIGINT","m":"BIGINT","x":"DOUBLE"}]';

/** At least every sign that counts as a blank. */
const blank = "[\\s\\v\\p{Z}\\x{feff}]";

export const duckdb: Dialect = {
  name: "DuckDB",
  types: { text: "VARCHAR", whole: "BIGINT", number: "DOUBLE" },
  // Whoever opens the files numbers their rows.
  rowOrder: () => "sla_row",
  identifier: name => `"${name.replace(/"/g, '""')}"`,
  literal: text => `'${text.replace(/'/g, "''")}'`,
  pattern: source => `'${source}'`,
  parameter: name => `$${name}`,
  list: numbers => `'${JSON.stringify(numbers)}'`,
  rules: parameter => `SELECT unnest(from_json(${parameter}, '${shape}'), recursive := true)`,
  // Taking given signs away is ten times as slow as seeing that none are there.
  trimmed: (text, blanks) =>
    `CASE WHEN ${text} BETWEEN '!' AND '~' AND SUBSTR(${text}, -1) BETWEEN '!' AND '~' THEN ${text} WHEN regexp_matches(${text}, '^${blank}|${blank}$') THEN TRIM(${text}, ${blanks}) ELSE ${text} END`,
  matches: (text, pattern) => `regexp_matches(${text}, ${pattern})`,
  group: (text, pattern) => `NULLIF(regexp_extract(${text}, ${pattern}, 1), '')`,
  replaceAll: (text, pattern, by) => `regexp_replace(${text}, ${pattern}, ${by}, 'g')`,
  asNumber: text => `TRY_CAST(${text} AS DOUBLE)`,
  asWhole: text => `TRY_CAST(${text} AS BIGINT)`,
  milliseconds: (column, type, zone) => {
    if (type !== "timestamp") return `epoch_ms(CAST(${column} AS TIMESTAMP))`;
    return `epoch_ms(timezone(${zone ?? "'UTC'"}, ${column}))`;
  },
  momentText: column => `strftime(timezone('UTC', ${column}), '%Y-%m-%d %H:%M:%S')`,
  inZone: (moment, zone) => `epoch_ms(timezone(${zone}, to_timestamp((${moment}) / 1000.0)))`,
  daysUntil: text => `date_diff('day', DATE '1970-01-01', TRY_CAST(${text} AS DATE))`,
  date: day => `(DATE '1970-01-01' + CAST(${day} AS INTEGER))`,
  monthText: date => `strftime(${date}, '%Y-%m')`,
  dayText: date => `strftime(${date}, '%Y-%m-%d')`,
  mark: text => `hash(${text})`,
  position: (text, piece) => `strpos(${text}, ${piece})`,
  countBelow: (list, value) => `len(list_filter(from_json(${list}, '["BIGINT"]'), lambda each: each < ${value}))`,
  isIn: (list, value) => `list_contains(from_json(${list}, '["BIGINT"]'), ${value})`,
  once: "AS MATERIALIZED",
  eachTime: "AS NOT MATERIALIZED",
};
