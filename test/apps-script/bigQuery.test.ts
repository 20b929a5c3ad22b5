import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sheetsHost } from "../../apps-script/sidebar/host.ts";
import { type Engine, openEngine } from "../../command-line/warehouse/duckdbEngine.ts";
import { readExport, type Table, tableSteps } from "../../core/crm/readExport.ts";
import type { Reading, ReadOptions } from "../../core/crm/reading.ts";
import { bytesOf, countTable, type WholeTable } from "../../core/taskpane/warehouse/countTable.ts";
import { finished } from "../../core/warehouse/finished.ts";
import type { WarehousePort } from "../../core/warehouse/port.ts";
import { askGoogle, withGoogleFunctions } from "../warehouse/googleSql.ts";
import { countsOf } from "../warehouse/sameCounts.ts";
import { bigQueryService, type FakeWarehouse, newWarehouse } from "./google/bigQueryService.ts";
import { Book } from "./google/book.ts";
import { scriptProject } from "./google/scriptProject.ts";

const folder = mkdtempSync(join(tmpdir(), "sheets-bigquery-"));
const file = (name: string) => readFileSync(join(folder, "apps-script", name), "utf8");
const csv = readFileSync("test/crm/exports/large/hubspot_contacts.csv", "utf8");
const name = "my-project.crm.leads";
const options: ReadOptions = { asOf: "2026-07-07", timeZone: "Europe/Berlin" };
let engine: Engine;

