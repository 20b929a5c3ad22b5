/** DuckDB in this process: fetched only when it is asked for, so that nobody else has to install it. */
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Parameter, Rows, Statement } from "../../core/warehouse/source.ts";
import { BadInput } from "../badInput.ts";

export interface Engine {
  /** The rows of a statement. */
  ask(statement: Pick<Statement, "sql" | "parameters">): Promise<Rows>;
  run(sql: string): Promise<void>;
  close(): void;
}

export const missing =
  "--engine duckdb needs the package @duckdb/node-api, which is not installed. Install it beside sla-metrics: npm install @duckdb/node-api";

export async function openEngine(load: () => Promise<typeof import("@duckdb/node-api")> = loadDuckDb): Promise<Engine> {
  const duckdb = await load().catch(() => {
    throw new BadInput(missing);
  });
  // Nothing is fetched from the network, whatever a file asks for;
  // what does not fit into memory goes where other programs put theirs, not beside the export.
  const settings = {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    temp_directory: join(tmpdir(), "sla-metrics-duckdb"),
  };
  const instance = await duckdb.DuckDBInstance.create(":memory:", settings);
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  return {
    ask: statement => ask(connection, statement),
    run: async sql => void (await connection.run(sql)),
    close: () => connection.closeSync(),
  };
}

const loadDuckDb = () => import("@duckdb/node-api");

async function ask(
  connection: DuckDBConnection,
  { sql, parameters }: Pick<Statement, "sql" | "parameters">,
): Promise<Rows> {
  const given = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, bound(value)]));
  const reader = await connection.runAndReadAll(sql, given);
  return reader.getRowsJson() as Rows;
}

/** Whole numbers as such; a list as JSON, which the statement takes apart. */
function bound(value: Parameter): string | number | bigint {
  if (typeof value === "object") return JSON.stringify(value);
  return typeof value === "number" && Number.isSafeInteger(value) ? BigInt(value) : value;
}
