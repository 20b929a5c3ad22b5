/** One folder a situation: the input as a CRM would give it, options, and what was counted while it was made. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type ExportInput, readExport } from "../../core/crm/readExport.ts";
import type { ReadOptions } from "../../core/crm/reading.ts";
import { decodeText } from "../../core/crm/text/decodeText.ts";
import { isSpreadsheetFile } from "../../core/crm/text/fileKind.ts";
import { readSpreadsheet } from "../../workbook-file/readSpreadsheet.ts";

interface Expected {
  readonly rows: unknown;
  readonly outcome: unknown;
  /** Ids of the questions that could change the counts. */
  readonly asks: readonly string[];
  /** Month, channel, persona, leads, disqualified, MQLs, SQLs, customers, revenue, customers with an amount. */
  readonly cohorts: readonly (readonly unknown[])[];
  /** Month, channel, persona, won, revenue. */
  readonly booked: readonly (readonly unknown[])[];
}

const folder = join(import.meta.dirname, "cases");
const json = (name: string, file: string) => JSON.parse(readFileSync(join(folder, name, file), "utf8"));

async function inputOf(name: string): Promise<ExportInput> {
  const file = readdirSync(join(folder, name)).find(each => each.startsWith("input."))!;
  const content = readFileSync(join(folder, name, file));
  if (isSpreadsheetFile(content)) {
    const found = await readSpreadsheet(content);
    if (found.kind === "refusal") throw new Error(found.text);
    return found;
  }
  const decoded = decodeText(content, (bytes, encoding) => {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return null;
    }
  });
  if ("kind" in decoded) throw new Error(decoded.text);
  return decoded;
}

const sorted = (rows: readonly (readonly unknown[])[]) => rows.map(row => JSON.stringify(row)).sort();

describe.each(readdirSync(folder))("%s", name => {
  const options: ReadOptions = existsSync(join(folder, name, "options.json")) ? json(name, "options.json") : {};
  const expected: Expected = json(name, "expected.json");

  test("gives what was counted while the file was made, and asks only what it leaves open", async () => {
    const reading = readExport(await inputOf(name), options);
    if (reading.kind === "refusal") throw new Error(reading.text);
    expect(reading.rows).toEqual(expected.rows);
    if (expected.outcome !== null) expect(reading.outcome).toEqual(expected.outcome);
    expect(reading.questions.filter(({ changesCounts }) => changesCounts).map(({ id }) => id)).toEqual(expected.asks);
    const cohorts = reading.cohorts.map(each => [
      ...[each.month, each.channel, each.persona, each.leads, each.disqualified, each.mqls, each.sqls],
      ...[each.customers, each.revenue, each.pricedCustomers],
    ]);
    expect(sorted(cohorts)).toEqual(sorted(expected.cohorts));
    const booked = reading.booked.map(each => [each.month, each.channel, each.persona, each.won, each.revenue]);
    expect(sorted(booked)).toEqual(sorted(expected.booked));
  });
});
