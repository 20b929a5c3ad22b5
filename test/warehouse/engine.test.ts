import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { read } from "../../command-line/read.ts";
import { type Engine, missing, openEngine } from "../../command-line/warehouse/duckdbEngine.ts";
import { readWithEngine } from "../../command-line/warehouse/readWithEngine.ts";
import type { Reading, ReadOptions } from "../../core/crm/reading.ts";

const folder = mkdtempSync(join(tmpdir(), "sla-engine-"));
let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function counted(path: string, options: ReadOptions = {}): Promise<Reading> {
  const reading = await readWithEngine(path, options);
  if (reading.kind === "refusal") throw new Error(reading.text);
  return reading;
}

const leads =
  "Id,Created,Source,Status,Amount\n1,2026-05-31,Email,Won,10\n2,2026-06-02,Email,Lost,\n2,2026-06-02,Email,Won,5\n";

describe("sla-metrics read --engine duckdb", () => {
  test("prints the same object as without the engine, with what is left out by reason", async () => {
    const path = file("leads.csv", `${leads}3,soon,Email,Open,\n`);
    const plain = JSON.parse((await read([path])).json);
    const engined = JSON.parse((await read([path, "--engine", "duckdb"])).json);
    expect(Object.keys(engined)).toEqual(Object.keys(plain));
    expect([engined.rows, engined.cohorts, engined.booked]).toEqual([plain.rows, plain.cohorts, plain.booked]);
    expect(engined.leftOut).toEqual([{ reason: "creation date not readable", count: 1 }]);
  });

  test("writes the counts for the Refresh view, which reads them without a question", async () => {
    const path = file("leads.csv", leads);
    const counts = join(folder, "counts.csv");
    const engined = JSON.parse((await read([path, "--engine", "duckdb", "--counts", counts])).json);
    const back = JSON.parse((await read([counts])).json);
    expect([back.rows, back.cohorts, back.booked, back.asOf]).toEqual([
      engined.rows,
      engined.cohorts,
      engined.booked,
      engined.asOf,
    ]);
    expect(back.questions).toEqual([]);
    await expect(read([path, "--counts", counts])).rejects.toThrow(/--counts needs --engine duckdb/);
  });

  test("takes a folder of files as one table, in the order of their names", async () => {
    const parts = join(folder, "parts");
    mkdirSync(parts);
    const [head, ...rows] = leads.trimEnd().split("\n");
    for (const [at, row] of rows.entries()) {
      writeFileSync(join(parts, `${at}.csv`), `${head}\n${row}\n`);
      const types = "CAST(Created AS TIMESTAMPTZ) AS Created";
      await engine.run(
        `COPY (SELECT * REPLACE (${types}) FROM read_csv('${parts}/${at}.csv')) TO '${parts}/${at}.parquet'`,
      );
    }
    for (const kind of ["csv", "parquet"]) {
      const { rows: count, outcome } = await counted(join(parts, `*.${kind}`));
      expect([count.read, count.merged, outcome.won]).toEqual([3, 1, 2]);
    }
    await expect(counted(join(parts, "*"))).rejects.toThrow(
      /expected files of one kind, found .*0\.parquet beside .*0\.csv/,
    );
  });

  test("counts moments in the month that the workbook's time zone has", async () => {
    const path = join(folder, "moments.parquet");
    await engine.run(
      `COPY (SELECT range AS id, TIMESTAMPTZ '2026-05-31 22:30:00+00' AS "Create Date", 'Won' AS status FROM range(3)) TO '${path}'`,
    );
    const month = async (timeZone: string) => (await counted(path, { timeZone })).cohorts[0]!.month;
    expect([await month("UTC"), await month("Europe/Berlin"), await month("America/New_York")]).toEqual([
      "2026-05",
      "2026-06",
      "2026-05",
    ]);
  });

  test("asks what core asks about single rows, with their number in the place of the rows", async () => {
    const rows = [
      ...["1,2026-01-01,Email,Won,-5,no", "2,2026-01-02,Email,Won,9,yes", "3,2026-01-03,Email,Lost,,no"],
      ...["3,2026-02-04,Email,Lost,,no", "4,,Email,Lost,,no", "5,soon,Email,Lost,,no"],
    ];
    const text = ["Id,Created,Source,Status,Amount,Recycled", ...rows].join("\n");
    const path = file("asked.csv", `${text}\n`);
    const answers = { columns: { remarketing: "Recycled" } };
    const { questions, problems } = await counted(path, { answers });
    const asked = new Map(questions.map(({ id, text: sentence }) => [id, sentence]));
    expect(asked.get("negative amount")).toBe("1 rows are won with a negative amount. Are they customers?");
    expect(asked.get("remarketing")).toMatch(/marked in "Recycled" .* but 1 of them are won/);
    expect(asked.get("duplicates")).toMatch(/share one "Id" but have different creation dates: 1 would go/);
    expect(asked.get("no creation date")).toMatch(/^2 of 6 rows have no readable date in "Created"/);
    expect(problems.find(({ kind }) => kind === "duplicates")?.text).toContain("1 of them have another creation date");
    const used = { remarketing: "use", duplicates: "use", "negative amount": "leave out" } as const;
    const again = await counted(path, { answers: { ...answers, switches: used } });
    expect(again.questions.map(({ id }) => id)).toEqual(["no creation date"]);
    expect(again.rows).toMatchObject({ used: 3, merged: 0, leftOut: 3 });
  });

  test("says how to install the engine where it is missing", async () => {
    await expect(openEngine(() => Promise.reject(new Error("Cannot find package")))).rejects.toThrow(missing);
    expect(missing).toContain("npm install @duckdb/node-api");
  });

  test("fetches nothing from the network, whatever the name of the file asks for", async () => {
    await expect(counted("https://example.invalid/leads.parquet")).rejects.toThrow(/leads\.parquet/);
    await expect(counted("s3://bucket/leads.parquet")).rejects.toThrow(/leads\.parquet/);
  });
});

