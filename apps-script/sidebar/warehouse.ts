/** The pane's way to BigQuery, where the project was built for it. */
import type { WarehousePort } from "../../core/warehouse/port.ts";
import type { WarehouseOrders } from "../bigquery/bigquery.ts";
import { askScript, type Send } from "./askScript.ts";

export function bigQueryPort(send: Send): WarehousePort {
  const ask = askScript<WarehouseOrders>(send);
  return {
    look: table => ask("look", table),
    estimate: (project, statement) => ask("estimate", project, statement),
    start: (project, statement, mostBytes) => ask("start", project, statement, mostBytes),
    poll: job => ask("poll", job),
    page: (job, from) => ask("page", job, from),
    stop: async job => void (await ask("stop", job)),
  };
}