beforeAll(async () => {
  const { buildAppsScript } = await import(new URL("../../build/appsScript.mjs", import.meta.url).href);
  await buildAppsScript(process.cwd(), { with: ["bigquery"], dist: folder });
  engine = await openEngine();
  await withGoogleFunctions(engine);
  await engine.run(
    `CREATE SCHEMA crm; CREATE TABLE "my-project.crm.leads" AS SELECT * FROM read_csv('test/crm/exports/large/hubspot_contacts.csv', header = true, all_varchar = true)`,
  );
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

function tableIn(input: Parameters<typeof tableSteps>[0]): Table {
  const table = finished(tableSteps(input));
  if (table.kind === "refusal") throw new Error(table.text);
  return table;
}

function readingOf(input: Parameters<typeof readExport>[0], how: ReadOptions): Reading {
  const reading = readExport(input, how);
  if (reading.kind === "refusal") throw new Error(reading.text);
  return reading;
}

/** A spreadsheet with the option, beside a warehouse that holds the export as a table. */
function project() {
  const book = new Book();
  const warehouse = newWarehouse();
  const whole = tableIn(csv);
  warehouse.tables.set(name, {
    type: "TABLE",
    fields: whole.header.map(column => ({ name: column, type: "STRING" })),
    rows: Array.from({ length: whole.size }, (_, row) => whole.header.map((_, at) => whole.cells(row)[at] || null)),
  });
  const { run, send } = scriptProject(book, file("Code.js"), { BigQuery: bigQueryService(book, warehouse) });
  const host = sheetsHost(send, null, async order => run("slaBigQuery", order) as string);
  return { book, warehouse, port: host.warehouse! };
}

/** The first rows, reviewed without a change. */
async function reviewed(port: WarehousePort): Promise<WholeTable> {
  const { columns, first } = await port.look(name);
  const cells = [columns.map(column => column.name), ...first];
  const mapped = { channels: {}, personas: {} };
  return {
    name,
    billed: "",
    part: tableIn({ cells }),
    reading: readingOf({ cells }, options),
    options,
    mapped,
    rowKind: null,
  };
}

const run = { signal: new AbortController().signal, report: () => undefined };

/** The fake answers at once, so what DuckDB says of a statement is asked before. */
async function counted(port: WarehousePort, warehouse: FakeWarehouse, whole: WholeTable, mostBytes = 1e10) {
  const answers = new Map<string, readonly (readonly (string | null)[])[]>();
  warehouse.answer = sql => answers.get(sql) ?? [];
  const start: WarehousePort["start"] = async (billed, statement, most) => {
    const rows = await askGoogle(engine, statement.sql, statement.parameters);
    answers.set(
      statement.sql,
      rows.map(row => row.map(cell => (cell === null ? null : String(cell)))),
    );
    return port.start(billed, statement, most);
  };
  return countTable({ ...port, start }, whole, mostBytes, run);
}

describe("a project built with bigquery", () => {
  test("asks for BigQuery and nothing else beside the two scopes, and switches the service on", () => {
    const { oauthScopes, dependencies } = JSON.parse(file("appsscript.json"));
    expect(oauthScopes.slice(2)).toEqual(["https://www.googleapis.com/auth/bigquery"]);
    expect(dependencies.enabledAdvancedServices).toEqual([
      { userSymbol: "BigQuery", serviceId: "bigquery", version: "v2" },
    ]);
    expect(file("sidebar.html")).toContain('data-options="bigquery"');
    expect(file("Code.js")).not.toMatch(/\b(?:UrlFetchApp|MailApp|ScriptApp|DriveApp)\./);
  });

  test("counts a table by its BigQuery text as core counts the same rows", async () => {
    const { port, warehouse, book } = project();
    const given = await counted(port, warehouse, await reviewed(port));
    if (!("cells" in given)) throw new Error("text" in given ? given.text : "no counts");
    const back = readingOf({ cells: given.cells }, {});
    const { problems, names, stages, columns, rowKind, currency, ...counts } = countsOf(readingOf(csv, options));
    expect(countsOf(back)).toMatchObject(counts);
    expect(warehouse.statements).toHaveLength(2);
    expect(warehouse.statements.join()).not.toMatch(/@example|Newsletter/);
    expect(book.calls.filter(call => !call.startsWith("BigQuery"))).toEqual([]);
  });

  test("says what both statements would read, without running one", async () => {
    const { port, warehouse } = project();
    expect(await bytesOf(port, await reviewed(port))).toBe(5_000_000_000);
    expect(warehouse.jobs).toEqual([]);
  });

  test("lets another project pay for all of it, where one is named", async () => {
    const { port, warehouse } = project();
    const whole = { ...(await reviewed(port)), billed: "our-budget" };
    await bytesOf(port, whole);
    await counted(port, warehouse, whole);
    expect(warehouse.billed).toEqual(Array(4).fill("our-budget"));
    expect(await bytesOf(port, { ...whole, billed: "Our Budget" })).toMatchObject({
      text: expect.stringMatching(/id of a project such as my-project, but "Our Budget" came/),
    });
  });

  test("stops the job when the count is cancelled", async () => {
    const { port, warehouse } = project();
    const whole = await reviewed(port);
    const stop = new AbortController();
    const given = await countTable(port, whole, 1e10, { signal: stop.signal, report: () => stop.abort() });
    expect([given, warehouse.jobs.map(({ stopped }) => stopped)]).toEqual([
      { kind: "refusal", text: "The count was cancelled. Nothing was written." },
      [true],
    ]);
  });
});

describe("what BigQuery refuses is one sentence, and nothing is written", () => {
  test.each<[string, (warehouse: FakeWarehouse) => void, RegExp]>([
    [
      "no permission",
      warehouse => {
        warehouse.allowed = false;
      },
      /does not let you use .*BigQuery Data Viewer.*BigQuery Job User/,
    ],
    ["a table that is gone", warehouse => warehouse.tables.clear(), /no such table as my-project\.crm\.leads/],
    [
      "a query that is too expensive",
      warehouse => {
        warehouse.bytes = 2e10;
      },
      /more than the limit that was set \(20 GB\), so it was not run and costs nothing/,
    ],
    [
      "a job that fails since a type has changed",
      warehouse => {
        warehouse.failure = "No matching signature for function TRIM for argument types: INT64, STRING";
      },
      /the table has changed since/,
    ],
    [
      "an API that is off",
      warehouse => {
        warehouse.refusal =
          "BigQuery API has not been used in project 12 before or it is disabled. Enable it by visiting https://console.developers.google.com";
      },
      /BigQuery API is not switched on for my-project.*Nothing was written/,
    ],
    [
      "a project that nobody pays for",
      warehouse => {
        warehouse.refusal =
          "Billing has not been enabled for this project. Enable billing at https://console.cloud.google.com";
      },
      /No billing account pays for my-project/,
    ],
    [
      "a quota that is used up",
      warehouse => {
        warehouse.refusal = "Quota exceeded: Your project exceeded quota for free query bytes scanned.";
      },
      /is used up for now\. Wait and try again/,
    ],
    [
      "a job that BigQuery ends since it takes too long",
      warehouse => {
        warehouse.failure = "Operation timed out after 20.0 minutes. Consider reducing the amount of work.";
      },
      /stopped before it was done/,
    ],
    [
      "a job that is too large",
      warehouse => {
        warehouse.failure = "Resources exceeded during query execution: Not enough resources for query planning";
      },
      /too large for BigQuery/,
    ],
    [
      "columns in another order",
      warehouse => {
        const { fields } = warehouse.tables.get(name)!;
        fields.push(fields.shift()!);
      },
      /in another order than when it was mapped/,
    ],
    [
      "a creation date that became a record",
      warehouse => {
        const field = warehouse.tables.get(name)!.fields.find(({ name: column }) => column === "Create Date")!;
        field.type = "RECORD";
      },
      /has no column "Create Date" any more/,
    ],
    [
      "an answer of which rows are missing",
      warehouse => {
        warehouse.answer = () => [["2", "Email", "", "7", "1"]];
        warehouse.missing = 1;
      },
      /gave \d+ of \d+ rows\. Nothing was written/,
    ],
    [
      "a column that is gone",
      warehouse => {
        warehouse.tables.get(name)!.fields[0]!.name = "Other";
      },
      /has no column "Record ID" any more: it has changed since it was mapped/,
    ],
    [
      "a view",
      warehouse => {
        warehouse.tables.get(name)!.type = "VIEW";
      },
      /is a view, whose rows cannot be looked at for free/,
    ],
  ])("%s", async (_, change, sentence) => {
    const { port, warehouse, book } = project();
    const whole = await reviewed(port);
    change(warehouse);
    const text = await countTable(port, whole, 1e10, run).then(
      given => ("text" in given ? given.text : "counted"),
      (failure: Error) => failure.message,
    );
    expect(text).toMatch(sentence);
    expect(book.calls.filter(call => !call.startsWith("BigQuery"))).toEqual([]);
  });

  test("a table without a creation date is refused when it is read, and columns of other types are named", async () => {
    const { port, warehouse } = project();
    const { fields } = warehouse.tables.get(name)!;
    const dates = fields.filter(({ name: column }) => /date/i.test(column));
    for (const field of dates) field.mode = "REPEATED";
    const { columns, first, unread } = await port.look(name);
    expect([unread.includes("Create Date"), unread.length]).toEqual([true, dates.length]);
    const read = readExport({ cells: [columns.map(column => column.name), ...first] }, {});
    expect(read.kind === "refusal" ? read.text : "read").toMatch(/creat/i);
  });

  test("every job ends by itself where nobody waits for it any more, and may bill no more than the limit", async () => {
    const { port, warehouse } = project();
    await counted(port, warehouse, await reviewed(port), 3e9);
    expect(warehouse.configurations.map(({ jobTimeoutMs, query }) => [jobTimeoutMs, query.maximumBytesBilled])).toEqual(
      [
        ["1200000", "3000000000"],
        ["1200000", "3000000000"],
      ],
    );
  });

  test("a name that is no table, or a service that is not switched on", async () => {
    const { port } = project();
    await expect(port.look("leads")).rejects.toThrow(/Expected a table such as my-project\.crm\.leads/);
    const { run: call } = scriptProject(new Book(), file("Code.js"));
    expect(call("slaBigQuery", JSON.stringify(["look", name]))).toMatch(/not switched on.*Services/);
  });
});
