/** What the pane asks of BigQuery; every order is one call of the service. Nothing is ever written there. */
import { bigQueryTable } from "../../core/warehouse/dialects/identifier.ts";
import type { Job, JobPage, JobState, LookedTable } from "../../core/warehouse/port.ts";
import type { Statement } from "../../core/warehouse/source.ts";
import { answerOrder } from "../answerOrder.ts";
import { Refusal } from "../refusal.ts";
import { plainFailure } from "./failures.ts";
import { queryParameters } from "./parameters.ts";
import type { BigQueryService, JobResource } from "./service.ts";
import { cellOf, columnOf } from "./tableRows.ts";

/** Enough to tell columns apart; reading them costs nothing. */
const firstRows = 1_000;
const rowsAtOnce = 5_000;
const longestJob = 20 * 60_000;

function service(): BigQueryService {
  if (typeof BigQuery === "undefined") {
    throw new Refusal(
      "The BigQuery service is not switched on in this project. Add it under Services in the script editor.",
    );
  }
  return BigQuery as unknown as BigQueryService;
}

function asked<Answer>(what: string, work: () => Answer): Answer {
  try {
    return work();
  } catch (failure) {
    if (failure instanceof Refusal) throw failure;
    throw new Refusal(plainFailure((failure as Error).message, what));
  }
}

const jobOf = ({ sql, parameters }: Statement, more: { dryRun?: boolean; mostBytes?: number }): JobResource => ({
  configuration: {
    // A job that nobody waits for any more, since the pane was closed, ends by itself.
    jobTimeoutMs: String(longestJob),
    ...(more.dryRun === true ? { dryRun: true } : {}),
    query: {
      query: sql,
      useLegacySql: false,
      parameterMode: "NAMED",
      queryParameters: queryParameters(parameters),
      ...(more.mostBytes === undefined ? {} : { maximumBytesBilled: String(more.mostBytes) }),
    },
  },
});

const orders = {
  look(name: string): LookedTable {
    const found = bigQueryTable(name);
    if (typeof found === "string") throw new Refusal(found);
    const { project, dataset, table } = found;
    return asked(name, () => {
      const { schema, numRows = "0", numBytes = "0", type } = service().Tables.get(project, dataset, table);
      if (type !== undefined && type !== "TABLE" && type !== "MATERIALIZED_VIEW") {
        throw new Refusal(
          `${name} is a ${type.toLowerCase().replace(/_/g, " ")}, whose rows cannot be looked at for free. Name a table, or copy the SQL and run it by hand.`,
        );
      }
      const fields = schema?.fields ?? [];
      const columns = fields.map(columnOf);
      const rows = service().Tabledata.list(project, dataset, table, { maxResults: firstRows }).rows ?? [];
      const first = rows.map(({ f }) =>
        f.flatMap(({ v }, at) => (columns[at] == null ? [] : [cellOf(v, columns[at].type)])),
      );
      return {
        columns: columns.flatMap(column => column ?? []),
        rows: Number(numRows),
        bytes: Number(numBytes),
        unread: fields.flatMap(({ name: field }, at) => (columns[at] === null ? [field] : [])),
        first,
      };
    });
  },

  estimate: (project: string, statement: Statement): number =>
    asked(project, () =>
      Number(service().Jobs.insert(jobOf(statement, { dryRun: true }), project).statistics?.totalBytesProcessed ?? 0),
    ),

  start: (project: string, statement: Statement, mostBytes: number): Job =>
    asked(project, () => {
      const { jobReference = {} } = service().Jobs.insert(jobOf(statement, { mostBytes }), project);
      return {
        project: jobReference.projectId ?? project,
        id: jobReference.jobId ?? "",
        location: jobReference.location ?? "US",
      };
    }),

  poll: ({ project, id, location }: Job): JobState =>
    asked(project, () => {
      const { status = {} } = service().Jobs.get(project, id, { location });
      if (status.errorResult) return { kind: "failed", text: plainFailure(status.errorResult.message ?? "", project) };
      if (status.state !== "DONE") return { kind: "running" };
      const { totalRows = "0" } = service().Jobs.getQueryResults(project, id, { location, maxResults: 0 });
      return { kind: "done", rows: Number(totalRows) };
    }),

  page: ({ project, id, location }: Job, from: string | null): JobPage =>
    asked(project, () => {
      const options = { location, maxResults: rowsAtOnce, ...(from === null ? {} : { pageToken: from }) };
      const { rows = [], pageToken } = service().Jobs.getQueryResults(project, id, options);
      return {
        rows: rows.map(({ f }) => f.map(({ v }) => (v === null || v === undefined ? null : String(v)))),
        next: pageToken ?? null,
      };
    }),

  stop({ project, id, location }: Job): void {
    asked(project, () => service().Jobs.cancel(project, id, { location }));
  },
};

export type WarehouseOrders = typeof orders;

export const slaBigQuery = (order: string): string => answerOrder(orders, order);
