/** The advanced service BigQuery as far as it is used, refusing what Google refuses. */
import bigquerySql from "node-sql-parser/build/bigquery.js";
import type { JobResource } from "../../../apps-script/bigquery/service.ts";
import type { Book } from "./book.ts";
import { strict } from "./strict.ts";

type Cell = string | null;

export interface FakeTable {
  fields: { name: string; type: string; mode?: string }[];
  rows: readonly (readonly Cell[])[];
  type: string;
}

export interface FakeWarehouse {
  readonly tables: Map<string, FakeTable>;
  /** What a query that was taken gives. */
  answer: (sql: string, parameters: Readonly<Record<string, string>>) => readonly (readonly Cell[])[];
  bytes: number;
  allowed: boolean;
  /** Whether a job that was started fails, with what Google says. */
  failure: string | null;
  /** What Google says to every job, whatever it is. */
  refusal: string | null;
  /** Rows that the last page lacks. */
  missing: number;
  readonly statements: string[];
  readonly configurations: JobResource["configuration"][];
  /** Who was asked to pay, dry runs included. */
  readonly billed: string[];
  readonly jobs: { readonly rows: readonly (readonly Cell[])[]; looks: number; stopped: boolean }[];
}

export const newWarehouse = (): FakeWarehouse => ({
  tables: new Map(),
  answer: () => [],
  bytes: 2_500_000_000,
  allowed: true,
  failure: null,
  refusal: null,
  missing: 0,
  statements: [],
  configurations: [],
  billed: [],
  jobs: [],
});

const parser = new bigquerySql.Parser();

export function bigQueryService(book: Book, warehouse: FakeWarehouse): object {
  const fail = (method: string, text: string): never => {
    throw new Error(`API call to bigquery.${method} failed with error: ${text}`);
  };
  const tableAt = (method: string, ...path: readonly string[]): FakeTable => {
    const name = path.join(".");
    if (!warehouse.allowed) fail(method, `Access Denied: Table ${name}: User does not have permission`);
    return warehouse.tables.get(name) ?? fail(method, `Not found: Table ${name}`);
  };
  const jobAt = (id: string, location: string) => {
    if (location !== "EU") fail("jobs.get", `Not found: Job ${id}`);
    return warehouse.jobs[Number(id)]!;
  };
  const given = (row: readonly Cell[]) => ({ f: row.map(v => ({ v })) });

  const insert = (resource: JobResource, project: string) => {
    if (!/^[a-z][a-z0-9-]{5,29}$/.test(project)) fail("jobs.insert", `Invalid project ID '${project}'`);
    if (!warehouse.allowed)
      fail("jobs.insert", `Access Denied: Project ${project}: User does not have bigquery.jobs.create permission`);
    if (warehouse.refusal !== null) fail("jobs.insert", warehouse.refusal);
    const { dryRun = false, query: job, jobTimeoutMs } = resource.configuration;
    if (!/^\d+$/.test(jobTimeoutMs)) fail("jobs.insert", "Invalid value for jobTimeoutMs");
    const { query, useLegacySql, parameterMode, queryParameters, maximumBytesBilled } = job;
    if (useLegacySql !== false) fail("jobs.insert", "Legacy SQL has no named parameters");
    if (parameterMode !== "NAMED") fail("jobs.insert", "Named parameters need the mode NAMED");
    if (query.length > 1_000_000) fail("jobs.insert", "The query is too large");
    parser.astify(query, { database: "bigquery" });
    const bare = query.replace(/^--.*$/gm, "").trim();
    if (!/^(?:WITH|SELECT)\b/.test(bare)) fail("jobs.insert", "Only SELECT is expected here");
    const named = new Map<string, string>();
    for (const { name, parameterType, parameterValue } of queryParameters) {
      const { value } = parameterValue;
      const fits =
        parameterType.type === "STRING"
          ? typeof value === "string"
          : parameterType.type === "INT64"
            ? /^-?\d+$/.test(value ?? "")
            : parameterType.type === "FLOAT64" && Number.isFinite(Number(value));
      if (!fits) fail("jobs.insert", `Invalid value for parameter ${name}`);
      named.set(name, value!);
    }
    const literals = /'(?:[^'\\]|\\.)*'/g;
    for (const [, name] of bare.replace(literals, "").matchAll(/@(\w+)/g)) {
      if (!named.has(name!)) fail("jobs.insert", `Query parameter '${name}' not found`);
    }
    warehouse.billed.push(project);
    if (dryRun) return { statistics: { totalBytesProcessed: String(warehouse.bytes) } };
    if (Number(maximumBytesBilled) < warehouse.bytes) {
      fail(
        "jobs.insert",
        `Query exceeded limit for bytes billed: ${maximumBytesBilled}. ${warehouse.bytes} or higher required.`,
      );
    }
    warehouse.statements.push(query);
    warehouse.configurations.push(resource.configuration);
    warehouse.jobs.push({ rows: warehouse.answer(query, Object.fromEntries(named)), looks: 0, stopped: false });
    return {
      jobReference: { projectId: project, jobId: String(warehouse.jobs.length - 1), location: "EU" },
      status: { state: "PENDING" },
    };
  };

  return strict(
    "BigQuery",
    {
      Tables: strict(
        "BigQuery.Tables",
        {
          get(...path: string[]) {
            const { fields, rows, type } = tableAt("tables.get", ...path);
            return { schema: { fields }, numRows: String(rows.length), numBytes: String(warehouse.bytes), type };
          },
        },
        book,
      ),
      Tabledata: strict(
        "BigQuery.Tabledata",
        {
          list(project: string, dataset: string, table: string, { maxResults }: { maxResults: number }) {
            const { rows, type } = tableAt("tabledata.list", project, dataset, table);
            if (type !== "TABLE") fail("tabledata.list", "Cannot list a table of type VIEW");
            return { totalRows: String(rows.length), rows: rows.slice(0, maxResults).map(given) };
          },
        },
        book,
      ),
      Jobs: strict(
        "BigQuery.Jobs",
        {
          insert,
          get(_project: string, id: string, { location }: { location: string }) {
            const job = jobAt(id, location);
            job.looks++;
            if (job.looks < 2) return { status: { state: "RUNNING" } };
            return warehouse.failure === null
              ? { status: { state: "DONE" } }
              : { status: { state: "DONE", errorResult: { message: warehouse.failure } } };
          },
          cancel(_project: string, id: string, { location }: { location: string }) {
            jobAt(id, location).stopped = true;
          },
          getQueryResults(
            _project: string,
            id: string,
            options: { location: string; maxResults: number; pageToken?: string },
          ) {
            const { rows } = jobAt(id, options.location);
            const from = Number(options.pageToken ?? 0);
            // Google's pages are as large as it likes.
            const to = from + Math.min(options.maxResults, 40);
            const more = to < rows.length && options.maxResults > 0 ? { pageToken: String(to) } : {};
            const lacking = "pageToken" in more ? 0 : warehouse.missing;
            return {
              jobComplete: true,
              totalRows: String(rows.length),
              rows: rows.slice(from, Math.max(from, Math.min(to, rows.length) - lacking)).map(given),
              ...more,
            };
          },
        },
        book,
      ),
    },
    book,
  );
}
