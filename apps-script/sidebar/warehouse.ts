/** The pane's way to BigQuery, where the project was built for it. */
import type { WarehousePort } from "../../core/warehouse/port.ts";
import { NothingWritten } from "../../core/workbook/writing/nothingWritten.ts";
import type { WarehouseOrders } from "../bigquery/bigquery.ts";

export function bigQueryPort(send: (order: string) => Promise<string>): WarehousePort {
  async function ask<Name extends keyof WarehouseOrders>(
    name: Name,
    ...given: Parameters<WarehouseOrders[Name]>
  ): Promise<ReturnType<WarehouseOrders[Name]>> {
    const answer = JSON.parse(await send(JSON.stringify([name, ...given])));
    if ("refused" in answer) throw new NothingWritten(answer.refused);
    return answer.answer;
  }
  return {
    look: table => ask("look", table),
    estimate: (project, statement) => ask("estimate", project, statement),
    start: (project, statement, mostBytes) => ask("start", project, statement, mostBytes),
    poll: job => ask("poll", job),
    page: (job, from) => ask("page", job, from),
    stop: async job => void (await ask("stop", job)),
  };
}
