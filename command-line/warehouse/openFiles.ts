/** CSV or Parquet files as the view "export", its rows numbered. */
import { blanks } from "../../core/warehouse/cellsSql.ts";
import { duckdb } from "../../core/warehouse/dialects/duckdb.ts";
import { type ColumnType, type SourceColumn, textOf } from "../../core/warehouse/source.ts";
import { BadInput } from "../badInput.ts";
import { csvStart, odd } from "./csvStart.ts";
import type { Engine } from "./duckdbEngine.ts";
import { linesToSkip } from "./linesToSkip.ts";

const { literal, identifier } = duckdb;
/** How many cells behind the last column are looked at. */
const cellsBeyond = 8;

/** Gives back the columns; statements find them in the view "export". */
export async function openFiles(engine: Engine, pattern: string): Promise<readonly SourceColumn[]> {
  const files = (
    await engine.ask({ sql: "SELECT file FROM glob($pattern) ORDER BY file", parameters: { pattern } })
  ).map(([file]) => textOf(file));
  if (files.length === 0) throw new BadInput(`${pattern}: there is no such file.`);
  const parquet = files.filter(file => /\.(?:parquet|pq)$/i.test(file));
  if (parquet.length > 0 && parquet.length < files.length) {
    throw new BadInput(
      `${pattern}: expected files of one kind, found ${parquet[0]} beside ${files.find(file => !parquet.includes(file))}.`,
    );
  }
  return parquet.length > 0 ? await openParquet(engine, pattern, files) : await openCsv(engine, files);
}

async function openParquet(
  engine: Engine,
  pattern: string,
  files: readonly string[],
): Promise<readonly SourceColumn[]> {
  const list = `[${files.map(literal).join(", ")}]`;
  const source = `read_parquet(${list}, file_row_number = true, union_by_name = ${files.length > 1})`;
  try {
    const described = await engine.ask({
      sql: `DESCRIBE SELECT * EXCLUDE (file_row_number) FROM ${source}`,
      parameters: {},
    });
    const columns = described.map(([name, type]) => ({ name: textOf(name), type: typeOf(textOf(type)) }));
    const order = files.length > 1 ? `file_index * 1000000000000 + file_row_number` : "file_row_number";
    await engine.run(`CREATE TEMP VIEW export AS SELECT *, ${order} + 2 AS sla_row FROM ${source}`);
    return columns;
  } catch (cause) {
    throw new BadInput(
      `${pattern}: the file cannot be read as Parquet (${firstLine(cause)}). Write it again, or check that all files have the same columns.`,
    );
  }
}

export function typeOf(type: string): ColumnType {
  if (type === "VARCHAR") return "text";
  if (type === "BOOLEAN") return "boolean";
  if (type === "DATE") return "date";
  if (type === "TIMESTAMP WITH TIME ZONE") return "timestamp";
  if (/^TIMESTAMP/.test(type)) return "datetime";
  return /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DOUBLE|FLOAT|DECIMAL\(.*\))$/.test(type) ? "number" : "other";
}

async function openCsv(engine: Engine, files: readonly string[]): Promise<readonly SourceColumn[]> {
  const [file] = files as [string];
  const { header, delimiter } = csvStart(file);
  for (const other of files.slice(1)) {
    const start = csvStart(other);
    if (start.header.join("\n") === header.join("\n") && start.delimiter === delimiter) continue;
    throw new BadInput(`${other}: its columns are not those of ${file}. Export every file with the same columns.`);
  }
  const columns = header.map(
    (name, index): SourceColumn => ({ name, field: `f${index}`, type: "text", isTrimmed: true }),
  );
  const beyond = Array.from({ length: cellsBeyond }, (_, index) => `beyond${index}`);
  const fields = [...columns.map(({ field }) => field!), ...beyond]
    .map(field => `${literal(field)}: 'VARCHAR'`)
    .join(", ");
  // A text that stands nowhere is NULL, so that a blank cell differs from one that is not there.
  const read = (parallel: boolean) =>
    `read_csv([${files.map(literal).join(", ")}], auto_detect = false, header = true, delim = ${literal(delimiter)}, quote = '"', escape = '"', columns = {${fields}}, nullstr = ${literal("\u0001")}, null_padding = true, strict_mode = false, max_line_size = 20000000, parallel = ${parallel})`;
  const names = columns.map(({ field }) => identifier(field!));
  const cells = names.map(name => `${duckdb.trimmed(name, literal(blanks))} AS ${name}`).join(", ");
  const tooLong = beyond.map(field => `COALESCE(trim(${field}), '') <> ''`).join(" OR ");
  const filled = names.map(name => `COALESCE(${name}, '') <> ''`).join(" OR ");
  // Read once, since several statements go through it.
  const table = (source: string) =>
    `CREATE OR REPLACE TEMP TABLE lines AS SELECT * FROM (SELECT ${cells}, ${tooLong} AS too_long, row_number() OVER () + 1 AS sla_row FROM ${source}) WHERE ${filled}`;
  const view = (skipped: readonly number[]) =>
    `CREATE OR REPLACE TEMP VIEW export AS SELECT * FROM lines${skipped.length === 0 ? "" : ` WHERE sla_row NOT IN (${skipped.join(", ")})`}`;
  const lines = async (parallel: boolean) => {
    await engine.run(table(read(parallel)));
    await engine.run(view([]));
    await refuseLongRows(engine, file);
    const skipped = await linesToSkip(engine, header, columns);
    if (skipped === null) throw odd(file, "its header is repeated inside");
    await engine.run(view(skipped));
  };
  try {
    await lines(true).catch(cause => {
      if (cause instanceof BadInput) throw cause;
      // Line breaks in cells forbid reading a file in pieces.
      return lines(false);
    });
  } catch (cause) {
    if (cause instanceof BadInput) throw cause;
    throw odd(file, `a quotation mark in it may not be closed (${firstLine(cause)})`);
  }
  return columns;
}

/** Cells beyond the last column would be lost without a word. */
async function refuseLongRows(engine: Engine, file: string): Promise<void> {
  const [found] = await engine.ask({
    sql: "SELECT MIN(sla_row), COUNT(*) FROM export WHERE too_long",
    parameters: {},
  });
  if (found?.[0] == null) return;
  const rows = `row ${textOf(found[0])}${Number(found[1]) > 1 ? ` and ${Number(found[1]) - 1} more` : ""}`;
  throw odd(file, `${rows} of it ${Number(found[1]) > 1 ? "have" : "has"} more cells than the header`);
}

export const firstLine = (cause: unknown) =>
  (cause instanceof Error ? cause.message : String(cause)).split("\n")[0]!.slice(0, 200);