describe("bad input gives one sentence, and no counts", () => {
  test.each([
    ["another engine", ["leads.csv", "--engine", "sqlite"], /--engine: expected duckdb, found "sqlite"/],
    ["a file that is not there", ["nowhere.csv", "--engine", "duckdb"], /nowhere\.csv: there is no such file/],
    ["a Parquet file without the engine", ["leads.parquet"], /Parquet files are read with --engine duckdb/],
    [
      "a wrong as-of date",
      ["leads.csv", "--engine", "duckdb", "--as-of", "30.6."],
      /expected a date such as 2026-06-30/,
    ],
    [
      "an unknown zone",
      ["leads.csv", "--engine", "duckdb", "--time-zone", "Mars"],
      /name such as Europe\/Berlin, but "Mars"/,
    ],
  ])("%s", async (_, [name, ...rest], sentence) => {
    file("leads.csv", leads);
    await expect(read([join(folder, name!), ...rest])).rejects.toThrow(sentence);
  });

  test.each([
    [
      "a column that the answers name and the file lacks",
      leads,
      /names the column "Order", which the file does not have/,
    ],
    [
      "no column for the creation date",
      "Id,Source,Status\n1,Email,Won\n2,Email,Lost\n",
      /No column holds the day on which a lead was created/,
    ],
    ["a header without rows", "Id,Created,Status\n", /no rows below it/],
    ["rows with more cells than the header", `${leads}4,2026-06-03,Email,Won,1,2,3,4\n`, /more cells than the header/],
    [
      "a table that is counted already",
      "Month,Leads,Customers\n2026-01,20,3\n2026-02,30,4\n",
      /counted already \("Leads", "Customers"\)/,
    ],
  ])("%s", async (_, text, sentence) => {
    const path = file("bad.csv", text);
    const answers = text === leads ? { columns: { created: "Order" } } : {};
    await expect(counted(path, { answers })).rejects.toThrow(sentence);
  });

  test("something that is no Parquet file", async () => {
    await expect(counted(file("broken.parquet", "PAR1 and nothing else"))).rejects.toThrow(/cannot be read as Parquet/);
  });

  test("a name of a column that no statement takes", async () => {
    const path = join(folder, "names.parquet");
    await engine.run(`COPY (SELECT 1 AS id, DATE '2026-06-01' AS "Create
Date") TO '${path}'`);
    await expect(counted(path)).rejects.toThrow(/column 2 \("Create Date"\) holds a line break/);
  });
});
