import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Engine, openEngine } from "../../command-line/warehouse/duckdbEngine.ts";
import { readExport, type Table, tableSteps } from "../../core/crm/readExport.ts";
import type { Reading, ReadOptions } from "../../core/crm/reading.ts";
import { copiedSql } from "../../core/warehouse/copiedSql.ts";
import { bigquery } from "../../core/warehouse/dialects/bigquery.ts";
import type { Dialect } from "../../core/warehouse/dialects/dialect.ts";
import { duckdb } from "../../core/warehouse/dialects/duckdb.ts";
import { finished } from "../../core/warehouse/finished.ts";
import { asCells } from "./answerOf.ts";
import { countsOf } from "./sameCounts.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

function tableOf(text: string): Table {
  const table = finished(tableSteps(text));
  if (table.kind === "refusal") throw new Error(table.text);
  return table;
}

function readAs(input: Parameters<typeof readExport>[0], options: ReadOptions): Reading {
  const reading = readExport(input, options);
  if (reading.kind === "refusal") throw new Error(reading.text);
  return reading;
}

function sqlOf(text: string, options: ReadOptions, dialect: Dialect, name: string): string {
  const sql = copiedSql(tableOf(text), options, dialect, name);
  if (typeof sql === "object") throw new Error(sql.text);
  return sql;
}

const refusalOf = (text: string, dialect: Dialect, name: string) => {
  const sql = copiedSql(tableOf(text), {}, dialect, name);
  return typeof sql === "object" ? sql.text : "copied";
};

describe("the copied SQL, run by hand", () => {
  const options: ReadOptions = { asOf: "2026-07-07", timeZone: "Europe/Berlin" };
  const csv = readFileSync("test/crm/exports/large/hubspot_contacts.csv", "utf8");

  test.each([
    ["with real types", "auto_detect = true"],
    ["with columns of text", "all_varchar = true"],
  ])("gives back what core counts from the same rows, %s", async (_, types) => {
    await engine.run(
      `CREATE OR REPLACE TABLE "crm leads" AS SELECT * FROM read_csv('test/crm/exports/large/hubspot_contacts.csv', header = true, ${types})`,
    );
    const rows = await engine.ask({ sql: sqlOf(csv, options, duckdb, "crm leads"), parameters: {} });
    const { problems, names, stages, columns, rowKind, ...counts } = countsOf(readAs(csv, options));
    expect(countsOf(readAs({ cells: asCells(rows) }, {}))).toMatchObject(counts);
  });

  test("is made from a part of the table, and holds for all of it", async () => {
    const lines = csv.split("\n");
    const part = lines.slice(0, 900).join("\n");
    const rows = await engine.ask({ sql: sqlOf(part, options, duckdb, "crm leads"), parameters: {} });
    expect(countsOf(readAs({ cells: asCells(rows) }, {})).cohorts).toEqual(countsOf(readAs(csv, options)).cohorts);
  });

  test("takes values that look like SQL as values", async () => {
    const evil = `Id,Created,"So""urce",Status\n1,2026-06-01,"x'); DROP TABLE leads; --",Won\n2,2026-06-02,"a\\' OR 1=1 -- \\\\",Lost\n`;
    await engine.run(
      `CREATE OR REPLACE TABLE leads AS SELECT 1 AS "Id", DATE '2026-06-01' AS "Created", 'x''); DROP TABLE leads; --' AS "So""urce", 'Won' AS "Status"`,
    );
    const mapping = { channels: { "x'); DROP TABLE leads; --": "Email" }, personas: {} };
    const answers = { columns: { channel: 'So"urce' } };
    const rows = await engine.ask({ sql: sqlOf(evil, { mapping, answers }, duckdb, "leads"), parameters: {} });
    expect(readAs({ cells: asCells(rows) }, {}).cohorts).toMatchObject([
      { month: "2026-06", channel: "Email", leads: 1 },
    ]);
    expect(await engine.ask({ sql: "SELECT COUNT(*) FROM leads", parameters: {} })).toEqual([["1"]]);
    const google = sqlOf(evil, { mapping, answers }, bigquery, "my-project.crm.leads");
    expect(google).toContain("FROM `my-project.crm.leads`");
    expect(google).toContain(String.raw`x\'); DROP TABLE leads; --`);
  });
});

describe("what cannot be copied is said in one sentence", () => {
  const leads = "Id,Created,Status,Amount\n1,2026-06-01,Won,10\n2,2026-06-02,Lost,20\n";
  test.each<[string, string, Dialect, string, RegExp]>([
    [
      "a table without project and dataset",
      leads,
      bigquery,
      "leads",
      /Expected a table such as my-project\.crm\.leads, but "leads" came/,
    ],
    ["a table with a sign of SQL in it", leads, bigquery, "my-project.crm.leads` WHERE `", /Expected a table such as/],
    ["no name", leads, duckdb, " ", /The name of the table is empty/],
    ["a line break in a name", leads, duckdb, "a\nb", /holds a line break/],
    [
      "dates with the day first",
      leads.replace(/2026-06-0(\d)/g, "2$1.06.2026"),
      duckdb,
      "leads",
      /"Created" are not written with the year first.*type DATE/,
    ],
    [
      "amounts with a decimal comma",
      leads.replace("Won,10", 'Won,"10,5"').replace("Lost,20", 'Lost,"7,25"'),
      duckdb,
      "leads",
      /decimal comma.*column of numbers/,
    ],
    ["no creation date", "Id,Status\n1,Won\n2,Lost\n", duckdb, "leads", /No column holds the day/],
  ])("%s", (_, text, dialect, name, sentence) => {
    expect(refusalOf(text, dialect, name)).toMatch(sentence);
  });
});
