import type { Dialect } from "./dialect.ts";

/** Signs that no eye sees, and what would end the text. */
const escaped = (text: string, quote: string) =>
  Array.from(text, sign => {
    const code = sign.codePointAt(0)!;
    if (sign === "\\" || sign === quote) return `\\${sign}`;
    const hidden = code < 32 || (code >= 127 && code < 161) || code === 0x2028 || code === 0x2029;
    return hidden ? `\\u${code.toString(16).padStart(4, "0")}` : sign;
  }).join("");

const field = (name: string) => `JSON_VALUE(each, '$.${name}')`;

export const bigquery: Dialect = {
  name: "BigQuery",
  types: { text: "STRING", whole: "INT64", number: "FLOAT64" },
  // Rows of a table have no order; of equal ones it does not matter which is kept.
  rowOrder: columns =>
    columns.length === 0
      ? "0"
      : `FARM_FINGERPRINT(TO_JSON_STRING(STRUCT(${columns.map((column, at) => `${column} AS f${at}`).join(", ")})))`,
  identifier: name => `\`${escaped(name, "`")}\``,
  literal: text => `'${escaped(text, "'")}'`,
  pattern: source => `r'${source}'`,
  parameter: name => `@${name}`,
  list: numbers => JSON.stringify(numbers),
  rules: parameter =>
    `SELECT ${field("l")} AS l, ${field("v")} AS v, ${field("s")} AS s, CAST(${field("n")} AS INT64) AS n, CAST(${field("m")} AS INT64) AS m, CAST(${field("x")} AS FLOAT64) AS x FROM UNNEST(JSON_QUERY_ARRAY(${parameter})) AS each`,
  trimmed: (text, blanks) => `TRIM(${text}, ${blanks})`,
  matches: (text, pattern) => `REGEXP_CONTAINS(${text}, ${pattern})`,
  group: (text, pattern) => `REGEXP_EXTRACT(${text}, ${pattern})`,
  replaceAll: (text, pattern, by) => `REGEXP_REPLACE(${text}, ${pattern}, ${by})`,
  asNumber: text => `SAFE_CAST(${text} AS FLOAT64)`,
  asWhole: text => `SAFE_CAST(${text} AS INT64)`,
  milliseconds: (column, type, zone) => {
    if (type === "date") return `UNIX_DATE(${column}) * 86400000`;
    const clock = type === "timestamp" ? `DATETIME(${column}, ${zone ?? "'UTC'"})` : column;
    return `DATETIME_DIFF(${clock}, DATETIME '1970-01-01', MILLISECOND)`;
  },
  momentText: column => `FORMAT_TIMESTAMP('%Y-%m-%d %H:%M:%S', ${column})`,
  inZone: (moment, zone) =>
    `DATETIME_DIFF(DATETIME(TIMESTAMP_MILLIS(${moment}), ${zone}), DATETIME '1970-01-01', MILLISECOND)`,
  daysUntil: text => `UNIX_DATE(SAFE_CAST(${text} AS DATE))`,
  date: day => `DATE_FROM_UNIX_DATE(${day})`,
  monthText: date => `FORMAT_DATE('%Y-%m', ${date})`,
  dayText: date => `FORMAT_DATE('%Y-%m-%d', ${date})`,
  mark: text => `FARM_FINGERPRINT(${text})`,
  position: (text, piece) => `STRPOS(${text}, ${piece})`,
  countBelow: (list, value) => `(SELECT COUNT(*) FROM UNNEST(${list}) AS each WHERE each < ${value})`,
  isIn: (list, value) => `${value} IN UNNEST(${list})`,
  once: "AS",
  eachTime: "AS",
};
